// When drug counts as holding a fentanyl. Leavings of earlier lots are in nearly everything that was ever mixed; what counts
// is a part of the effect, not a trace.
import type { City } from '../city/parameters.ts';
import { substances } from '../world/codes.ts';
import { SUBSTANCES } from '../world/tables.ts';
import type { World } from '../world/world.ts';

/** Whether the fentanyls in pure masses (ng) at `row` of a holding are more of its effect than a trace. */
export function holdsFentanyl(world: World, mass: ArrayLike<number>, row = 0): boolean {
  const { potency } = world.agenda.prepared;
  const at = row * SUBSTANCES;
  let whole = 0;
  for (let s = 0; s < SUBSTANCES; s++) whole += mass[at + s] * potency[s];
  return moreThanTrace(world.city, whole - mass[at + substances.heroin] * potency[substances.heroin], whole);
}

/** Whether the effect of the fentanyls in a drug, of its whole effect, is more than a trace. */
export function moreThanTrace(city: City, effect: number, whole: number): boolean {
  return effect > city.body.fentanylTrace * whole;
}
