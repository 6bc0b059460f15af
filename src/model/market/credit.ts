// Credit: a seller lends a trusted buyer the price of one packet and takes it back in the sale, and the debt stays.
import type { World } from '../world/world.ts';
import { TRUST_MOST } from './acquaintance.kernel.ts';

/** Lends a buyer the price of a packet, if the seller known in a slot trusts them enough for it. Returns whether it was lent. */
export function lend(world: World, seller: number, buyer: number, slot: number): boolean {
  const { people, city } = world;
  const { packetPrice, creditTrust, creditLimit } = city.market;
  // Nobody is in the red; if anybody were, the price of one packet would not buy one.
  if (slot < 0 || people.cash[buyer] < 0 || people.trust[slot] < creditTrust * TRUST_MOST) return false;
  if (people.creditor[buyer] >= 0 && people.creditor[buyer] !== seller) return false;
  if (people.debt[buyer] + packetPrice > creditLimit) return false;
  people.cash[seller] -= packetPrice;
  people.cash[buyer] += packetPrice;
  people.debt[buyer] += packetPrice;
  people.creditor[buyer] = seller;
  world.witness?.('credit', seller, buyer, packetPrice);
  return true;
}
