// When drug counts as holding a fentanyl. Leavings of earlier lots are in nearly everything that was ever mixed; what counts
// is a part of the effect, not a trace.
import type { City } from '../city/parameters.ts';
import { substances } from '../world/codes.ts';
import { SUBSTANCES } from '../world/tables.ts';

/** Whether the fentanyls in pure masses (ng) at `row` of a holding are more of its effect than a trace. */
export function holdsFentanyl(city: City, mass: ArrayLike<number>, row = 0): boolean {
  const { heroin, fentanyl, acetylfentanyl, furanylfentanyl, carfentanil } = city.body.potency;
  const at = row * SUBSTANCES;
  const effect =
    mass[at + substances.fentanyl] * fentanyl +
    mass[at + substances.acetylfentanyl] * acetylfentanyl +
    mass[at + substances.furanylfentanyl] * furanylfentanyl +
    mass[at + substances.carfentanil] * carfentanil;
  return moreThanTrace(city, effect, effect + mass[at + substances.heroin] * heroin);
}

/** Whether the effect of the fentanyls in a drug, of its whole effect, is more than a trace. */
export function moreThanTrace(city: City, effect: number, whole: number): boolean {
  return effect > city.body.fentanylTrace * whole;
}
