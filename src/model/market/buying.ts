// Buying: how many packets are asked for, by what is believed of them; the sale; what is noted of it.
import { NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';
import { noteDeals } from './deal.ts';
import { STASH_MOST } from './goods.ts';
import { sell } from './sale.ts';

const MOST_PACKETS = 50;

/** Buys for each search of a list from the shop it has come to, if any. Those that are served have something `sold`. */
export function buy(world: World, list: Int32Array, count: number): void {
  order(world, list, count);
  sell(world, list, count);
  noteDeals(world, list, count);
}

/** Says for each search how many packets are wanted, by what who goes believes of the seller, or of anybody. */
function order(world: World, list: Int32Array, count: number): void {
  const { agenda, people, shops, city } = world;
  const { shop: chosen, slot: slots, buyer, wanted, packets } = agenda.searches;
  const { belief, strength } = people;
  const { packet } = shops;
  const { packetWeight } = city.market;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    const shop = chosen[search];
    if (shop < 0) continue;
    const slot = slots[search];
    const believed = slot >= 0 ? belief[slot] : strength[buyer[search]];
    packets[search] = packetsOf(packet[shop], packetWeight, wanted[search], believed);
  }
}

/** Packets that somebody wants from a shop for an effect of `wanted` mg morphine, believing in a strength; at least one. */
export function packetsFor(world: World, shop: number, wanted: number, belief: number): number {
  return packetsOf(world.shops.packet[shop], world.city.market.packetWeight, wanted, belief);
}

/** The same for packets of a weight (ng) at which effects are believed by the packet of another (mg). */
function packetsOf(packet: number, packetWeight: number, wanted: number, belief: number): number {
  const weight = (wanted / Math.max(belief, LEAST_BELIEF)) * packetWeight * NG_PER_MG;
  return Math.min(MOST_PACKETS, Math.max(1, Math.ceil(Math.min(weight, STASH_MOST) / packet)));
}

/** A belief is never so low that a person would buy without end: mg morphine a packet. A guard, not a value. */
const LEAST_BELIEF = 0.1;
