// Whether a seller can be found selling.
import { custody } from '../world/codes.ts';
import type { i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';

/** Whether somebody sells, is free, and has a packet in stock. */
export function atWork(world: World, person: i32): boolean {
  const shop = world.people.shop.get(person);
  if (shop < 0) return false;
  if (world.people.custody[person] !== custody.free) return false;
  return world.shops.mixture.get(shop) >= world.shops.packet.get(shop);
}
