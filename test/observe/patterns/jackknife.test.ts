import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jackknife } from '../../../src/observe/patterns/jackknife.ts';
import { intervalOf } from '../../../src/study/interval.ts';

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const mean = (values: readonly number[]) => (values.length > 0 ? sum(values) / values.length : null);
const ratio = (samples: readonly (readonly [number, number])[]) => {
  const under = sum(samples.map(([, b]) => b));
  return under > 0 ? sum(samples.map(([a]) => a)) / under : null;
};

describe('the jackknife', () => {
  test('of a mean is Student’s interval', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 2, maxLength: 12 }),
        (values) => {
          const found = jackknife(values, mean);
          const should = intervalOf(values);
          for (const end of ['mean', 'lo', 'hi'] as const) expect(found?.[end]).toBeCloseTo(should[end] ?? 0, 6);
        },
      ),
    );
  });

  test('of a ratio weighs replicates by their cases, and a large one counts for more than a small one', () => {
    expect(jackknife([[1, 1] as const, [0, 9] as const], ratio)?.mean).toBeCloseTo(0.1);
  });

  test('of equal samples has no width', () => {
    const found = jackknife([[1, 4] as const, [1, 4] as const, [1, 4] as const], ratio);
    expect(found).toEqual({ mean: 0.25, lo: 0.25, hi: 0.25 });
  });

  test('on the logarithm stays above zero and turns over with the ratio', () => {
    const samples = [[1, 4] as const, [3, 2] as const, [2, 8] as const];
    const found = jackknife(samples, ratio, true);
    const turned = jackknife(
      samples.map(([a, b]) => [b, a] as const),
      ratio,
      true,
    );
    expect(found?.lo).toBeGreaterThan(0);
    expect(found?.lo).toBeCloseTo(1 / (turned?.hi ?? 0));
  });

  test('has no interval from one replicate, none where the figure rests on one of them, and no figure from none', () => {
    expect(jackknife([2], mean)).toEqual({ mean: 2, lo: null, hi: null });
    expect(jackknife([[1, 1] as const, [0, 0] as const], ratio)).toEqual({ mean: 1, lo: null, hi: null });
    expect(jackknife([], mean)).toBeNull();
    expect(jackknife([[0, 0] as const], ratio)).toBeNull();
  });
});
