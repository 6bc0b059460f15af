// An outcome is what a run is asked about. Declared once: tables, intervals, exports, the documentation and the lever
// witnesses all read the declaration.
import type { World } from '../world/world.ts';

/** The measured period of a world that has run: from day 0 to now. */
export interface Period {
  /** Step of day 0. */
  readonly from: number;
  /** First step after the period. */
  readonly until: number;
  /** Row of the daily tally of day 0. */
  readonly firstDay: number;
  readonly days: number;
}

/** What was measured: null where the thing did not occur (the price where nothing was sold). */
export interface Measured {
  readonly value: number | null;
  /** Denominator of a share or a mean: how many cases it rests on. */
  readonly n?: number;
}

export interface Outcome {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly meaning: string;
  /** Asked for in detail: not among what a first answer shows. */
  readonly detail?: true;
  /** No run can give more: intervals of levels end there. Of shares it goes without saying. */
  readonly most?: number;
  measure(world: World, period: Period): Measured;
}

/** Outcomes of which a first answer shows none. */
export function inDetail(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.map((outcome) => ({ ...outcome, detail: true }));
}

/** Declares an outcome. The identity function exists for the types. */
export function defineOutcome(outcome: Outcome): Outcome {
  return outcome;
}
