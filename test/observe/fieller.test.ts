import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieller } from '../../src/observe/fieller.ts';
import { t95 } from '../../src/observe/student-t.ts';

const values = (length: number) =>
  fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: length, maxLength: length });

test('the ends are the ratios that a paired t test only just does not refuse', () => {
  fc.assert(
    fc.property(values(8), values(8), (over, shift) => {
      const under = shift.map((y) => 300 + y);
      const { lo, hi, mean } = fieller(over, under);
      if (lo === null || hi === null || mean === null) throw new Error('no interval');
      expect(lo).toBeLessThanOrEqual(mean + 1e-12);
      expect(hi).toBeGreaterThanOrEqual(mean - 1e-12);
      for (const r of [lo, hi]) {
        const rest = over.map((x, i) => x - r * under[i]);
        const m = rest.reduce((a, b) => a + b, 0) / 8;
        const se = Math.sqrt(rest.reduce((a, b) => a + (b - m) ** 2, 0) / 7 / 8);
        expect(Math.abs(m)).toBeCloseTo(t95(7) * se, 4);
      }
    }),
  );
});

test('where the divisor may be zero there is no interval, and with one replicate or none neither', () => {
  expect(fieller([1, 2, 3], [-1, 0, 2])).toMatchObject({ lo: null, hi: null });
  expect(fieller([4], [2])).toEqual({ mean: 2, lo: null, hi: null });
  expect(fieller([], [])).toEqual({ mean: null, lo: null, hi: null });
  expect(fieller([1, 2], [1, -1])).toEqual({ mean: null, lo: null, hi: null });
});

test('a divisor that never varies leaves the t interval of the mean', () => {
  const { mean, lo, hi } = fieller([2, 4, 6], [2, 2, 2]);
  const half = (t95(2) * 2) / Math.sqrt(3) / 2;
  expect(mean).toBe(2);
  expect(lo).toBeCloseTo(2 - half, 10);
  expect(hi).toBeCloseTo(2 + half, 10);
});
