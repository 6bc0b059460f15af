// A policy: which levers a law moves, when and where. What the city decides (its places, what day a date is) is settled
// when the policy meets a city.
import type { City } from '../model/city/parameters.ts';
import type { Change } from '../model/levers/schedule.ts';
import { STEPS_PER_DAY } from '../model/world/clock.ts';
import { type Day, dayOf } from './day.ts';
import { type Fault, ScenarioError } from './scenario-error.ts';
import type { Settings } from './setting.ts';
import { unknownName } from './unknown-name.ts';

export interface PolicyChange {
  readonly from: Day;
  /** First day no longer in force; it stays if left out. */
  readonly until?: Day;
  /** Names of places of the city; everywhere if left out. */
  readonly where?: readonly string[];
  readonly set: Settings;
}

export interface Policy {
  readonly id: string;
  readonly name: string;
  /** What it stands for, in a sentence or two. */
  readonly summary?: string;
  readonly source?: string;
  /** Where several set the same lever at once, the later holds. */
  readonly changes: readonly PolicyChange[];
}

/** The policy with levers set everywhere from day 0 on, in place of whatever it sets them to itself, and named for them. */
export function withSettings(policy: Policy, settings: Settings): Policy {
  const set = Object.entries(settings).map(([lever, value]) => `${lever} ${value}`);
  if (set.length === 0) return policy;
  const name = policy.changes.length === 0 ? set.join(', ') : `${policy.name}, with ${set.join(', ')}`;
  const others = policy.changes.flatMap((change) => {
    const left = Object.entries(change.set).filter(([lever]) => !(lever in settings));
    return left.length > 0 ? [{ ...change, set: Object.fromEntries(left) }] : [];
  });
  return { ...policy, name, changes: [...others, { from: 0, set: settings }] };
}

/** What is left of a policy for a world that it meets on a day: no change begins before that, and what has ended never began. */
export function fromDayOn(policy: Policy, city: City, day: number): Policy {
  const left = policy.changes.filter(({ until }) => until === undefined || dayOf(until, city) > day);
  const changes = left.map((change) => (dayOf(change.from, city) < day ? { ...change, from: day } : change));
  return { ...policy, changes };
}

/** The changes as the model takes them: in steps and rows of places. Throws a ScenarioError where the city has no such place or day. */
export function stepsFor(policy: Policy, city: City): Change[] {
  const faults: Fault[] = [];
  const say = (message: string | undefined) => message && faults.push({ message });
  const places = city.people.places.map((place) => place.name);
  const step = (day: number) => (city.people.burnInDays + day) * STEPS_PER_DAY;
  const changes = policy.changes.map((change): Change => {
    for (const fault of wrongForCity(change, city)) say(fault.message);
    const from = step(dayOf(change.from, city));
    const until = change.until === undefined ? Number.POSITIVE_INFINITY : step(dayOf(change.until, city));
    const where = change.where?.map((place) => places.indexOf(place));
    return { from, until, set: change.set, ...(where && { where }) };
  });
  if (faults.length > 0) throw new ScenarioError(policy.id, faults);
  return changes;
}

/** What in a change does not fit a city: the part at fault (`where` with its index), in words. */
export function wrongForCity(
  change: Pick<PolicyChange, 'from' | 'until' | 'where'>,
  city: City,
): { readonly part: 'from' | 'until' | 'where'; readonly index: number; readonly message: string }[] {
  const places = city.people.places.map((place) => place.name);
  const found: ReturnType<typeof wrongForCity> = [];
  for (const [index, place] of (change.where ?? []).entries())
    if (!places.includes(place)) found.push({ part: 'where', index, message: `where: ${unknownName(place, places)}` });
  const from = dayOf(change.from, city);
  if (from < 0) found.push({ part: 'from', index: 0, message: `from: ${change.from} is before day 0 of ${city.id}` });
  if (change.until !== undefined && dayOf(change.until, city) <= from)
    found.push({ part: 'until', index: 0, message: `until: ${change.until} does not come after from: ${change.from}` });
  return found;
}
