// How much sooner somebody wants again who has used of late: see craving.ts.
import type { f64, i32 } from '../world/numbers.ts';

/** The rate of cues of somebody whose own rate and steps since the last use are given, by the table of `primingBySteps`. */
export function primed(rate: f64, priming: Float64Array, steps: i32): f64 {
  const last = priming.length - 1;
  return rate * priming[steps < last ? steps : last];
}
