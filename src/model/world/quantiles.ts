// Variates of one distribution that is drawn from very often, by a table of its quantiles made once: between knots a straight
// line, beyond the outermost (one draw in 16) the distribution itself. Never decreasing, as every variate; a tenth of the
// price of a quantile by formula.
import { exp, log, normalQuantile } from './arithmetic.ts';
import { lognormal, meanOne } from './distributions.ts';

const CELLS = 256;
/** Knots at each end of the unit interval that are passed over: there quantiles bend too much for straight lines. */
const TAIL = 8;

/** Quantiles at the knots, and what to ask in the tails. */
export interface Quantiles {
  readonly knots: Float32Array;
  readonly exact: (u: number) => number;
}

/** Lognormal quantiles by median and standard deviation of the logarithm: within 1e-3 of it times that deviation. */
export function lognormalQuantiles(median: number, sigma: number): Quantiles {
  return tabulate((u) => lognormal(u, median, sigma));
}

/** Quantiles of a lognormal of mean 1 with the given coefficient of variation. */
export function meanOneQuantiles(variation: number): Quantiles {
  return tabulate((u) => meanOne(u, variation));
}

function tabulate(exact: (u: number) => number): Quantiles {
  const knots = new Float32Array(CELLS);
  for (let i = TAIL; i <= CELLS - TAIL; i++) knots[i] = exact(i / CELLS);
  return { knots, exact };
}

/** The quantile at u, which lies in (0, 1). */
export function quantile({ knots, exact }: Quantiles, u: number): number {
  const at = u * CELLS;
  const cell = at | 0;
  if (cell < TAIL || cell >= CELLS - TAIL) return +exact(u);
  const low = knots[cell];
  return low + (at - cell) * (knots[cell + 1] - low);
}

/** Quantiles of the exponential of mean 1: waits, to be divided by a rate. */
export const waits = tabulate((u) => -log(1 - u));

const normals = tabulate(normalQuantile);

/** `meanOne` by the table of normal quantiles, for a variation that differs from draw to draw: within 1e-3 of the variation. */
export function meanOneNearly(u: number, variation: number): number {
  const variance = log(1 + variation * variation);
  return exp(Math.sqrt(variance) * quantile(normals, u) - variance / 2);
}
