// Overdoses near seizures in space and time.
import type { Recording } from '../recording/recording.ts';

/**
 * Overdoses within so many metres and steps after each seizure of the period, and as many as the same spots have in so much
 * time on average over the whole period. A seizure whose time after it does not lie within the period is left out.
 */
export function nearby(
  { seizures, overdoses, period: { from, until } }: Recording,
  metres: number,
  steps: number,
  fatal: number,
): readonly [seen: number, expected: number] {
  let seen = 0;
  let ever = 0;
  for (let s = 0; s < seizures.rows; s++) {
    const at = seizures.step[s];
    if (at < from || at + steps >= until || seizures.found[s] === 0) continue;
    for (let o = 0; o < overdoses.rows; o++) {
      const step = overdoses.step[o];
      if (overdoses.fatal[o] !== fatal || step < from || step >= until) continue;
      const east = overdoses.x[o] - seizures.x[s];
      const north = overdoses.y[o] - seizures.y[s];
      if (east * east + north * north > metres * metres) continue;
      ever++;
      if (step > at && step <= at + steps) seen++;
    }
  }
  return [seen, (ever * steps) / (until - from)];
}
