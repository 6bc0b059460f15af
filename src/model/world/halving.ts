// What is left of something that halves in a number of days, after whole steps: a table of powers of a half, made when first
// asked for. The table holds what `pow` gives, so looking up is exact; it is a fifth of the price.
import { pow } from './arithmetic.ts';
import { STEPS_PER_DAY } from './steps.kernel.ts';

/** Steps that a table holds: more are asked for seldom, after months in custody or without use. */
const STEPS = 512;

// The latest table and its half-life: a run has one half-life that is asked for in every step.
const left = new Float64Array(STEPS);
let halfLife = Number.NaN;

/** 0.5 to the power of `steps` (a whole number, 0 or more) over a half-life in days. */
export function leftAfter(steps: number, days: number): number {
  if (days !== halfLife) tabulate(days);
  return steps < STEPS ? left[steps] : pow(0.5, steps / (days * STEPS_PER_DAY));
}

function tabulate(days: number): void {
  for (let steps = 0; steps < STEPS; steps++) left[steps] = pow(0.5, steps / (days * STEPS_PER_DAY));
  halfLife = days;
}
