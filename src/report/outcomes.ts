// Outcomes of a comparison by id, and how their unit is written. A list that lacks one is no fault: what would say it is
// left out.
import type { Comparison, Interval, OutcomeComparison } from '../study/comparison.ts';
import { bounded } from './bounds.ts';
import { DOLLARS, PERCENT, POINTS, type Style } from './format.ts';
import { counts, ratio } from './statistics.ts';

export function outcome(comparison: Comparison, id: string): OutcomeComparison | undefined {
  return comparison.outcomes.find((o) => o.id === id);
}

export const isShare = (unit: string) => unit.startsWith('share');

export function styleOf(unit: string): Style {
  if (isShare(unit)) return PERCENT;
  return unit.startsWith('dollar') ? DOLLARS : {};
}

/** A difference of shares is in points, so that nobody takes it for a relative change. */
export function differenceStyle(unit: string): Style {
  return isShare(unit) ? POINTS : styleOf(unit);
}

/** What is left of an outcome without a part of it, from the single runs. */
export function without(
  comparison: Comparison,
  whole: string,
  part: string,
): Pick<OutcomeComparison, 'baseline' | 'policy'> {
  const rest = (world: 'baseline' | 'policy'): Interval => {
    const values = comparison.runs.map((run) => {
      const [all, some] = [run[world][whole], run[world][part]];
      return typeof all === 'number' && typeof some === 'number' ? all - some : null;
    });
    return bounded(ratio(counts(values.filter((value) => value !== null))));
  };
  return { baseline: rest('baseline'), policy: rest('policy') };
}
