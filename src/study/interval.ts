// 95 % intervals over replicates, by Student's t.
import { t95 } from '../observe/student-t.ts';
import type { Interval } from './comparison.ts';

/** Mean and interval of one value a replicate; a replicate without a case has nothing to say and is left out. */
export function intervalOf(values: readonly (number | null)[]): Interval {
  const known = values.filter((value) => value !== null);
  const n = known.length;
  if (n === 0) return { mean: null, lo: null, hi: null };
  // About the first value, so that equal values have an interval of exactly no width.
  const mean = known[0] + total(known.map((value) => value - known[0])) / n;
  if (n === 1) return { mean, lo: null, hi: null };
  const variance = total(known.map((value) => (value - mean) ** 2)) / (n - 1);
  const reach = t95(n - 1) * Math.sqrt(variance / n);
  return { mean, lo: mean - reach, hi: mean + reach };
}

/** Policy less baseline, paired: a replicate counts where both worlds have a value. */
export function differenceOf(baseline: readonly (number | null)[], policy: readonly (number | null)[]): Interval {
  return intervalOf(
    policy.map((value, i) => {
      const before = baseline[i];
      return value === null || before === null ? null : value - before;
    }),
  );
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
