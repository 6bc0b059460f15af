// Sellers who use take from what they sell.
import { knowledge } from '../world/codes.ts';
import type { f64, i32 } from '../world/numbers.ts';
import { SUBSTANCES } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { packetsFor } from './buying.kernel.ts';
import { noteAdded, roomInStash } from './stash.kernel.ts';
import { takeStock } from './stock.kernel.ts';

/** Pure masses of what is taken, ng. */
const taken = new Float64Array(SUBSTANCES);

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
  weight = takeStock(world, shop, weight, taken);
  const stash = people.stash;
  for (let s = 0; s < SUBSTANCES; s++) stash[person * SUBSTANCES + s] += taken[s];
  const knows = shops.knows.get(shop);
  noteAdded(world, person, weight, shops.lot.get(shop), packets, person);
  if (knows !== knowledge.no) people.stashKnown.set(person, knows);
}
