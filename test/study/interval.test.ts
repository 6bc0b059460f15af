import { describe, expect, test } from 'vitest';
import { differenceOf, intervalOf } from '../../src/study/interval.ts';

const none = { mean: null, lo: null, hi: null };

describe('the interval of values', () => {
  test('is Student’s', () => {
    // Mean 3, standard deviation √2.5, t of four degrees of freedom 2.776445.
    const { mean, lo, hi } = intervalOf([1, 2, 3, 4, 5]);
    expect(mean).toBe(3);
    expect(hi).toBeCloseTo(3 + 2.776445 * Math.sqrt(2.5 / 5), 5);
    expect(lo).toBeCloseTo(3 - 2.776445 * Math.sqrt(2.5 / 5), 5);
  });

  test('has no width where all are equal, whatever they are', () => {
    for (const value of [0.1, 1e15 + 1, 1 / 3])
      expect(intervalOf([value, value, value])).toEqual({ mean: value, lo: value, hi: value });
  });

  test('is not claimed of one, and nothing is of none', () => {
    expect(intervalOf([7])).toEqual({ mean: 7, lo: null, hi: null });
    expect(intervalOf([null, 7, null])).toEqual({ mean: 7, lo: null, hi: null });
    expect(intervalOf([])).toEqual(none);
    expect(intervalOf([null, null])).toEqual(none);
  });

  test('leaves out a replicate without a case', () => {
    expect(intervalOf([1, null, 3])).toEqual(intervalOf([1, 3]));
  });
});

describe('a difference', () => {
  test('is paired: what both worlds share cancels', () => {
    expect(differenceOf([10, 500, 90], [12, 502, 92])).toEqual({ mean: 2, lo: 2, hi: 2 });
  });

  test('counts a replicate where both worlds have a value', () => {
    expect(differenceOf([1, null, 3], [2, 5, null])).toEqual({ mean: 1, lo: null, hi: null });
    expect(differenceOf([null], [1])).toEqual(none);
  });
});
