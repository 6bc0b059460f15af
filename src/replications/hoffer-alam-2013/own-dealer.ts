// The best of the dealers whom a customer knows: the one with the largest package in the latest deal remembered, whatever the
// package is now; of those with as large a one, the latest; of these, each as likely.
import { defineStream, mixed, quickWordOf } from '../../model/world/chance.ts';
import type { Market } from './market.ts';

const TIE_BREAK = defineStream('hoffer-alam-2013/equal-own-dealers');

/** The link to that dealer, -1 if the customer knows none. */
export function bestOwnDealer(market: Market, customer: number): number {
  const { acquaintance, dealers, keys, clock } = market;
  const { other, quantity, tick, nextOfOne } = acquaintance.links;
  let best = acquaintance.ones.first[customer];
  if (best < 0) return -1;
  const word = quickWordOf(keys[TIE_BREAK], customer, clock.tick[0]);
  for (let row = nextOfOne[best]; row >= 0; row = nextOfOne[row]) {
    const larger = quantity[row] - quantity[best] || tick[row] - tick[best];
    if (larger < 0) continue;
    if (larger === 0 && mixed(word, dealers.identity[other[row]]) > mixed(word, dealers.identity[other[best]]))
      continue;
    best = row;
  }
  return best;
}

/** The smallest package among the latest deals that a customer remembers of each dealer known; who knows none has none. */
export function worstRemembered({ acquaintance }: Market, customer: number): number {
  const { quantity, nextOfOne } = acquaintance.links;
  let worst = Number.POSITIVE_INFINITY;
  for (let row = acquaintance.ones.first[customer]; row >= 0; row = nextOfOne[row])
    if (quantity[row] < worst) worst = quantity[row];
  return worst;
}
