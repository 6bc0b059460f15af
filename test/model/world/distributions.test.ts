import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Key, uniform } from '../../../src/model/world/chance.ts';
import {
  binomial,
  choose,
  exponential,
  lognormal,
  normal,
  poisson,
  shuffled,
  weighted,
} from '../../../src/model/world/distributions.ts';

const key: Key = { a: 31, b: 41 };
const N = 100_000;

// Midpoints of N equal slices: moments without noise.
function moments(draw: (u: number) => number): { mean: number; variance: number } {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < N; i++) {
    const x = draw((i + 0.5) / N);
    sum += x;
    squares += x * x;
  }
  return { mean: sum / N, variance: squares / N - (sum / N) ** 2 };
}

describe('moments', () => {
  test.each<[string, (u: number) => number, number, number]>([
    ['normal', (u) => normal(u, 5, 2), 5, 4],
    ['lognormal', (u) => lognormal(u, 3, 0.4), 3 * Math.exp(0.08), 9 * Math.exp(0.16) * (Math.exp(0.16) - 1)],
    ['exponential', (u) => exponential(u, 7), 7, 49],
    ['poisson 0.2', (u) => poisson(u, 0.2), 0.2, 0.2],
    ['poisson 12', (u) => poisson(u, 12), 12, 12],
    ['poisson 400', (u) => poisson(u, 400), 400, 400],
    ['binomial 6 0.1', (u) => binomial(u, 6, 0.1), 0.6, 0.54],
    ['binomial 50 0.7', (u) => binomial(u, 50, 0.7), 35, 10.5],
    ['binomial 2000 0.4', (u) => binomial(u, 2000, 0.4), 800, 480],
    ['choose 6', (u) => choose(u, 6), 2.5, 35 / 12],
    ['weighted', (u) => weighted(u, [1, 2, 0, 5]), 17 / 8, 47 / 8 - (17 / 8) ** 2],
  ])('%s', (_, draw, mean, variance) => {
    const found = moments(draw);
    expect(Math.abs(found.mean / mean - 1)).toBeLessThan(2e-4);
    expect(Math.abs(found.variance / variance - 1)).toBeLessThan(2e-3);
  });
});

