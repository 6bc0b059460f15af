// Buying from a shop for oneself: how much, for what money, on credit if trusted.

import { NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';
import { STASH_MOST } from './goods.ts';
import { sell } from './sale.ts';

const MOST_PACKETS = 50;

/** Packets that somebody wants from a shop for an effect of `wanted` mg morphine, believing in a strength; at least one. */
export function packetsFor(world: World, shop: number, wanted: number, belief: number): number {
  return packetsOf(world.shops.packet[shop], world.city.market.packetWeight, wanted, belief);
}

/** The same for packets of a weight (ng) at which effects are believed by the packet of another (mg). */
export function packetsOf(packet: number, packetWeight: number, wanted: number, belief: number): number {
  const weight = (wanted / Math.max(belief, LEAST_BELIEF)) * packetWeight * NG_PER_MG;
  return Math.min(MOST_PACKETS, Math.max(1, Math.ceil(Math.min(weight, STASH_MOST) / packet)));
}

/** A belief is never so low that a person would buy without end: mg morphine a packet. A guard, not a value. */
const LEAST_BELIEF = 0.1;

/**
 * Buys up to `packets` from a shop with the money there is; without the price of one, on credit if trusted enough (trust
 * from 0 to 1). Returns the packets bought.
 */
export function buy(world: World, shop: number, buyer: number, packets: number, trust: number): number {
  const { people, shops, city } = world;
  const { packetPrice, creditTrust, creditLimit } = city.market;
  const seller = shops.person[shop];
  if (people.cash[buyer] >= packetPrice || trust < creditTrust) return sell(world, shop, buyer, packets);
  if (people.creditor[buyer] >= 0 && people.creditor[buyer] !== seller) return 0;
  if (people.debt[buyer] + packetPrice > creditLimit) return 0;
  // The seller lends the price of one packet and takes it back: the debt stays.
  people.cash[seller] -= packetPrice;
  people.cash[buyer] += packetPrice;
  const sold = sell(world, shop, buyer, 1);
  if (sold === 0) {
    people.cash[seller] += packetPrice;
    people.cash[buyer] -= packetPrice;
    return 0;
  }
  people.debt[buyer] += packetPrice;
  people.creditor[buyer] = seller;
  return sold;
}
