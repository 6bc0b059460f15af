// Who thinks of selling in a month: for most the draw would not do, however ready they were.
import { defineStream, uniform } from '../world/chance.ts';
import { using } from '../world/codes.ts';
import type { i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';

export const START = defineStream('market/start-selling');

/** Whether the month's draw would do for the readiest there are to sell. */
export function maySell(world: World, person: i32): boolean {
  const people = world.people;
  if (people.using[person] !== using.active && people.trader[person] === 0) return false;
  return uniform(world.keys[START], person, world.clock.step[0]) < world.city.market.startChance;
}
