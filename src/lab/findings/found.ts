// What the figures are made from, whatever it is of: a run on the stage, replicates, or a run that was opened.
import type { Comparison, Detail } from '../../study/comparison.ts';

export interface Found {
  readonly comparison: Comparison;
  readonly detail: Detail;
}
