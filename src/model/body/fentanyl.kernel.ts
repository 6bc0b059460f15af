// When drug counts as holding a fentanyl. Leavings of earlier lots are in nearly everything that was ever mixed; what counts
// is a part of the effect, not a trace.
import type { f64 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';

/** Whether the effect of the fentanyls in a drug, of its whole effect, is more than a trace. */
export function moreThanTrace(world: World, effect: f64, whole: f64): boolean {
  return effect > world.city.body.fentanylTrace * whole;
}
