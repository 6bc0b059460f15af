// What a morphine equivalent does: the share of it that acts, by route, other depressants counted in.
import type { City } from '../city/parameters.ts';
import { route } from '../world/codes.ts';

/** Share of an equivalent that acts, by `route * 2 + depressants`: above 1 where other depressants add to it. */
export function actingShares(city: City): Float64Array {
  const { bioavailability, depressantLoad } = city.body;
  return Float64Array.from(
    route.names.flatMap((name) => [bioavailability[name], bioavailability[name] * depressantLoad]),
  );
}

/** The part of a morphine equivalent that acts, mg morphine; `depressants` is 1 with other depressants in the body, else 0. */
export function effectiveDose(acting: Float64Array, mg: number, usualRoute: number, depressants: number): number {
  return mg * acting[usualRoute * 2 + depressants];
}
