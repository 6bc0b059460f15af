// What the levers and the scenario bar share: the files that somebody opened, and what a change of the law did, in words.
import { cities } from 'made:cities';
import { policies } from 'made:policies';
import type { City } from '../../model/city/parameters.ts';
import { dayOf } from '../../study/day.ts';
import { type Policy, type PolicyChange, wrongForCity } from '../../study/policy.ts';
import type { Lab } from '../lab/lab.svelte.ts';
import { changed } from '../lab/opening.ts';

/** A file that somebody opened. */
interface Opened<T> {
  readonly is: T;
  readonly file: string;
  readonly text: string;
}

class Desk {
  law = $state.raw<Opened<Policy>>();
  city = $state.raw<Opened<City>>();
  /** What the last change did. */
  said = $state('');
}

export const desk = new Desk();

const nothing = policies.find(({ changes }) => changes.length === 0) as Policy;

/** The law that a law began as: a built-in one, one that was opened, or that of today. */
export function startOf({ id }: Policy): Policy {
  return policies.find((policy) => policy.id === id) ?? (desk.law?.is.id === id ? desk.law.is : nothing);
}

/** Puts other changes in the place of the new law’s. */
export function setChanges(lab: Lab, changes: readonly PolicyChange[], said: string): void {
  desk.said = said;
  void lab.changeLaw(changed(startOf(lab.scenario.policy), changes));
}

export function chooseLaw(lab: Lab, policy: Policy): void {
  const { fits, said } = fitting(policy, lab.scenario.city);
  desk.said = said || `${fits.name}. ${whereItBegins(lab, fits)}`;
  void lab.changeLaw(fits);
}

export function isOwnCity(city: City): boolean {
  return city === desk.city?.is || !Object.hasOwn(cities, city.id);
}

/** A law without the changes that a city has no place or day for, and what that took away, in words. */
export function fitting(policy: Policy, city: City): { readonly fits: Policy; readonly said: string } {
  const faults = policy.changes.map((change) => wrongForCity(change, city));
  const changes = policy.changes.filter((_, i) => faults[i].length === 0);
  if (changes.length === policy.changes.length) return { fits: policy, said: '' };
  const why = [...new Set(faults.flat().map(({ message }) => message))].slice(0, 3).join('; ');
  return {
    fits: changed(startOf(policy), changes),
    said: `Of the law’s ${policy.changes.length} changes ${changes.length} fit this city; the others are left out: ${why}.`,
  };
}

function whereItBegins({ day, ready, scenario }: Lab, { changes }: Policy): string {
  const begins = Math.min(...changes.map(({ from }) => dayOf(from, scenario.city)));
  if (changes.length === 0) return 'Both worlds stay the same, to the bit.';
  if (begins >= scenario.days) return '';
  if (!ready || day <= begins) return `The worlds part on day ${begins}.`;
  return `The new world lives again from day ${begins}.`;
}

/** Whether nothing that a law changes comes before the last day. */
export function beginsTooLate({ changes }: Pick<Policy, 'changes'>, city: City, days: number): boolean {
  return changes.length > 0 && changes.every(({ from }) => dayOf(from, city) >= days);
}
