// When drug counts as holding a fentanyl. Leavings of earlier lots are in nearly everything that was ever mixed; what counts
// is a part of the effect, not a trace.
import { substances } from '../world/codes.ts';
import type { f64 } from '../world/numbers.ts';
import { SUBSTANCES } from '../world/tables.ts';
import type { World } from '../world/world.ts';

/** Whether the effect of the fentanyls in a drug, of its whole effect, is more than a trace. */
export function moreThanTrace(world: World, effect: f64, whole: f64): boolean {
  return effect > world.city.body.fentanylTrace * whole;
}

/** Whether the fentanyls in pure masses (ng) are more of their effect than a trace. */
export function fentanylIn(world: World, mass: Float64Array): boolean {
  const potency = world.agenda.prepared.potency;
  let whole: f64 = 0;
  for (let s = 0; s < SUBSTANCES; s++) whole += mass[s] * potency[s];
  return moreThanTrace(world, whole - mass[substances.heroin] * potency[substances.heroin], whole);
}
