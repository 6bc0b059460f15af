// Days as the steps of hot code.
import { type f64, i32 } from './numbers.ts';

export const STEPS_PER_DAY: i32 = 4;
export const HOURS_PER_STEP: i32 = 24 / STEPS_PER_DAY;

/** Whole steps in a number of days, at least one. */
export function stepsOf(days: f64): i32 {
  const steps = Math.floor(days * STEPS_PER_DAY + 0.5);
  return steps > 1 ? i32(steps) : 1;
}
