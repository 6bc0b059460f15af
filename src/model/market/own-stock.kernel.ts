// Sellers who use take from what they sell.
import { knowledge } from '../world/codes.ts';
import type { f64, i32 } from '../world/numbers.ts';
import { SUBSTANCES } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { packetsFor } from './buying.kernel.ts';
import { noteAdded, roomInStash, weighs } from './stash.kernel.ts';

/** Sellers who use take from their stock what a customer would buy for one dose. */
export function takeOwn(world: World, person: i32, wanted: f64): void {
  const people = world.people;
  const shops = world.shops;
  const shop = people.shop.get(person);
  const packet: f64 = shops.packet.get(shop);
  const stock: f64 = shops.mixture.get(shop);
  const room: f64 = roomInStash(world, person);
  const packets = packetsFor(packet, world.city.market.packetWeight, wanted, people.strength.get(person));
  let weight: f64 = packets * packet;
  if (stock < weight) weight = stock;
  if (room < weight) weight = room;
  if (weight <= 0) return;
  // Each substance in proportion, and whole nanograms, as `take` in goods.ts has it.
  const mass = shops.mass;
  const stash = people.stash;
  const all = weight >= stock;
  const portion: f64 = all ? 1 : weight / stock;
  let pure: f64 = 0;
  for (let s = 0; s < SUBSTANCES; s++) {
    const there: f64 = mass[shop * SUBSTANCES + s];
    const taken: f64 = all ? there : Math.floor(there * portion);
    mass[shop * SUBSTANCES + s] = there - taken;
    stash[person * SUBSTANCES + s] += taken;
    pure += taken;
  }
  weight = weighs(weight, pure, stock);
  shops.mixture.set(shop, stock - weight);
  const knows = shops.knows.get(shop);
  noteAdded(world, person, weight, shops.lot.get(shop), packets, person);
  if (knows !== knowledge.no) people.stashKnown.set(person, knows);
}