describe('quantiles', () => {
  test('of the continuous ones', () => {
    expect(normal(0.975, 10, 2)).toBeCloseTo(13.919927969080108, 13);
    expect(normal(0.5, 10, 2)).toBe(10);
    expect(lognormal(0.5, 3, 0.7)).toBe(3);
    expect(lognormal(0.975, 3, 0.7)).toBeCloseTo(3 * Math.exp(0.7 * 1.959963984540054), 12);
    expect(exponential(0.5, 4)).toBeCloseTo(4 * Math.LN2, 14);
    expect(exponential(1e-18, 4)).toBeCloseTo(4e-18, 30);
    expect(exponential(1 - 2 ** -33, 1)).toBeCloseTo(33 * Math.LN2, 13);
  });

  // SciPy 1.17.1, poisson.ppf and binom.ppf.
  const us = [1e-9, 1e-4, 0.01, 0.2, 0.5, 0.77, 0.99, 0.9999, 1 - 1e-9];

  test.each([
    [0.01, [0, 0, 0, 0, 0, 0, 0, 1, 3]],
    [0.7, [0, 0, 0, 0, 1, 1, 3, 5, 10]],
    [4.5, [0, 0, 0, 3, 4, 6, 10, 14, 22]],
    [30, [4, 12, 18, 25, 30, 34, 43, 52, 68]],
    [83, [35, 51, 63, 75, 83, 90, 105, 119, 143]],
    [100, [46, 65, 77, 92, 100, 107, 124, 139, 166]],
    [139, [74, 97, 112, 129, 139, 148, 167, 185, 215]],
    [141, [76, 99, 114, 131, 141, 150, 169, 187, 218]],
    [180, [106, 132, 150, 169, 180, 190, 212, 232, 266]],
    [1000, [816, 885, 927, 973, 1000, 1023, 1074, 1120, 1195]],
    [123456.7, [121355, 122152, 122640, 123161, 123457, 123716, 124275, 124766, 125570]],
    [1e6, [994008, 996283, 997674, 999158, 1000000, 1000739, 1002327, 1003721, 1006004]],
  ])('poisson %d', (mean, quantiles) => {
    expect(us.map((u) => poisson(u, mean))).toEqual(quantiles);
  });

  test.each([
    [1, 0.3, [0, 0, 0, 0, 0, 1, 1, 1, 1]],
    [3, 0.5, [0, 0, 0, 1, 1, 2, 3, 3, 3]],
    [10, 0.05, [0, 0, 0, 0, 0, 1, 3, 4, 8]],
    [20, 0.8, [4, 8, 12, 15, 16, 17, 20, 20, 20]],
    [40, 1 - 1e-9, [39, 40, 40, 40, 40, 40, 40, 40, 40]],
    [100, 0.5, [21, 32, 38, 46, 50, 54, 62, 68, 79]],
    [300, 0.37, [63, 81, 92, 104, 111, 117, 131, 143, 162]],
    [1000, 0.9, [839, 863, 877, 892, 900, 907, 921, 933, 952]],
    [1000, 0.999, [989, 994, 996, 998, 999, 1000, 1000, 1000, 1000]],
    [5000, 0.02, [47, 65, 78, 92, 100, 107, 124, 139, 165]],
    [100000, 0.5, [49052, 49412, 49632, 49867, 50000, 50117, 50368, 50588, 50948]],
    [1000000, 0.001, [816, 885, 927, 973, 1000, 1023, 1074, 1120, 1195]],
    [1000000, 0.999, [998805, 998880, 998926, 998973, 999000, 999023, 999073, 999115, 999184]],
  ])('binomial %i %d', (n, p, quantiles) => {
    expect(us.map((u) => binomial(u, n, p))).toEqual(quantiles);
  });

  test('the mean at which summing no longer begins at 0 makes no break', () => {
    for (let u = 0.001; u < 1; u += 0.001) {
      let before = 0;
      for (let mean = 135; mean < 160; mean += 0.5) {
        const k = poisson(u, mean);
        expect(k - before).toBeGreaterThanOrEqual(0);
        if (before > 0) expect(k - before).toBeLessThanOrEqual(2);
        before = k;
      }
    }
  });

  test('the last uniforms end, and stay within bounds', () => {
    for (const u of [2 ** -33, Number.MIN_VALUE, 1 - 2 ** -33, 1 - 2 ** -53]) {
      for (const mean of [1e-12, 1, 50, 200, 1e5]) {
        const k = poisson(u, mean);
        expect(Math.abs(k - mean)).toBeLessThan(12 * Math.sqrt(mean) + 25);
      }
      for (const n of [1, 2, 30, 1000, 1e5])
        for (const p of [1e-12, 0.2, 0.5, 0.9, 1 - 1e-12]) {
          const k = binomial(u, n, p);
          expect(k).toBeGreaterThanOrEqual(0);
          expect(k).toBeLessThanOrEqual(n);
        }
      for (const n of [1, 3, 7, 2 ** 32]) expect(choose(u, n)).toBe(u < 0.5 ? 0 : n - 1);
      expect(weighted(u, [0, 0.1, 0, 0.2, 0.3, 0])).toBe(u < 0.5 ? 1 : 4);
    }
  });
});

