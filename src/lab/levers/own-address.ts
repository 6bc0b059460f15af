// The address of what the page shows.
import type { Policy } from '../../study/policy.ts';
import { type Address, writeAddress } from '../lab/address.ts';
import { sameLaw } from '../lab/same-law.ts';
import { type LabScenario, limits, usualCity, usualPolicy } from '../lab/scenario.ts';

/** Programs that pass addresses on cut longer ones. */
const LONGEST = 8000;

export interface Shown {
  readonly day: number;
  /** Row of the person who is followed. */
  readonly selected: number | undefined;
}

/** The query that opens the same again, or why no address can. */
export function addressOf(
  { city, policy, people, days, seed }: LabScenario,
  { day, selected }: Shown,
  { run, builtIn, ownCity }: { readonly run: boolean; readonly builtIn: readonly Policy[]; readonly ownCity: boolean },
): { readonly query: string } | { readonly why: string } {
  if (ownCity)
    return { why: 'This city is a file of yours: an address cannot hold it. Send both files, the city and the law.' };
  const start = builtIn.find(({ id }) => id === policy.id) ?? builtIn.find(({ changes }) => changes.length === 0);
  const asItComes = start && sameLaw(start.changes, policy.changes);
  const address: Address = {
    city: city.id,
    policy: start?.id ?? usualPolicy,
    people,
    days,
    seed,
    run,
    ...(day > 0 && { day }),
    ...(run && day <= 0 && { day: 0 }),
    ...(selected !== undefined && { person: selected }),
    ...(!asItComes && { changes: policy.changes }),
  };
  const query = writeAddress(address);
  if (query.length > LONGEST) return { why: 'This law is too long for an address. Send it as a file.' };
  return { query };
}

/** What a first visit shows before anything is changed. */
export const usualQuery = writeAddress({
  city: usualCity,
  policy: usualPolicy,
  people: limits.people.usual,
  days: limits.days.usual,
  seed: limits.seed.usual,
  run: false,
});
