// Credit: a seller lends a trusted buyer the price of one packet, and takes it back in the sale: the debt stays.
import type { World } from '../world/world.ts';
import { TRUST_MOST } from './acquaintance.ts';

/** Lends to those of a list who lack the price of a packet, if their seller trusts them enough; the others go away. Returns how many. */
export function lend(world: World, list: Int32Array, count: number): number {
  const { agenda, people, shops, city } = world;
  const { shop: chosen, slot, buyer: buyers, advance } = agenda.searches;
  const { cash, debt, creditor, trust } = people;
  const { packetPrice, creditTrust, creditLimit } = city.market;
  let lent = 0;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    const buyer = buyers[search];
    const shop = chosen[search];
    if (shop < 0 || cash[buyer] >= packetPrice) continue;
    const seller = shops.person[shop];
    const trusted = trust[slot[search]] >= creditTrust * TRUST_MOST;
    const owes = creditor[buyer] >= 0 && creditor[buyer] !== seller;
    if (!trusted || owes || debt[buyer] + packetPrice > creditLimit) {
      chosen[search] = -1;
      continue;
    }
    cash[seller] -= packetPrice;
    cash[buyer] += packetPrice;
    debt[buyer] += packetPrice;
    creditor[buyer] = seller;
    advance[search] = packetPrice;
    lent++;
  }
  return lent;
}

/** Takes back what was lent to those of a list to whom nothing was sold in the end. */
export function takeBack(world: World, list: Int32Array, count: number): void {
  const { agenda, people } = world;
  const { sold, buyer: buyers, advance } = agenda.searches;
  const { cash, debt, creditor } = people;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    const lent = advance[search];
    advance[search] = 0;
    if (lent === 0 || sold[search] > 0) continue;
    const buyer = buyers[search];
    cash[creditor[buyer]] += lent;
    cash[buyer] -= lent;
    debt[buyer] -= lent;
    if (debt[buyer] === 0) creditor[buyer] = -1;
  }
}
