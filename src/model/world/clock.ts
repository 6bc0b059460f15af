// The one clock: steps of six hours, four a day, counted from the start of the burn-in.
import { STEPS_PER_DAY } from './steps.kernel.ts';

export { HOURS_PER_STEP, STEPS_PER_DAY, stepsOf } from './steps.kernel.ts';

const DAYS_PER_MONTH = 30;
const DAYS_PER_YEAR = 365;
export const STEPS_PER_MONTH = DAYS_PER_MONTH * STEPS_PER_DAY;

/** Day of the measured period at a step: 0 is the first day after the burn-in, days before it are negative. */
export function dayAt(burnInDays: number, step: number): number {
  return Math.floor(step / STEPS_PER_DAY) - burnInDays;
}

/** Calendar year (with fraction) at a step. */
export function yearAt(startYear: number, burnInDays: number, step: number): number {
  return startYear + dayAt(burnInDays, step) / DAYS_PER_YEAR;
}
