import { expect, test } from 'vitest';
import { pow } from '../../../src/model/world/arithmetic.ts';
import { lognormal, meanOne } from '../../../src/model/world/distributions.ts';
import { leftAfter } from '../../../src/model/world/halving.ts';
import {
  lognormalQuantiles,
  meanOneNearly,
  meanOneQuantiles,
  type Quantiles,
  quantile,
} from '../../../src/model/world/quantiles.ts';

const N = 200_000;
const uniforms = Array.from({ length: N }, (_, i) => (i + 0.5) / N);

test.each<[string, Quantiles, (u: number) => number, number]>([
  ['lognormal', lognormalQuantiles(3, 0.3), (u) => lognormal(u, 3, 0.3), 0.3],
  ['of mean one', meanOneQuantiles(0.15), (u) => meanOne(u, 0.15), 0.15],
  ['of mean one, wide', meanOneQuantiles(1), (u) => meanOne(u, 1), 1],
])('quantiles, %s: near, never decreasing, and exact in the tails', (_, table, exact, spread) => {
  let before = 0;
  for (const u of uniforms) {
    const x = quantile(table, u);
    expect(Math.abs(x / exact(u) - 1)).toBeLessThan(1e-3 * spread);
    expect(x).toBeGreaterThanOrEqual(before);
    before = x;
  }
  for (const u of [2 ** -33, 1e-5, 0.01, 0.99, 1 - 2 ** -33]) expect(quantile(table, u)).toBe(exact(u));
});

test.each([0.05, 0.5, 2])('a factor of mean one and variation %f, for a variation not known before', (variation) => {
  let sum = 0;
  let squares = 0;
  for (const u of uniforms) {
    const x = meanOneNearly(u, variation);
    expect(Math.abs(x / meanOne(u, variation) - 1)).toBeLessThan(1e-3 * Math.max(0.1, variation));
    sum += x;
    squares += x * x;
  }
  expect(sum / N).toBeCloseTo(1, 3);
  expect(Math.sqrt(squares / N - (sum / N) ** 2) / variation).toBeCloseTo(1, 1);
});

test('no variation is no factor', () => {
  expect(meanOneNearly(0.2, 0)).toBe(1);
  expect(quantile(meanOneQuantiles(0), 0.7)).toBe(1);
});

test('halving is a power of a half, whichever half-life was asked for before', () => {
  for (const days of [7, 180, 7, 0.5])
    for (const steps of [0, 1, 28, 511, 512, 5000]) expect(leftAfter(steps, days)).toBe(pow(0.5, steps / (4 * days)));
});
