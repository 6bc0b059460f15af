// What a study may be asked for, declared once: the command line, the library and the server read it here. A server may allow less.
// The command line loads it for a page of help: it imports nothing of the model.
import { DAYS_PER_YEAR } from './day.ts';
import { ScenarioError } from './scenario-error.ts';

/** The least and the most of a whole number. */
interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** People are those who use at the start. */
export const bounds = {
  people: { min: 1, max: 2_000_000 },
  seed: { min: 0, max: Number.MAX_SAFE_INTEGER },
  replicates: { min: 1, max: 100_000 },
  threads: { min: 1, max: 1024 },
} as const satisfies Readonly<Record<string, Bounds>>;

/** Years measured, at most. */
export const YEARS_MOST = 100;

/** What is wrong with a setting that is a whole number, in words; undefined if nothing is. */
export function wrongWhole(name: string, value: unknown, { min, max }: Bounds): string | undefined {
  const right = Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
  return right ? undefined : `${name}: ${shown(value)} is no whole number from ${min} to ${max}`;
}

/** Whether so many years can be measured: a day at least. */
export function isYears(years: unknown, most: number): years is number {
  return typeof years === 'number' && years <= most && Math.round(years * DAYS_PER_YEAR) >= 1;
}

/** What years are, in words that follow "no" or "a". */
export function yearsInWords(most: number): string {
  return `number above 0, ${most} at most, and no less than a day`;
}

/** What is wrong with the years of a study, in words; undefined if nothing is. */
export function wrongYears(years: unknown, most = YEARS_MOST): string | undefined {
  return isYears(years, most) ? undefined : `years: ${shown(years)} is no ${yearsInWords(most)}`;
}

type Setting = keyof typeof bounds | 'years';

/** Throws a ScenarioError that names every setting which is out of its bounds; `what` is who asked. */
export function needsBounds(what: string, settings: Readonly<Partial<Record<Setting, unknown>>>): void {
  const faults = (Object.keys(settings) as Setting[]).flatMap((name) => {
    const value = settings[name];
    const message = name === 'years' ? wrongYears(value) : wrongWhole(name, value, bounds[name]);
    return message === undefined ? [] : [{ message }];
  });
  if (faults.length > 0) throw new ScenarioError(what, faults);
}

/** A value as it was given, for messages. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  // An object may be nested beyond what can be written out.
  if (typeof value === 'object' && value !== null) return 'an object';
  return (typeof value === 'string' ? JSON.stringify(value) : String(value)).slice(0, 60);
}
