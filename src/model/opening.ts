// A world as the burn-in begins: people, homes, friendships, and a first market.
import type { City } from './city/parameters.ts';
import type { Change } from './levers/schedule.ts';
import { openMarket } from './market/opening.ts';
import { createWorld, type World } from './world/world.ts';

/** A city with `usingAtStart` people who use, at the first step of its burn-in. */
export function openWorld(city: City, usingAtStart: number, seed: number, changes: readonly Change[] = []): World {
  const world = createWorld(city, seed, usingAtStart, changes);
  openMarket(world);
  return world;
}
