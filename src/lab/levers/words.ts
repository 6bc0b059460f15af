// Levers and changes of the law in words short enough for a column.
import { levers } from '../../model/levers/index.ts';
import { isChoice, type Lever } from '../../model/levers/lever.ts';
import type { Day } from '../../study/day.ts';
import type { PolicyChange } from '../../study/policy.ts';
import { type Value, valueIn } from './in-force.ts';

export function choiceInWords(choice: string): string {
  return choice.replaceAll('-', ' ');
}

/** `2×`, `30 % of the rest`, `100 g`, `retail sellers`. */
export function valueInWords(lever: Lever, value: Value): string {
  if (isChoice(lever) || typeof value === 'string') return choiceInWords(String(value));
  if (isMultiple(lever)) return `${value}×`;
  if (isShare(lever)) return `${Number((value * 100).toPrecision(12))} % ${lever.unit.slice('share '.length)}`;
  return lever.unit === 'count' ? String(value) : `${value} ${lever.unit}`;
}

export function isMultiple(lever: Lever): boolean {
  return lever.unit.startsWith('multiple of ');
}

function isShare(lever: Lever): boolean {
  return lever.unit.startsWith('share ');
}

/** `Police effort 2×`, `Possession: divert`. */
export function settingInWords(lever: Lever, value: Value): string {
  return `${lever.label}${isMultiple(lever) ? ' ' : ': '}${valueInWords(lever, value)}`;
}

export function dayInWords(day: Day): string {
  return typeof day === 'number' ? `day ${day}` : day;
}

/** `From day 180 until day 540, in downtown`. */
export function whenAndWhere({ from, until, where }: Omit<PolicyChange, 'set'>): string {
  const start = from === 0 && until === undefined ? 'From the first day' : `From ${dayInWords(from)}`;
  const end = until === undefined ? '' : ` until ${dayInWords(until)}`;
  return start + end + (where ? `, in ${listed(where)}` : '');
}

/** What a change sets, in the order of the levers. */
export function settingsInWords({ set }: PolicyChange): string[] {
  return levers.flatMap((lever) => {
    const value = valueIn(set, lever.id);
    return value === undefined ? [] : [settingInWords(lever, value)];
  });
}

export function listed(names: readonly string[]): string {
  const words = names.map(choiceInWords);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
