// Who thinks of selling in a month: for most the draw would not do, whatever there was to earn.
import { fearOf } from '../law/fear-of.kernel.ts';
import { defineStream } from '../world/chance.ts';
import { custody, using } from '../world/codes.ts';
import type { f64, i32 } from '../world/numbers.ts';
import { SHARE } from '../world/tables.ts';
import type { World } from '../world/world.ts';

export const START = defineStream('market/start-selling');

/** Whether somebody who does not sell would begin this month, were there demand enough, by the first draw of START. */
export function maySell(world: World, person: i32, u: f64): boolean {
  const people = world.people;
  if (people.using[person] !== using.active && people.trader[person] === 0) return false;
  // Readiness is looked up only if the draw would do for the readiest there are.
  if (u >= world.city.market.startChance) return false;
  const ready: f64 = readiness(world, person);
  if (u >= ready || people.shop.get(person) >= 0 || people.custody[person] !== custody.free) return false;
  return u < ready * (1 - fearOf(people, person));
}

/** Chance of beginning in a month for somebody without fear, were there demand enough. */
export function readiness(world: World, person: i32): f64 {
  return world.city.market.startChance * world.people.enterprise[person] * SHARE;
}
