// Who knows which dealer. A customer remembers a dealer by the latest deal there that they know of: their own, one that they
// brokered, or what they were told when they were introduced.
import { link, relink, unlink } from '../../model/world/relation.ts';
import type { Market } from './market.ts';
import { TICKS_PER_DAY } from './scales.ts';
import { BEFORE } from './tables.ts';

/** Customer and dealer come to know each other; the record stands for no purchase. Returns the link. */
export function getToKnow(market: Market, customer: number, dealer: number, quantity: number, tick: number): number {
  const { acquaintance } = market;
  const row = link(acquaintance, customer, dealer);
  const { links } = acquaintance;
  links.made[row] = tick;
  links.quantity[row] = quantity;
  links.tick[row] = BEFORE;
  links.firstDay[row] = 0;
  links.secondDay[row] = 0;
  return row;
}

/** They no longer do. What the customer's latest deal was stays as it is. */
export function forget(market: Market, row: number): void {
  const { acquaintance, customers } = market;
  const customer = acquaintance.links.one[row];
  if (customers.lastLink[customer] === row) customers.lastLink[customer] = -1;
  unlink(acquaintance, row);
}

/** A deal of now is what is remembered. */
export function remember(market: Market, row: number, quantity: number, counts = true): void {
  const { acquaintance, clock, dealers } = market;
  const { links } = acquaintance;
  const tick = clock.tick[0];
  links.quantity[row] = quantity;
  links.tick[row] = tick;
  if (!counts) return;
  const age = tick - dealers.entered[links.other[row]];
  if (age <= TICKS_PER_DAY) links.firstDay[row]++;
  else if (age <= 2 * TICKS_PER_DAY) links.secondDay[row]++;
}

/**
 * Another dealer takes a customer over, with all that is remembered: every record now names the new dealer, the customer's
 * latest deal too if it is one of them. None of it is of that dealer's own days.
 */
export function handOver(market: Market, row: number, dealer: number): void {
  const { acquaintance, customers, clock } = market;
  const { links } = acquaintance;
  relink(acquaintance, row, dealer);
  links.made[row] = clock.tick[0];
  links.firstDay[row] = 0;
  links.secondDay[row] = 0;
  const customer = links.one[row];
  if (customers.lastLink[customer] === row) customers.lastDealer[customer] = dealer;
}
