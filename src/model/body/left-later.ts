import { leftAfter } from '../world/halving.ts';
import type { f64, i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';

/** What is left of tolerance above naive after steps that are in no table. */
export function leftLater(world: World, steps: i32): f64 {
  return leftAfter(steps, world.city.body.toleranceHalfLife);
}
