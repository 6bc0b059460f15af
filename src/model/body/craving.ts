// Craving after use: having used, one wants again sooner. The rate of cues is raised by a multiple that halves in hours to days since
// the last use, so that uses come in runs, and a run may end in a habit. That a dose primes the want of the next is known from
// animals (de Wit & Stewart 1983, Psychopharmacology 79:29, recalled); the form, and how much and how long, are assumptions.
import type { City } from '../city/parameters.ts';
import { pow } from '../world/arithmetic.ts';
import { STEPS_PER_DAY } from '../world/steps.kernel.ts';

/** Half-lives for which priming is followed: what is left afterwards is a sixteenth, and is dropped. */
const HALF_LIVES = 4;

/** Rate of cues over a person's own, by steps since the last use; the last element is 1, for all that come after. */
export function primingBySteps(city: City): Float64Array {
  const { primes, primingHalfLife } = city.body;
  const steps = primes > 0 ? Math.ceil(HALF_LIVES * primingHalfLife * STEPS_PER_DAY) : 0;
  return Float64Array.from({ length: steps + 1 }, (_, step) =>
    step < steps ? 1 + primes * pow(0.5, step / (primingHalfLife * STEPS_PER_DAY)) : 1,
  );
}
