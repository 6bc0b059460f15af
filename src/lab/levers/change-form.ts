// A change of the law as a form holds it while somebody writes it, and what is wrong with it, in words.
import type { City } from '../../model/city/parameters.ts';
import { leverById } from '../../model/levers/index.ts';
import { isChoice } from '../../model/levers/lever.ts';
import { type Day, isDay } from '../../study/day.ts';
import { type PolicyChange, wrongForCity } from '../../study/policy.ts';
import { wrongValue } from '../../study/setting.ts';
import { brief } from '../../study/unknown-name.ts';
import type { Value } from './in-force.ts';

export interface ChangeDraft {
  from: string;
  /** Empty: it stays. */
  until: string;
  /** Names of places; none: everywhere. */
  where: string[];
  settings: { id: string; value: string }[];
}

export function draftOf({ from, until, where, set }: PolicyChange): ChangeDraft {
  return {
    from: String(from),
    until: until === undefined ? '' : String(until),
    where: [...(where ?? [])],
    settings: Object.entries(set).map(([id, value]) => ({ id, value: String(value) })),
  };
}

/** The change that a draft stands for, or everything that is wrong with it. */
export function readDraft(
  { from, until, where, settings }: ChangeDraft,
  city: City,
): { readonly change: PolicyChange } | { readonly wrong: readonly string[] } {
  const wrong: string[] = [];
  const day = (label: string, text: string): Day => {
    const read = readDay(text);
    if (read !== undefined) return read;
    wrong.push(`${label}: “${brief(text)}” is no day. Give the number of a day (0, 1, 2 …) or a date, 2016-07-01.`);
    return 0;
  };
  const begins = day('From', from);
  const ends = until.trim() === '' ? undefined : day('Until', until);
  const places = where.length > 0 ? where : undefined;
  const set: Record<string, Value> = {};
  for (const { id, value } of settings) {
    const read = readValue(id, value);
    const fault = wrongValue(id, read, brief(value) || 'nothing');
    const label = leverById.get(id)?.label ?? id;
    if (fault) wrong.push(fault.replace(id, label));
    else set[id] = read;
    if (places && leverById.get(id)?.citywide)
      wrong.push(`${label} acts on the whole city: it cannot be set for some places.`);
  }
  if (settings.length === 0) wrong.push('It sets no lever: add one.');
  const change = {
    from: begins,
    ...(ends !== undefined && { until: ends }),
    ...(places && { where: places }),
    set,
  };
  if (wrong.length === 0) wrong.push(...wrongForCity(change, city).map(({ message }) => message));
  return wrong.length > 0 ? { wrong } : { change };
}

export function readDay(text: string): Day | undefined {
  const trimmed = text.trim();
  const day = /^\d+$/.test(trimmed) ? Number(trimmed) : trimmed;
  return isDay(day) ? day : undefined;
}

/** What was written for a lever: a number, NaN where it is none, or a choice. */
export function readValue(id: string, text: string): Value {
  const lever = leverById.get(id);
  if (lever && isChoice(lever)) return text;
  const plain = text.trim().replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
}
