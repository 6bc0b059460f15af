// From an address to a scenario: the built-in city and law that it names, with what it changes.
import { cities } from 'made:cities';
import { policies } from 'made:policies';
import type { City } from '../../model/city/parameters.ts';
import { type Policy, wrongForCity } from '../../study/policy.ts';
import { unknownName } from '../../study/unknown-name.ts';
import { type Address, MOST_FAULTS } from './address.ts';
import { sameLaw } from './same-law.ts';
import { type LabScenario, usualCity, usualPolicy } from './scenario.ts';

export async function openAddress(
  address: Address,
): Promise<{ readonly scenario: LabScenario; readonly faults: readonly string[] }> {
  const faults: string[] = [];
  const known = Object.hasOwn(cities, address.city);
  if (!known) faults.push(`city=${unknownName(address.city, Object.keys(cities))}`);
  const city = (await cities[known ? address.city : usualCity].load()).default;
  const built = policies.find(({ id }) => id === address.policy);
  if (!built)
    faults.push(
      `policy=${unknownName(
        address.policy,
        policies.map(({ id }) => id),
      )}`,
    );
  const start = built ?? (policies.find(({ id }) => id === usualPolicy) as Policy);
  const { people, days, seed } = address;
  const policy = address.changes ? ownLaw(start, address.changes, city, faults) : start;
  return { scenario: { city, policy, people, days, seed }, faults };
}

function ownLaw(start: Policy, given: Policy['changes'], city: City, faults: string[]): Policy {
  const changes = given.filter((change) => {
    const wrong = wrongForCity(change, city);
    if (faults.length < MOST_FAULTS) faults.push(...wrong.map(({ message }) => `change: ${message}`));
    return wrong.length === 0;
  });
  return changed(start, changes);
}

/** A law that began as another and has been changed. */
export function changed(start: Policy, changes: Policy['changes']): Policy {
  if (sameLaw(changes, start.changes)) return start;
  return { id: start.id, name: start.changes.length > 0 ? `${start.name}, changed` : 'A law of your own', changes };
}
