// Student's intervals know no bounds, what is counted does: levels end at zero, shares at one, and others where their outcome says.
// Differences are left as they are.
import type { Comparison, Interval } from '../study/comparison.ts';
import { isShare } from './outcomes.ts';

export function bounded({ mean, lo, hi }: Interval, most = Infinity): Interval {
  if (mean === null || lo === null || hi === null) return { mean, lo, hi };
  return { mean, lo: mean >= 0 ? Math.max(0, lo) : lo, hi: mean <= most ? Math.min(most, hi) : hi };
}

export function withinBounds(comparison: Comparison): Comparison {
  const { outcomes, individuals } = comparison;
  return {
    ...comparison,
    outcomes: outcomes.map((o) => {
      const most = isShare(o.unit) ? 1 : (o.most ?? Infinity);
      return { ...o, baseline: bounded(o.baseline, most), policy: bounded(o.policy, most) };
    }),
    individuals: {
      ...individuals,
      deathsAverted: bounded(individuals.deathsAverted),
      deathsCaused: bounded(individuals.deathsCaused),
      placeboAverted: bounded(individuals.placeboAverted),
      placeboCaused: bounded(individuals.placeboCaused),
    },
  };
}
