// Death from other causes than overdose, by age: it doubles in so many years, at the city's rate in the mean over ages.
import type { City } from '../city/parameters.ts';
import { exp, log } from '../world/arithmetic.ts';
import { STEPS_PER_MONTH } from '../world/clock.ts';
import { stepsOf } from '../world/steps.kernel.ts';

const DAYS_PER_YEAR = 365;
const MONTHS_PER_YEAR = DAYS_PER_YEAR / (STEPS_PER_MONTH / stepsOf(1));
export const STEPS_PER_YEAR = stepsOf(DAYS_PER_YEAR);
/** Who is older dies as often as at this age. */
export const OLDEST = 130;

/** Chance a month of dying of other causes, by age in years. The mean over the city's ages is its own rate. */
export function otherMortality({ lives, people }: City): Float64Array {
  const slope = log(2) / lives.mortalityDoubles;
  // Of a normal spread of ages, the mean of an exponential.
  const spread = slope * people.ageSd;
  const atMean = lives.otherMortality / MONTHS_PER_YEAR / exp((spread * spread) / 2);
  return Float64Array.from({ length: OLDEST + 1 }, (_, age) =>
    Math.min(1, atMean * exp(slope * (age - people.ageMean))),
  );
}

/** Age of somebody at a step, whole years, who was so old at the start. */
export function ageAt(ageAtStart: number, step: number): number {
  return Math.min(OLDEST, ageAtStart + Math.floor(step / STEPS_PER_YEAR));
}
