// One lever set to one value: the same check for a policy file and for the command line.
import { type LeverId, leverById, levers } from '../model/levers/index.ts';
import { isChoice } from '../model/levers/lever.ts';
import { nearest } from './nearest.ts';
import { ScenarioError } from './scenario-error.ts';
import { unknownName } from './unknown-name.ts';

export type Settings = Readonly<Partial<Record<LeverId, number | string>>>;

/** What is wrong with the name of a lever, in words; undefined if nothing is. */
export function wrongLever(id: string): string | undefined {
  return leverById.has(id)
    ? undefined
    : unknownName(
        id,
        levers.map((lever) => lever.id),
      );
}

/** What is wrong with a value for a known lever, in words; `written` is how it was given. */
export function wrongValue(id: string, value: unknown, written: string): string | undefined {
  const lever = leverById.get(id);
  if (!lever) return wrongLever(id);
  if (isChoice(lever)) {
    if (typeof value === 'string' && lever.choices.includes(value)) return undefined;
    const near = nearest(written.slice(0, 60), lever.choices);
    return `${id}: ${written} is not one of ${lever.choices.join(', ')}${near ? `; did you mean ${near}?` : ''}`;
  }
  const { min, max, unit, whole } = lever;
  if (typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value)))
    return undefined;
  return `${id}: ${written} is no ${whole ? 'whole number' : 'number'} from ${min} to ${max} (${unit})`;
}

/** A value as its lever has it: a number that is written like a choice (a year) is that choice. */
export function asLeverHas(id: string, value: unknown): unknown {
  const lever = leverById.get(id);
  return lever && isChoice(lever) && typeof value === 'number' ? String(value) : value;
}

/** Reads `lever=value` as the command line takes it. */
export function readSetting(text: string): Settings {
  const equals = text.indexOf('=');
  const id = text.slice(0, equals).trim();
  const written = text.slice(equals + 1).trim();
  const lever = leverById.get(id);
  const value = lever && isChoice(lever) ? written : written === '' ? Number.NaN : Number(written);
  const wrong =
    id === '' || equals < 0 ? 'is not of the form lever=value' : wrongValue(id, value, written || 'nothing');
  if (wrong) throw new ScenarioError(`--set ${text}`, [{ message: wrong }]);
  return { [id]: value };
}
