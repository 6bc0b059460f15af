// When drug counts as holding a fentanyl. Leavings of earlier lots are in nearly everything that was ever mixed; what counts
// is a part of the effect, not a trace.
import type { City } from '../city/parameters.ts';
import { substances } from '../world/codes.ts';
import { SUBSTANCES } from '../world/tables.ts';

/** Whether the fentanyls in pure masses (ng) at `row` of a holding are more of its effect than a trace. */
export function holdsFentanyl(city: City, mass: ArrayLike<number>, row = 0): boolean {
  const { potency } = city.body;
  const at = row * SUBSTANCES;
  let effect = 0;
  for (let s = substances.fentanyl; s < SUBSTANCES; s++)
    if (mass[at + s] > 0) effect += mass[at + s] * potency[substances.names[s]];
  return moreThanTrace(city, effect, effect + mass[at + substances.heroin] * potency.heroin);
}

/** Whether the effect of the fentanyls in a drug, of its whole effect, is more than a trace. */
export function moreThanTrace(city: City, effect: number, whole: number): boolean {
  return effect > city.body.fentanylTrace * whole;
}
