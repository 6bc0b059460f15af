// Variates of one distribution that is drawn from very often, by a table of its quantiles made once: straight lines between
// knots that stand at even distances within each halving of what is left of the unit interval toward either end. So both
// tails are in the table down to the last of 32 bits, and finding the knot takes no logarithm, no branch and no call: it is
// the exponent and the first bits of a number. Never decreasing, as every variate.
import { log } from './arithmetic.ts';
import { lognormal, meanOne } from './distributions.ts';

/** Bits of a number of 32 bits after its exponent, and of these how many tell knots apart. */
const FRACTION = 23;
const OF_KNOT = 4;
const WITHIN = FRACTION - OF_KNOT;
const PER_HALVING = 1 << OF_KNOT;
/** What is left after those bits, which tells how far between two knots. */
const BETWEEN = (1 << WITHIN) - 1;
const PER_KNOT = 1 / (1 << WITHIN);
/** The least uniform there is, 2^-33 (see `open` in chance.ts), and where its bits begin. */
const HALVINGS = 33;
const LEAST = 2 ** -33;
const FIRST = (127 - HALVINGS) * PER_HALVING;
/** Knots of one side of the interval, from the least uniform to a half, and one to spare beyond; both sides are a table. */
const SIDE = (HALVINGS - 1) * PER_HALVING + 2;
const KNOTS = 2 * SIDE;

/** Quantiles of one distribution at the knots: first of the lower half of the interval, then of the upper, from its end. */
export interface Quantiles {
  readonly knots: Float32Array;
}

/** Lognormal quantiles by median and standard deviation of the logarithm: within 1e-3 of it times that deviation. */
export function lognormalQuantiles(median: number, sigma: number): Quantiles {
  return { knots: tabulate(new Float32Array(KNOTS), (u) => lognormal(u, median, sigma)) };
}

/** Quantiles of a lognormal of mean 1 with the given coefficient of variation. */
export function meanOneQuantiles(variation: number): Quantiles {
  return { knots: meanOneTables([variation]) };
}

/** The same for several coefficients, one table after the other. */
export function meanOneTables(variations: readonly number[]): Float32Array {
  const tables = new Float32Array(variations.length * KNOTS);
  for (const [i, variation] of variations.entries())
    tabulate(tables.subarray(i * KNOTS, (i + 1) * KNOTS), (u) => meanOne(u, variation));
  return tables;
}

function tabulate(knots: Float32Array, exact: (u: number) => number): Float32Array {
  for (let i = 0; i < SIDE; i++) {
    const halving = Math.floor(i / PER_HALVING);
    let u = (1 + (i % PER_HALVING) / PER_HALVING) * LEAST;
    for (let h = 0; h < halving; h++) u *= 2;
    // What is to spare is multiplied by nothing.
    u = Math.min(0.5, u);
    knots[i] = exact(u);
    knots[SIDE + i] = exact(1 - u);
  }
  return knots;
}

const single = new Float32Array(1);
const bits = new Int32Array(single.buffer);

/** The quantile at u, which lies in (0, 1). */
export function quantile({ knots }: Quantiles, u: number): number {
  return quantileOf(knots, 0, u);
}

/** The same in one of several tables. */
export function quantileOf(tables: Float32Array, table: number, u: number): number {
  // The distance to the nearer end, without a branch: which it is nobody foresees.
  const upper = (u * 2) | 0;
  single[0] = u + upper * (1 - 2 * u);
  const word = bits[0];
  const knot = table * KNOTS + upper * SIDE + (word >> WITHIN) - FIRST;
  const low = tables[knot];
  return low + (word & BETWEEN) * PER_KNOT * (tables[knot + 1] - low);
}

/** Quantiles of the exponential of mean 1: waits, to be divided by a rate. */
export const waits: Quantiles = { knots: tabulate(new Float32Array(KNOTS), (u) => -log(1 - u)) };

/** Coefficients of variation are told apart to a part in so many, up to a largest. */
const PER_ONE = 64;
const MOST = 3;

/** Tables of lognormals of mean 1 for any variation, each told apart to the nearest 1/64; above 3 as for 3. */
export function meanOnes(): Float32Array {
  return meanOneTables(Array.from({ length: MOST * PER_ONE + 1 }, (_, i) => i / PER_ONE));
}

/** Which of them is for a variation, 0 or more. */
export function nearest(variation: number): number {
  return (Math.min(variation, MOST) * PER_ONE + 0.5) | 0;
}
