// A policy's changes in plain words.
import type { City } from '../model/city/parameters.ts';
import { levers } from '../model/levers/index.ts';
import { isChoice, type Lever } from '../model/levers/lever.ts';
import { TODAY } from '../observe/life/law-words.ts';
import { dayOf } from './day.ts';
import type { Policy, PolicyChange } from './policy.ts';

/** A policy’s name within a sentence. */
export function lawName({ name, changes }: Policy): string {
  return changes.length > 0 ? name : TODAY;
}

/** One line for each lever that a change sets: what it is, what it becomes, when and where. */
export function changesInWords(policy: Policy): string[] {
  return policy.changes.flatMap((change) =>
    levers.flatMap((lever) => {
      const value = change.set[lever.id];
      return value === undefined ? [] : [`${lever.label}: ${valueInWords(lever, value)}, ${whenAndWhere(change)}`];
    }),
  );
}

/** Whether a policy sets levers that are meant for people’s health, and no others. */
export function isForHealth(policy: Policy): boolean {
  const set = levers.filter(({ id }) => policy.changes.some((change) => change.set[id] !== undefined));
  return set.length > 0 && set.every((lever) => lever.forHealth);
}

function valueInWords(lever: Lever, value: number | string): string {
  if (isChoice(lever)) return `${value} (today ${lever.default})`;
  return lever.unit.startsWith('multiple of ')
    ? `${value} times ${lever.unit.slice('multiple of '.length)}`
    : `${value} (${lever.unit}; today ${lever.default})`;
}

function whenAndWhere({ from, until, where }: PolicyChange): string {
  const day = (at: number | string) => (typeof at === 'number' ? `day ${at}` : at);
  const start = from === 0 && until === undefined ? 'from the first day' : `from ${day(from)}`;
  const end = until === undefined ? '' : ` until ${day(until)}`;
  return start + end + (where ? `, in ${where.join(', ')}` : '');
}

/** Days of the measured period at which a change begins or ends, in order. */
export function changeDays(policy: Policy, city: City, days: number): number[] {
  const all = policy.changes.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until]));
  const within = all.map((day) => dayOf(day, city)).filter((day) => day < days);
  return [...new Set(within)].sort((a, b) => a - b);
}
