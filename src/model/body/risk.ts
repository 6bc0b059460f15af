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
  return -expm1(-unhelpedDeathHazard(city, dose, tolerance));
}

/** The same as a hazard, 0 or more: what has been met by when is for dying-time.ts. */
export function unhelpedDeathHazard({ body }: City, dose: number, tolerance: number): number {
  return dose > 0 ? body.fatalHazard * pow(dose / tolerance, body.fatalPower) : 0;
}

function risk(hazard: number, ratio: number, power: number): number {
  return ratio > 0 ? -expm1(-hazard * pow(ratio, power)) : 0;
}

/** What the risk of overdose stays below, by the doublings of tolerance up to which a dose comes. */
export function overdoseCeilings(city: City): Float64Array {
  const { overdoseHazard, overdosePower } = city.body;
  const ceilings = new Float64Array(DOUBLINGS);
  // 1 − e^−x is below x; a little is added for the rounding of powers.
  for (let k = 0; k < DOUBLINGS; k++) ceilings[k] = overdoseHazard * pow(2, k * overdosePower) * (1 + 2 ** -40);
  return ceilings;
}

const DOUBLINGS = 32;
