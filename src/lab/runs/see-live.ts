// Where in the lab a run can be seen live: only where this page has the very city and law that it was made with.
import type { City } from '../../model/city/parameters.ts';
import type { Comparison } from '../../study/comparison.ts';
import { DAYS_PER_YEAR } from '../../study/day.ts';
import type { Policy } from '../../study/policy.ts';
import { scenarioHash } from '../../study/provenance.ts';
import { writeAddress } from '../lab/address.ts';
import { limits } from '../lab/scenario.ts';

export type Live = { readonly address: string } | { readonly reason: string };

/** `city` and `policy` are this page’s of the names that the run gives; undefined where it has none. */
export function liveAddress(
  { provenance, runs }: Pick<Comparison, 'provenance' | 'runs'>,
  city: City | undefined,
  policy: Policy | undefined,
  version: string,
): Live {
  const { people, years, seed } = provenance;
  if (!city || !policy)
    return { reason: `The lab does not have ${city ? 'this law' : 'this city'}: it came from a file.` };
  // A study that was stopped may be hashed with the very replicates that it finished.
  const done = runs.map(({ replicate }) => replicate);
  const same = [done.length, done].some(
    (replicates) => scenarioHash({ city, policy, people, years, seed, replicates }) === provenance.scenarioHash,
  );
  if (!same || version !== provenance.version)
    return {
      reason: same
        ? `It was made with version ${provenance.version}; this page has ${version}, and other numbers.`
        : 'The city or the law of the run is not the one that the lab has under its name.',
    };
  const days = Math.round(years * DAYS_PER_YEAR);
  const fits = Math.abs(days - years * DAYS_PER_YEAR) < 1e-6 && within('days', days) && within('people', people);
  if (!fits) return { reason: 'It is too large, or too small, to be watched in a page.' };
  return { address: writeAddress({ city: city.id, policy: policy.id, people, days, seed, run: false }) };
}

function within(key: 'days' | 'people', value: number): boolean {
  return value >= limits[key].min && value <= limits[key].max;
}
