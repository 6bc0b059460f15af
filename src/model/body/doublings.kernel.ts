// Which ceiling the risk of a dose stays below: see risk.ts.
import { type f64, i32, leadingZeros } from '../world/numbers.ts';

/** Doses so many times tolerance and more share a ceiling: 2^30. */
const MOST: f64 = 1073741824;

/** The doublings of tolerance up to which a dose comes: nearly every draw lies above that ceiling, and the power is not worked out. */
export function doublings(dose: f64, tolerance: f64): i32 {
  const ratio = dose / tolerance;
  return 32 - leadingZeros(i32(ratio < MOST ? ratio : MOST));
}
