// Staying in treatment. Of a kind a share S is left after its span; the cumulative hazard of leaving grows as a power of the
// days, H(d) = -ln S (d / span)^k, with k below 1, so that the first days are the worst (a Weibull survival; the falling
// hazard is observed, its form is assumption). A lever multiplies the hazard.
import type { City } from '../city/parameters.ts';
import { expm1, log, pow } from '../world/arithmetic.ts';
import { treatment, treatmentKinds } from '../world/codes.ts';
import type { f64 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';

/** Days from one injection of naltrexone to the next, by its label: nobody can leave in between. */
export const INJECTION_DAYS = 28;
/** Days of treatment told apart; later ones have the hazard of the last. */
export const DAYS = 1461;

/** Cumulative hazard of leaving by the end of each day of treatment, by code of treatment and day, DAYS + 1 for each. */
export function leavingHazards({ treatment: { retention, span, leavingShape } }: City): Float64Array {
  const hazards = new Float64Array(treatment.names.length * (DAYS + 1));
  for (const kind of treatmentKinds) {
    const whole = -log(retention[kind]);
    for (let day = 1; day <= DAYS; day++)
      hazards[treatment[kind] * (DAYS + 1) + day] = whole * pow(day / span[kind], leavingShape);
  }
  return hazards;
}

/**
 * The largest hazard there is of leaving at any one time, by code of treatment, for those hazards: asked once a day it is of two days at
 * most, asked at an injection of those since the last.
 */
export function mostLeaving(hazards: Float64Array): Float64Array {
  return Float64Array.from(treatment.names, (_, kind) => {
    const days = kind === treatment.naltrexone ? INJECTION_DAYS : 2;
    const first = kind * (DAYS + 1);
    let most = 0;
    for (let day = days; day <= DAYS; day++) most = Math.max(most, hazards[first + day] - hazards[first + day - days]);
    return most;
  });
}

/** Whether a draw falls below the chance of a hazard. */
export function overcomes(_: World, u: f64, hazard: f64): boolean {
  return u < -expm1(-hazard);
}
