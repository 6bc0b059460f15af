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
  if (typeof value === 'number' && value >= lever.min && value <= lever.max) return undefined;
  return `${id}: ${written} is no number from ${lever.min} to ${lever.max} (${lever.unit})`;
}

/** Reads `lever=value` as the command line takes it. */
export function readSetting(text: string): Settings {
  const equals = text.indexOf('=');
  const id = text.slice(0, equals);
  const written = text.slice(equals + 1).trim();
  const lever = leverById.get(id);
  const value = lever && isChoice(lever) ? written : written === '' ? Number.NaN : Number(written);
  const wrong = equals < 1 ? 'is not of the form lever=value' : wrongValue(id, value, written || 'nothing');
  if (wrong) throw new ScenarioError(`--set ${text}`, [{ line: 1, column: 1, message: wrong }]);
  return { [id]: value };
}
