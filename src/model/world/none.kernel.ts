// A number that is nearly always none, told without reckoning it.
import type { f64 } from './numbers.ts';

// 2 to the power of -50: far more than rounding takes off either side.
const MARGIN: f64 = 8.881784197001252e-16;

/** Whether a Poisson number is none for certain: e^-mean is more than 1 - mean. */
export function surelyNone(u: f64, mean: f64): boolean {
  return mean === 0 || u < 1 - mean - MARGIN;
}
