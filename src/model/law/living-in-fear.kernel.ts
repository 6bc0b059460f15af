// What a month does to a person's fear of arrest: it fades, and news of arrests raises it. How arrests raise it is in fear.ts.
import { setting } from '../world/codes.ts';
import type { f64, i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';

/** A month of a person's fear: it fades to a share of what stands above the floor, and news raises it, by place. */
export function liveInFear(world: World, person: i32, left: f64, news: Float64Array): void {
  const perceivedRisk = world.people.perceivedRisk;
  const floor: f64 = world.city.law.fearFloor;
  const above: f64 = perceivedRisk.get(person) - floor;
  perceivedRisk.set(person, floor + above * left);
  const rise: f64 = news[whereHeard(world, person)];
  if (rise > 0)
    perceivedRisk.set(person, perceivedRisk.get(person) + (rise < 1 ? rise : 1) * (1 - perceivedRisk.get(person)));
}

/** Where a person hears of arrests: where they sell in the open, else where they live. */
function whereHeard(world: World, person: i32): i32 {
  const shop = world.people.shop.get(person);
  const inOpen = shop >= 0 && world.shops.setting.get(shop) === setting.street;
  return inOpen ? world.shops.site.get(shop) : world.people.place[person];
}
