// The risk of one dose. It rises with the ratio of what the dose really was to tolerance, and with nothing else: there is
// no factor for fentanyl, release, treatment or seizures. A power rather than a logistic: a steep logistic makes fentanyl's
// multiplier hundreds, where six is observed.
import type { City } from '../city/parameters.ts';
import { expm1, pow } from '../world/arithmetic.ts';

/** Chance that a dose ends in overdose; both in mg morphine. */
export function overdoseRisk(city: City, dose: number, tolerance: number): number {
  return risk(city.body.overdoseHazard, dose / tolerance, city.body.overdosePower);
}

/** Chance that an overdose kills if nobody helps; both in mg morphine. */
export function unhelpedDeathRisk(city: City, dose: number, tolerance: number): number {
  return risk(city.body.fatalHazard, dose / tolerance, city.body.fatalPower);
}

function risk(hazard: number, ratio: number, power: number): number {
  return ratio > 0 ? -expm1(-hazard * pow(ratio, power)) : 0;
}
