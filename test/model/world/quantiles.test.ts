import { expect, test } from 'vitest';
import { pow } from '../../../src/model/world/arithmetic.ts';
import { coarse, open } from '../../../src/model/world/chance.ts';
import { lognormal, meanOne } from '../../../src/model/world/distributions.ts';
import { leftAfter } from '../../../src/model/world/halving.ts';
import { nearest, quantileOf, quantileOfHalf, quantileOfWord } from '../../../src/model/world/quantiles.kernel.ts';
import { lognormalQuantiles, meanOneQuantiles, meanOnes } from '../../../src/model/world/quantiles.ts';

const N = 200_000;
const uniforms = Array.from({ length: N }, (_, i) => (i + 0.5) / N);

test.each<[string, Float32Array, (u: number) => number, number]>([
  ['lognormal', lognormalQuantiles(3, 0.3), (u) => lognormal(u, 3, 0.3), 0.3],
  ['of mean one', meanOneQuantiles(0.15), (u) => meanOne(u, 0.15), 0.15],
  ['of mean one, wide', meanOneQuantiles(1), (u) => meanOne(u, 1), 1],
])('quantiles, %s: near and never decreasing, in the tails too', (_, table, exact, spread) => {
  let before = 0;
  for (const u of uniforms) {
    const x = quantileOf(table, 0, u);
    expect(Math.abs(x / exact(u) - 1)).toBeLessThan(1e-3 * spread);
    expect(x).toBeGreaterThanOrEqual(before);
    before = x;
  }
  for (const u of [2 ** -33, 2 ** -32, 1e-8, 1e-5, 9e-4, 1 - 9e-4, 1 - 1e-8, 1 - 2 ** -33])
    expect(Math.abs(quantileOf(table, 0, u) / exact(u) - 1)).toBeLessThan(1e-3 * spread);
});

test.each([0, 0.01, 0.05, 0.5, 2, 2.999])('a factor of mean one and variation %f, to the nearest 1/64', (variation) => {
  const tables = meanOnes();
  const near = Math.round(variation * 64) / 64;
  let sum = 0;
  for (const u of uniforms) {
    const x = quantileOf(tables, nearest(variation), u);
    expect(Math.abs(x / meanOne(u, near) - 1)).toBeLessThan(1e-3 * Math.max(0.1, near));
    sum += x;
  }
  expect(sum / N).toBeCloseTo(1, 2);
});

test('the quantile of a word is that of its uniform, to the bit', () => {
  const tables = meanOnes();
  const ends = [0, 1, 15, 16, 0x7ffffffe, 0x7fffffff];
  const words = [...ends, ...ends.map((word) => ~word), ...uniforms.map((u) => (u * 2 ** 32) | 0)];
  for (const word of words) expect(quantileOfWord(tables, 40, word)).toBe(quantileOf(tables, 40, open(word)));
});

test('the quantile of half a word is that of its uniform, to the bit', () => {
  const tables = meanOnes();
  let others = 0;
  for (let half = 0; half < 2 ** 16; half++) {
    // What stands in the other half tells nothing.
    const [low, high] = [(0x5a5a << 16) | half, (half << 16) | 0x5a5a];
    if (quantileOfHalf(tables, 40, low, 0) !== quantileOf(tables, 40, coarse(low, 0))) others++;
    if (quantileOfHalf(tables, 40, high, 16) !== quantileOf(tables, 40, coarse(high, 16))) others++;
  }
  expect(others).toBe(0);
});

test('a variation beyond the largest is taken for the largest', () => {
  expect(nearest(50)).toBe(nearest(3));
  expect(nearest(Number.POSITIVE_INFINITY)).toBe(nearest(3));
});

test('no variation is no factor', () => {
  expect(quantileOf(meanOneQuantiles(0), 0, 0.7)).toBe(1);
});

test('halving is a power of a half, whichever half-life was asked for before', () => {
  for (const days of [7, 180, 7, 0.5])
    for (const steps of [0, 1, 28, 511, 512, 5000]) expect(leftAfter(steps, days)).toBe(pow(0.5, steps / (4 * days)));
});
