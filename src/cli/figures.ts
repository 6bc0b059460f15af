// Outcomes as figures in a table: shares in hundredths, and as many decimals as a row bears.
import { number } from '../report/format.ts';
import type { Interval } from '../study/comparison.ts';

export interface Figures {
  /** A label with the unit behind it, unless it names it. */
  named(label: string): string;
  level(value: number | null): string;
  difference(value: Interval): string;
}

/** How the values of one outcome are written, alike in every column. */
export function figuresFor(unit: string, values: readonly (number | null)[]): Figures {
  const share = unit === 'share';
  const shown = share ? '%' : unit;
  const scale = share ? 100 : 1;
  const known = values.filter((value) => value !== null).map((value) => Math.abs(value * scale));
  const decimals = share ? 1 : decimalsFor(known);
  const write = (value: number, to = decimals) => number(value * scale, to);
  const isZero = (text: string) => !/[1-9]/.test(text);
  const signed = (value: number, to = decimals) =>
    `${value > 0 && !isZero(write(value, to)) ? '+' : ''}${write(value, to)}`;
  return {
    named: (label) => (label.toLowerCase().includes(shown) ? label : `${label} (${shown})`),
    level: (value) => (value === null ? 'no case' : write(value)),
    difference: ({ mean, lo, hi }) => {
      if (mean === null) return 'no case';
      if (lo === null || hi === null) return signed(mean);
      // An end that is not zero is not written as zero: that is what a reader looks for.
      let finer = decimals;
      while (finer < decimals + 4 && [lo, hi].some((end) => end !== 0 && isZero(write(end, finer)))) finer++;
      return `${signed(mean, finer)} [${write(lo, finer)} to ${write(hi, finer)}]`;
    },
  };
}

/** Three figures of the largest, and none behind whole numbers. */
function decimalsFor(values: readonly number[]): number {
  if (values.every(Number.isInteger)) return 0;
  const largest = Math.max(...values);
  if (largest >= 100) return 0;
  return largest >= 10 ? 1 : 2;
}
