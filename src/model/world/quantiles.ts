// Variates of one distribution that is drawn from very often, by a table of its quantiles made once: straight lines between
// knots that stand at even distances within each halving of what is left of the unit interval toward either end. So both
// tails are in the table down to the last of 32 bits, and finding the knot takes no logarithm, no branch and no call: it is
// the exponent and the first bits of a number. Never decreasing, as every variate. Looking up is in quantiles.kernel.ts.
import { log } from './arithmetic.ts';
import { lognormal, meanOne } from './distributions.ts';
import { KNOTS, MOST, PER_HALVING, PER_ONE, SIDE } from './quantiles.kernel.ts';

/** The least uniform there is: see `open`. */
const LEAST = 2 ** -33;

/** Lognormal quantiles by median and standard deviation of the logarithm: within 1e-3 of it times that deviation. */
export function lognormalQuantiles(median: number, sigma: number): Float32Array {
  return tabulate(new Float32Array(KNOTS), (u) => lognormal(u, median, sigma));
}

/** Quantiles of a lognormal of mean 1 with the given coefficient of variation. */
export function meanOneQuantiles(variation: number): Float32Array {
  return meanOneTables([variation]);
}

/** The same for several coefficients, one table after the other. */
export function meanOneTables(variations: readonly number[]): Float32Array {
  const tables = new Float32Array(variations.length * KNOTS);
  for (const [i, variation] of variations.entries())
    tabulate(tables.subarray(i * KNOTS, (i + 1) * KNOTS), (u) => meanOne(u, variation));
  return tables;
}

// The same in every world, and half of what opening one takes.
let ones: Float32Array | undefined;

/** Tables of lognormals of mean 1 for any variation, each told apart to the nearest 1/64; above 3 as for 3. Only for reading. */
export function meanOnes(): Float32Array {
  ones ??= meanOneTables(Array.from({ length: MOST * PER_ONE + 1 }, (_, i) => i / PER_ONE));
  return ones;
}

/** Quantiles of the exponential of mean 1: waits, to be divided by a rate. */
export function waits(): Float32Array {
  return tabulate(new Float32Array(KNOTS), (u) => -log(1 - u));
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
