// The days on which a law changes, in words.
import type { City } from '../../model/city/parameters.ts';
import { leverById } from '../../model/levers/index.ts';
import { dayOf } from '../../study/day.ts';
import type { Policy } from '../../study/policy.ts';

export interface LawDay {
  readonly day: number;
  /** "begins: police effort, …" */
  readonly words: string;
}

/** Those from day 0 to the last, in order; changes of one day are one. */
export function lawDays(policy: Policy, city: City, days: number): LawDay[] {
  const found = new Map<number, string[]>();
  const note = (day: number, words: string) => {
    if (day >= 0 && day <= days) found.set(day, [...(found.get(day) ?? []), words]);
  };
  for (const { from, until, where, set } of policy.changes) {
    const what = Object.keys(set).map((id) => leverById.get(id)?.label ?? id);
    const words = `${what.join(', ')}${where ? ` (${where.join(', ')})` : ''}`;
    note(dayOf(from, city), `begins: ${words}`);
    if (until !== undefined) note(dayOf(until, city), `ends: ${words}`);
  }
  return [...found].sort(([a], [b]) => a - b).map(([day, words]) => ({ day, words: words.join('; ') }));
}