describe('order', () => {
  const ticket = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  const open = (word: number) => (word + 0.5) / 2 ** 32;
  const positive = fc.double({ min: 0, max: 500, noNaN: true });
  const probability = fc.double({ min: 0, max: 1, noNaN: true });

  test.each<[string, fc.Arbitrary<(u: number) => number>]>([
    ['normal', positive.map((sd) => (u) => normal(u, -3, sd))],
    ['lognormal', positive.map((sigma) => (u) => lognormal(u, 2, sigma / 100))],
    ['exponential', positive.map((mean) => (u) => exponential(u, mean))],
    ['poisson', positive.map((mean) => (u) => poisson(u, mean))],
    [
      'binomial',
      fc.tuple(fc.integer({ min: 0, max: 900 }), probability).map(
        ([n, p]) =>
          (u) =>
            binomial(u, n, p),
      ),
    ],
    ['choose', fc.integer({ min: 1, max: 2 ** 32 }).map((n) => (u) => choose(u, n))],
    ['weighted', fc.array(positive, { minLength: 1 }).map((w) => (u) => weighted(u, [...w, 1]))],
  ])('%s never falls as its uniform rises', (_, draws) => {
    fc.assert(
      fc.property(draws, ticket, ticket, fc.integer({ min: 0, max: 3 }), (draw, x, y, step) => {
        const near = Math.min(x + step, 2 ** 32 - 1);
        return draw(open(x)) <= draw(open(near)) && draw(open(Math.min(x, y))) <= draw(open(Math.max(x, y)));
      }),
      { numRuns: 1000 },
    );
  });

  test('more luck for a larger parameter', () => {
    fc.assert(
      fc.property(ticket, positive, positive, (word, x, y) => {
        const u = open(word);
        const low = Math.min(x, y);
        const high = Math.max(x, y);
        return (
          poisson(u, low) <= poisson(u, high) &&
          exponential(u, low) <= exponential(u, high) &&
          lognormal(u, low, 0.5) <= lognormal(u, high, 0.5) &&
          normal(u, low, 1) <= normal(u, high, 1) &&
          binomial(u, 40, low / 500) <= binomial(u, 40, high / 500)
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('parameters', () => {
  test('at their ends', () => {
    for (const u of [1e-9, 0.3, 1 - 1e-9]) {
      expect(normal(u, 5, 0)).toBe(5);
      expect(lognormal(u, 5, 0)).toBe(5);
      expect(lognormal(u, 0, 2)).toBe(0);
      expect(exponential(u, 0)).toBe(0);
      expect(poisson(u, 0)).toBe(0);
      expect(binomial(u, 0, 0.5)).toBe(0);
      expect(binomial(u, 9, 0)).toBe(0);
      expect(binomial(u, 9, 1)).toBe(9);
      expect(choose(u, 1)).toBe(0);
      expect(weighted(u, [4])).toBe(0);
    }
    expect(Object.is(exponential(0.5, 0), 0)).toBe(true);
  });

  test.each<[string, () => number, string]>([
    ['mean of a normal', () => normal(0.5, NaN, 1), 'NaN'],
    ['infinite mean of a normal', () => normal(0.5, Infinity, 1), 'Infinity'],
    ['deviation', () => normal(0.5, 0, -1), '-1'],
    ['no deviation', () => normal(0.5, 0, NaN), 'NaN'],
    ['infinite deviation', () => normal(0.5, 0, Infinity), 'Infinity'],
    ['median', () => lognormal(0.5, -2, 1), '-2'],
    ['no median', () => lognormal(0.5, NaN, 1), 'NaN'],
    ['sigma', () => lognormal(0.5, 2, -3), '-3'],
    ['no sigma', () => lognormal(0.5, 2, NaN), 'NaN'],
    ['mean of an exponential', () => exponential(0.5, -4), '-4'],
    ['no mean of an exponential', () => exponential(0.5, NaN), 'NaN'],
    ['mean of a poisson', () => poisson(0.5, -5), '-5'],
    ['no mean of a poisson', () => poisson(0.5, NaN), 'NaN'],
    ['mean of a poisson that would take for ever', () => poisson(0.5, 1e13), '10000000000000'],
    ['trials', () => binomial(0.5, -1, 0.5), '-1'],
    ['broken trials', () => binomial(0.5, 2.5, 0.5), '2.5'],
    ['no trials', () => binomial(0.5, NaN, 0.5), 'NaN'],
    ['trials that would take for ever', () => binomial(0.5, 1e13, 0.5), '10000000000000'],
    ['probability', () => binomial(0.5, 3, 1.25), '1.25'],
    ['negative probability', () => binomial(0.5, 3, -0.25), '-0.25'],
    ['no probability', () => binomial(0.5, 3, NaN), 'NaN'],
    ['nothing to choose from', () => choose(0.5, 0), '0'],
    ['broken choice', () => choose(0.5, 1.5), '1.5'],
    ['more than a uniform can tell apart', () => choose(0.5, 2 ** 33), '8589934592'],
    ['weights of 0', () => weighted(0.5, [0, 0]), '0'],
    ['no weights', () => weighted(0.5, []), '0'],
    ['a negative weight', () => weighted(0.5, [1, -7]), '-7'],
    ['a weight that is none', () => weighted(0.5, [1, NaN]), 'NaN'],
    ['an infinite weight', () => weighted(0.5, [1, Infinity]), 'Infinity'],
    ['weights beyond the end', () => weighted(0.5, [1, 2], 1, 2), 'undefined'],
  ])('refused: %s', (_, draw, value) => {
    expect(draw).toThrow(RangeError);
    expect(draw).toThrow(new RegExp(`not ${value}$`));
  });

  test('a uniform of 0, 1 or none is refused by all', () => {
    for (const u of [0, 1, -0.5, 1.5, NaN])
      for (const draw of [
        () => normal(u, 0, 1),
        () => lognormal(u, 1, 1),
        () => exponential(u, 1),
        () => poisson(u, 1),
        () => binomial(u, 2, 0.5),
        () => choose(u, 2),
        () => weighted(u, [1, 2]),
      ])
        expect(draw).toThrow(RangeError);
  });
});

describe('weighted', () => {
  test('gives each index its share of the uniforms', () => {
    const counts = [0, 0, 0, 0, 0];
    for (let i = 0; i < 800; i++) counts[weighted((i + 0.5) / 800, [0, 1, 0, 2, 5])]++;
    expect(counts).toEqual([0, 100, 0, 200, 500]);
  });

  test('sees its part of the weights only, and counts from its start', () => {
    const weights = new Float32Array([9, 9, 0, 1, 3, 9]);
    const counts = [0, 0, 0];
    for (let i = 0; i < 400; i++) counts[weighted((i + 0.5) / 400, weights, 2, 3)]++;
    expect(counts).toEqual([0, 100, 300]);
    expect(weighted(0.999, weights, 3)).toBe(2);
  });

  test('never draws a weight of 0', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.constant(0), fc.constant(Number.MIN_VALUE), fc.double({ min: 1e-300, max: 1e300, noNaN: true })),
          { minLength: 1 },
        ),
        fc.double({ min: Number.MIN_VALUE, max: 1 - 2 ** -53, noNaN: true }),
        (weights, u) => {
          fc.pre(weights.some((w) => w > 0));
          return weights[weighted(u, weights)] > 0;
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('shuffled', () => {
  const ids = Int32Array.from({ length: 200 }, (_, i) => i * 7 + 3);

  test('holds everyone once, in an order of chance', () => {
    const order = shuffled(key, ids, 5);
    expect(order).toBeInstanceOf(Int32Array);
    expect([...order].sort((x, y) => x - y)).toEqual([...ids]);
    expect([...order]).not.toEqual([...ids]);
    expect([...shuffled(key, ids, 6)]).not.toEqual([...order]);
    expect([...shuffled({ a: 1, b: 1 }, ids, 5)]).not.toEqual([...order]);
    expect(shuffled(key, [], 5).length).toBe(0);
  });

  test('without one the others keep their order', () => {
    fc.assert(
      fc.property(fc.nat(199), fc.nat(1000), (gone, step) => {
        const all = [...shuffled(key, ids, step)];
        const rest = shuffled(
          key,
          ids.filter((_, i) => i !== gone),
          step,
        );
        expect([...rest]).toEqual(all.filter((id) => id !== ids[gone]));
      }),
    );
  });

  test('does not ask in what order the ids came', () => {
    expect(shuffled(key, [...ids].reverse(), 9)).toEqual(shuffled(key, ids, 9));
  });

  test('equal draws are told apart by id', () => {
    // Two ids that draw the same word at some step: by the birthday paradox there is one among 200 000.
    const seen = new Map<number, number>();
    let twins: [number, number] | undefined;
    for (let id = 0; id < 400_000 && !twins; id++) {
      const u = uniform(key, id, 0);
      const other = seen.get(u);
      if (other !== undefined) twins = [other, id];
      seen.set(u, id);
    }
    if (!twins) throw new Error('no twins among the ids: choose another key');
    expect([...shuffled(key, twins, 0)]).toEqual(twins);
    expect([...shuffled(key, [twins[1], twins[0]], 0)]).toEqual(twins);
  });

  test('every order of three is as likely', () => {
    const counts = new Map<string, number>();
    for (let step = 0; step < 6000; step++) {
      const order = shuffled(key, [10, 11, 12], step).join(' ');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // Standard deviation 29.
    for (const n of counts.values()) expect(Math.abs(n - 1000)).toBeLessThan(120);
  });
});
