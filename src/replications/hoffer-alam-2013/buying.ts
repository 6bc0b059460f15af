// A customer tries to buy: at the best of their own dealers or through a neighbour, in an order that depends on how many
// dealers they know, and the other way where the first gives nothing.
import { defineStream, mixed, quick, quickWordOf } from '../../model/world/chance.ts';
import { getToKnow } from './acquaintance.ts';
import { buyOwn, buyThrough } from './deal.ts';
import type { Market } from './market.ts';
import { willingBroker } from './network.ts';
import { bestOwnDealer } from './own-dealer.ts';
import { ENOUGH } from './scales.ts';
import { BEFORE } from './tables.ts';

const OWN_FIRST = defineStream('hoffer-alam-2013/own-dealer-first');
const CUT_OFF = defineStream('hoffer-alam-2013/cut-off-customer-meets');

/** Returns whether a deal was made. */
export function buy(market: Market, customer: number): boolean {
  const { customers, acquaintance, keys, clock, quirks } = market;
  if (customers.money[customer] < ENOUGH) return false;
  const known = acquaintance.ones.count[customer];
  if (known === 0 && customers.ties[customer] === 0 && !quirks['cut-off-for-good']) meetAnyone(market, customer);
  if (quick(keys[OWN_FIRST], customer, clock.tick[0]) <= chanceOfOwn(market, known))
    return buyFromOwn(market, customer) || buyThroughNetwork(market, customer);
  return buyThroughNetwork(market, customer) || buyFromOwn(market, customer);
}

/** Chance of going to an own dealer first: below zero means never (Q5). */
function chanceOfOwn({ configuration, quirks }: Market, known: number): number {
  return configuration.ownDealer - (quirks['own-dealer-reduced'] ? 1 / (1 + known) : 0);
}

function buyFromOwn(market: Market, customer: number): boolean {
  const link = bestOwnDealer(market, customer);
  if (link < 0) return false;
  buyOwn(market, customer, link);
  return true;
}

function buyThroughNetwork(market: Market, customer: number): boolean {
  const place = willingBroker(market, customer);
  if (place < 0) return false;
  buyThrough(market, customer, place);
  return true;
}

/** With Q13 corrected: who knows nobody comes across a dealer, each as likely. */
function meetAnyone(market: Market, customer: number): void {
  const { present, dealers, keys, clock } = market;
  const word = quickWordOf(keys[CUT_OFF], customer, clock.tick[0]);
  let found = -1;
  let least = 1;
  for (const dealer of present) {
    const u = mixed(word, dealers.identity[dealer]);
    if (u >= least) continue;
    least = u;
    found = dealer;
  }
  if (found >= 0) getToKnow(market, customer, found, dealers.package[found], BEFORE);
}
