// When an overdose kills if nobody helps. Nobody dies within the first minutes (deathLag); then the hazard of death falls off
// as the drug wears off, the faster the further the dose exceeded tolerance: of a large excess people die soon or not at all.
// The whole of the hazard is that of risk.ts, so that who is never helped dies as often as it says, whatever the times.
import type { City } from '../city/parameters.ts';
import { log, log1p } from '../world/arithmetic.ts';
import { unhelpedDeathHazard } from './risk.ts';

/**
 * Minutes from a dose to death without help; Infinity for who would live. `u` is a uniform: the smaller, the sooner. Both
 * doses in mg morphine.
 */
export function minutesToDeath(city: City, dose: number, tolerance: number, u: number): number {
  const whole = unhelpedDeathHazard(city, dose, tolerance);
  // Share of the whole hazard that has been met when this person’s luck runs out.
  const share = whole > 0 ? -log1p(-u) / whole : 1;
  if (share >= 1) return Number.POSITIVE_INFINITY;
  const { deathLag, deathMinutes } = city.rescue;
  return deathLag - (deathMinutes / (dose / tolerance)) * log(1 - share);
}
