// Variates: each a pure function of one uniform in (0, 1), never decreasing from one 32-bit uniform to the next (by
// inversion), so that two worlds that draw the same uniform under slightly different parameters draw nearly the same
// variate. Bad parameters throw.

import { exp, log, log1p, normalQuantile } from './arithmetic.ts';
import { type Key, uniform } from './chance.ts';
import { surelyNone } from './none.kernel.ts';

/** Normal with the given mean and standard deviation (≥ 0). Throws RangeError on other values. */
export function normal(u: number, mean: number, sd: number): number {
  checkUniform(u);
  if (!Number.isFinite(mean)) refuse('the mean of a normal must be a finite number', mean);
  if (!(sd >= 0 && sd < Infinity)) refuse('the standard deviation of a normal must be 0 or more', sd);
  return sd === 0 ? mean : mean + sd * normalQuantile(u);
}

/** Lognormal by its median (≥ 0) and the standard deviation of its logarithm (≥ 0). Throws RangeError on other values. */
export function lognormal(u: number, median: number, sigma: number): number {
  checkUniform(u);
  if (!(median >= 0 && median < Infinity)) refuse('the median of a lognormal must be 0 or more', median);
  if (!(sigma >= 0 && sigma < Infinity)) refuse('the sigma of a lognormal must be 0 or more', sigma);
  return sigma === 0 || median === 0 ? median : median * exp(sigma * normalQuantile(u));
}

/** Lognormal of mean 1 with the given coefficient of variation (≥ 0). Throws RangeError on other values. */
export function meanOne(u: number, variation: number): number {
  const variance = variation * variation;
  return lognormal(u, 1 / Math.sqrt(1 + variance), Math.sqrt(log1p(variance)));
}

/** Exponential with the given mean (≥ 0). Throws RangeError on other values. */
export function exponential(u: number, mean: number): number {
  checkUniform(u);
  if (!(mean >= 0 && mean < Infinity)) refuse('the mean of an exponential must be 0 or more', mean);
  return mean === 0 ? 0 : -mean * log1p(-u);
}

/**
 * Poisson with the given mean (0 to 2^40), by inversion: terms are summed upwards from 0 or from 9 standard deviations
 * below the mean, whichever is higher (what lies below weighs less than 3e-18), so a draw costs time in √mean. Throws
 * RangeError on other means.
 */
export function poisson(u: number, mean: number): number {
  checkUniform(u);
  if (!(mean >= 0 && mean <= LARGEST)) refuse('the mean of a poisson must be from 0 to 2^40', mean);
  if (surelyNone(u, mean)) return 0;
  let k = start(mean, mean);
  let term = k === 0 ? exp(-mean) : exp(-stirlingError(k) - deviance(k, mean)) / Math.sqrt(TWO_PI * k);
  let below = term;
  while (below < u && (k < mean || term > NEGLIGIBLE)) {
    k++;
    term *= mean / k;
    below += term;
  }
  return k;
}

/**
 * Successes in n trials (a whole number, 0 to 2^40) with probability p each, by inversion as for `poisson`. Throws
 * RangeError on other values.
 */
export function binomial(u: number, n: number, p: number): number {
  checkUniform(u);
  if (!(Number.isInteger(n) && n >= 0 && n <= LARGEST)) refuse('trials must be a whole number from 0 to 2^40', n);
  if (!(p >= 0 && p <= 1)) refuse('the probability of a success must be from 0 to 1', p);
  if (n === 0 || p === 0) return 0;
  if (p === 1) return n;
  if (n === 1) return u > 1 - p ? 1 : 0;
  // Counting the rarer of success and failure: the lower tail is then the short one (Okamoto 1959, doi 10.1007/BF02883985).
  return p <= 0.5 ? rareSuccesses(u, n, p) : n - rareSuccesses(1 - u, n, 1 - p);
}

