import { describe, expect, it } from 'vitest';
import { t95 } from '../../src/observe/student-t.ts';

describe('the 95 % quantile of Student’s t', () => {
  // Any printed table of the distribution.
  it.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [7, 2.365],
    [10, 2.228],
    [19, 2.093],
    [30, 2.042],
    [120, 1.98],
  ])('is known for %i degrees of freedom', (df, value) => {
    expect(t95(df)).toBeCloseTo(value, 3);
  });

  it('comes down to the normal’s', () => {
    expect(t95(100_000)).toBeCloseTo(1.95996, 3);
    for (let df = 2; df < 200; df++) expect(t95(df)).toBeLessThan(t95(df - 1));
  });
});
