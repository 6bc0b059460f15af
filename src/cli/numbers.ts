// Numbers as they stand on the command line. Anything that is not quite a number in its range is refused in words.
import { InvalidArgumentError } from 'commander';
import { isYears, YEARS_MOST, yearsInWords } from '../study/bounds.ts';

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Reads a whole number. */
export function whole(min: number, max: number): (text: string) => number {
  const words = `It takes a whole number from ${thousands(min)} to ${thousands(max)}.`;
  return (text) => within(text, words, (value) => Number.isInteger(value) && value >= min && value <= max);
}

/** Reads a number above zero. */
export function above0(max: number): (text: string) => number {
  const words = `It takes a number above 0, ${thousands(max)} at most.`;
  return (text) => within(text, words, (value) => value > 0 && value <= max);
}

/** Reads the years to be measured. */
export function yearsToMeasure(text: string): number {
  return within(text, `It takes a ${yearsInWords(YEARS_MOST)}.`, (value) => isYears(value, YEARS_MOST));
}

/** Reads a number from zero on. */
export function from0(max: number): (text: string) => number {
  const words = `It takes a number from 0 to ${thousands(max)}.`;
  return (text) => within(text, words, (value) => value >= 0 && value <= max);
}

function within(text: string, words: string, allowed: (value: number) => boolean): number {
  const value = PLAIN.test(text.trim()) ? Number(text) : Number.NaN;
  if (!allowed(value)) throw new InvalidArgumentError(words);
  return value;
}

export function thousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
