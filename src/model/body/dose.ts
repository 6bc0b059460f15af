// What a dose is worth: morphine equivalents of what is in it, by route, other depressants counted in.
import type { City } from '../city/parameters.ts';
import { route, substances } from '../world/codes.ts';
import { SUBSTANCES } from '../world/tables.ts';
import { NG_PER_MG } from '../world/units.ts';

/** Morphine equivalent, mg as if injected, of pure masses in ng at `row` of a holding. */
export function morphineEquivalent(city: City, mass: ArrayLike<number>, row = 0): number {
  let mg = 0;
  for (let s = 0; s < SUBSTANCES; s++)
    mg += (mass[row * SUBSTANCES + s] / NG_PER_MG) * city.body.potency[substances.names[s]];
  return mg;
}

/** The part of a morphine equivalent that acts, by route and with or without other depressants, mg morphine. */
export function effectiveDose(city: City, mg: number, usualRoute: number, depressants: boolean): number {
  return mg * city.body.bioavailability[route.names[usualRoute]] * (depressants ? city.body.depressantLoad : 1);
}
