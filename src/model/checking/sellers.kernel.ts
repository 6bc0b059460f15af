// Whether a seller may test what is on offer: most would not, whatever they fear. It is a draw for life.
import { defineStream, uniform } from '../world/chance.ts';
import type { i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';

export const TESTS = defineStream('checking/seller-tests');

/** Whether somebody has strips to test with, if fear does not keep them from it. */
export function mayTest(world: World, seller: i32): boolean {
  return uniform(world.keys[TESTS], seller, 0) < world.agenda.sellersTest[world.people.place[seller]];
}
