// Credit: a seller lends a trusted buyer the price of one packet and takes it back in the sale, and the debt stays.
import type { i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { TRUST_MOST } from './acquaintance.kernel.ts';

/**
 * Whether a seller known in a slot (-1: a stranger) would lend a buyer the price of a packet: 1 or 0. No branch asks, for
 * nobody foresees it.
 */
export function wouldLend(world: World, seller: i32, buyer: i32, slot: i32): i32 {
  const people = world.people;
  const market = world.city.market;
  const known = slot & ~(slot >> 31);
  const creditor = people.creditor.get(buyer);
  const trusted = people.trust.get(known) >= market.creditTrust * TRUST_MOST ? 1 : 0;
  const owesNobodyElse = (creditor < 0 ? 1 : 0) | (creditor === seller ? 1 : 0);
  const withinLimit = people.debt.get(buyer) + market.packetPrice <= market.creditLimit ? 1 : 0;
  // Nobody is in the red; if anybody were, the price of one packet would not buy one.
  return ~((slot | people.cash.get(buyer)) >> 31) & trusted & owesNobodyElse & withinLimit;
}