function rareSuccesses(u: number, n: number, p: number): number {
  const q = 1 - p;
  const mean = n * p;
  let k = start(mean, mean * q);
  let term =
    k === 0
      ? exp(n * log1p(-p))
      : Math.sqrt(n / (TWO_PI * k * (n - k))) *
        exp(stirlingError(n) - stirlingError(k) - stirlingError(n - k) - deviance(k, mean) - deviance(n - k, n * q));
  let below = term;
  while (below < u && k < n && (k < mean || term > NEGLIGIBLE)) {
    term *= ((n - k) / (k + 1)) * (p / q);
    k++;
    below += term;
  }
  return k;
}

// Beyond this a draw would take too long.
const LARGEST = 2 ** 40;
const TWO_PI = 6.283185307179586;
const NEGLIGIBLE = 1e-25;

// Where summing begins. Below 32 Stirling's series is too coarse, and the terms from 0 up do not underflow.
function start(mean: number, variance: number): number {
  const low = Math.floor(mean - 9 * Math.sqrt(variance));
  return low < 32 ? 0 : low;
}

// log k! − log(√(2πk) (k/e)^k), for k ≥ 32. This and the next: Loader 2000, "Fast and accurate computation of binomial
// probabilities", which avoids the difference of large logarithms.
function stirlingError(k: number): number {
  const square = k * k;
  return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / k;
}

// k log(k / mean) + mean − k
function deviance(k: number, mean: number): number {
  const difference = k - mean;
  if (Math.abs(difference) > 0.1 * (k + mean)) return k * log(k / mean) - difference;
  const v = difference / (k + mean);
  let sum = difference * v;
  let power = 2 * k * v;
  for (let j = 3; ; j += 2) {
    power *= v * v;
    const next = sum + power / j;
    if (next === sum) return sum;
    sum = next;
  }
}

/** A whole number from 0 to n − 1, each as likely; n from 1 to 2^32 (a uniform holds 32 bits). Else throws RangeError. */
export function choose(u: number, n: number): number {
  checkUniform(u);
  if (!(Number.isInteger(n) && n >= 1 && n <= 2 ** 32)) refuse('can choose among 1 to 2^32 things only', n);
  return Math.floor(u * n); // below n: for no n does u n round to n
}

/**
 * An index drawn in proportion to its weight among `count` weights from `from` on, counted from `from`. A weight of 0
 * is never drawn. Throws RangeError if a weight is negative or not a number, or if none is above 0.
 */
export function weighted(u: number, weights: ArrayLike<number>, from = 0, count = weights.length - from): number {
  checkUniform(u);
  let total = 0;
  for (let i = from; i < from + count; i++) {
    if (!(weights[i] >= 0)) refuse(`weight ${i} must be 0 or more`, weights[i]);
    total += weights[i];
  }
  if (!(total > 0 && total < Infinity)) refuse('the sum of weights must be above 0 and finite', total);
  const target = u * total;
  let below = 0;
  let drawn = 0;
  for (let i = 0; i < count; i++) {
    if (weights[from + i] === 0) continue;
    drawn = i;
    below += weights[from + i];
    if (target < below) break;
  }
  return drawn;
}

/**
 * The ids in an order drawn for a step: each id draws its own place, so that without one of them the others keep their
 * order. Does not depend on the order in which the ids come.
 */
export function shuffled(key: Key, ids: ArrayLike<number>, step: number): Int32Array {
  const draws = Float64Array.from(ids, (id) => uniform(key, id, step));
  const order = Int32Array.from(ids, (_, i) => i);
  order.sort((i, j) => draws[i] - draws[j] || ids[i] - ids[j]);
  return order.map((i) => ids[i]);
}

// Uniforms at either end would make some variates infinite.
function checkUniform(u: number): void {
  if (!(u > 0 && u < 1)) refuse('a uniform must lie between 0 and 1, both excluded', u);
}

function refuse(what: string, value: number): never {
  throw new RangeError(`${what}, not ${value}`);
}
