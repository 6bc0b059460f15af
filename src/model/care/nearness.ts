// How near a syringe service is. Sites stand in the middle of the neighbourhoods that have one; so many times as many of them
// stand closer to everybody by the root of that number, as points spread over a plane do.
import { metresBetween } from '../world/distance.ts';
import type { Prepared } from '../world/prepared.ts';
import type { World } from '../world/world.ts';

/** Share of those who would go to a syringe service at the door who go to the nearest there is, 0 to 1. */
export function nearness({ people, city, levers, agenda }: World, person: number): number {
  const level = levers['care.syringe-services'][people.place[person]];
  if (level === 0) return 0;
  const distance = distanceToSite(agenda.prepared, people.homeX[person], people.homeY[person]) / Math.sqrt(level);
  return 1 / (1 + distance / city.services.serviceTravel);
}

/** Metres to the nearest site of the city's own; infinite where it has none. */
function distanceToSite({ serviceX, serviceY }: Prepared, homeX: number, homeY: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let site = 0; site < serviceX.length; site++)
    least = Math.min(least, metresBetween(homeX, homeY, serviceX[site], serviceY[site]));
  return least;
}
