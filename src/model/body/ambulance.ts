// How long an ambulance takes: the median grows with the distance of a place from the middle of the city.
import type { City } from '../city/parameters.ts';
import { metresBetween } from '../world/distance.ts';

/** Median minutes from call to arrival at a place, at the city’s own level. */
export function ambulanceMedian(city: City, place: number): number {
  const { x, y } = city.people.places[place];
  const { ambulanceMinutes, ambulanceSpeed } = city.rescue;
  return ambulanceMinutes + metresBetween(x, y, 0, 0) / ambulanceSpeed;
}
