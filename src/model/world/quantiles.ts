// Variates of one distribution that is drawn from very often, by a table of its quantiles made once: between knots a straight
// line, with narrower knots toward both ends, and beyond the outermost (one draw in 512) the distribution itself. Never
// decreasing, as every variate; a tenth of the price of a quantile by formula.
import { log } from './arithmetic.ts';
import { lognormal, meanOne } from './distributions.ts';

/** Cells of the unit interval, and again of each of its ends. */
const CELLS = 256;
/** Cells at each end that are passed over, where quantiles bend too much for straight lines: the ends have cells of their own. */
const TAIL = 8;
const ENDS = CELLS * (CELLS / TAIL);

/** Quantiles at the knots of the whole, of the lower and of the upper end, and what to ask beyond. */
export interface Quantiles {
  readonly knots: Float32Array;
  readonly exact: (u: number) => number;
}

const LOWER = CELLS + 1;
const UPPER = 2 * LOWER;

/** Lognormal quantiles by median and standard deviation of the logarithm: within 1e-3 of it times that deviation. */
export function lognormalQuantiles(median: number, sigma: number): Quantiles {
  return tabulate((u) => lognormal(u, median, sigma));
}

/** Quantiles of a lognormal of mean 1 with the given coefficient of variation. */
export function meanOneQuantiles(variation: number): Quantiles {
  return tabulate((u) => meanOne(u, variation));
}

function tabulate(exact: (u: number) => number): Quantiles {
  const knots = new Float32Array(3 * LOWER);
  for (let i = TAIL; i <= CELLS - TAIL; i++) knots[i] = exact(i / CELLS);
  for (let i = TAIL; i <= CELLS; i++) knots[LOWER + i] = exact(i / ENDS);
  for (let i = 0; i <= CELLS - TAIL; i++) knots[UPPER + i] = exact(1 - (CELLS - i) / ENDS);
  return { knots, exact };
}

/** The quantile at u, which lies in (0, 1). */
export function quantile(quantiles: Quantiles, u: number): number {
  const { knots } = quantiles;
  const at = u * CELLS;
  const cell = at | 0;
  if (cell < TAIL || cell >= CELLS - TAIL) return +inTail(quantiles, u);
  const low = knots[cell];
  return low + (at - cell) * (knots[cell + 1] - low);
}

function inTail({ knots, exact }: Quantiles, u: number): number {
  const above = u > 0.5;
  const at = above ? CELLS - (1 - u) * ENDS : u * ENDS;
  const cell = at | 0;
  if (above ? cell >= CELLS - TAIL : cell < TAIL) return +exact(u);
  const knot = cell + (above ? UPPER : LOWER);
  return knots[knot] + (at - cell) * (knots[knot + 1] - knots[knot]);
}

/** Quantiles of the exponential of mean 1: waits, to be divided by a rate. */
export const waits = tabulate((u) => -log(1 - u));

/** Coefficients of variation are told apart to a part in so many, up to a largest. */
const PER_ONE = 64;
const MOST = 3;

/** Quantiles of lognormals of mean 1 for any variation, each told apart to the nearest 1/64; above 3 as for 3. */
export type MeanOnes = readonly Quantiles[];

export function meanOnes(): MeanOnes {
  return Array.from({ length: MOST * PER_ONE + 1 }, (_, i) => meanOneQuantiles(i / PER_ONE));
}

/** Those for one variation, 0 or more. */
export function nearest(all: MeanOnes, variation: number): Quantiles {
  return all[(Math.min(variation, MOST) * PER_ONE + 0.5) | 0];
}
