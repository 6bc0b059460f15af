// A deal is made: what changes hands, what is remembered of it, and what buyer and broker come to think of each other.
import { defineStream, pairUniform } from '../../model/world/chance.ts';
import { linkBetween } from '../../model/world/relation.ts';
import { getToKnow, remember } from './acquaintance.ts';
import { endorse } from './endorsements.ts';
import type { Market } from './market.ts';
import { worstRemembered } from './own-dealer.ts';
import { BROKERAGE, EMERGENCY, FEW_DEALERS, PRICE, SKIM_FROM, SKIM_TO, UNIT } from './scales.ts';
import { dealKind } from './tables.ts';
import { beginRound } from './ties.ts';

const SKIM = defineStream('hoffer-alam-2013/drug-for-the-broker');

/** What a buyer makes of a brokered deal. */
const BAD = -1;
const NEUTRAL = 0;
const GOOD = 1;

/** A customer buys from a dealer whom they know. The deal is good if it is as large as the latest that they remember. */
export function buyOwn(market: Market, customer: number, link: number): void {
  const { customers, acquaintance } = market;
  const { links } = acquaintance;
  const dealer = links.other[link];
  const quantity = sell(market, customer, dealer);
  const good = quantity >= links.quantity[link];
  remember(market, link, quantity);
  customers.lastKind[customer] = dealKind.direct;
  customers.lastGood[customer] = good ? 1 : 0;
  customers.lastDealer[customer] = dealer;
  customers.lastLink[customer] = link;
}

/**
 * A customer buys through the neighbour at a tie, from the dealer of the neighbour's latest deal. (The program also keeps with the
 * record what the broker makes of the deal; of a brokered one nobody ever reads that.)
 */
export function buyThrough(market: Market, customer: number, place: number): void {
  const { customers, ties, today, quirks } = market;
  const broker = ties.neighbour[place];
  const dealer = customers.lastDealer[broker];
  const quantity = sell(market, customer, dealer);
  const opinion = opinionOf(market, customer, quantity);
  today.brokered[0]++;
  pay(market, customer, broker, quantity);
  if (opinion !== NEUTRAL) endorse(market, place, opinion === GOOD);
  noteByBroker(market, customer, place, dealer, quantity, opinion);
  if (!quirks['brokered-cannot-broker']) return;
  customers.lastKind[customer] = dealKind.brokered;
  customers.lastLink[customer] = -1;
}

/** Drug and money change hands; a dealer who is short of stock has more brought first. Returns units. */
function sell(market: Market, customer: number, dealer: number): number {
  const { customers, dealers, today, books, clock } = market;
  const quantity = dealers.package[dealer];
  const drug = quantity * UNIT;
  if (dealers.stock[dealer] <= drug) {
    dealers.stock[dealer] += EMERGENCY;
    books.supplied[0] += EMERGENCY;
  }
  dealers.stock[dealer] -= drug;
  dealers.takings[dealer] += PRICE;
  dealers.sales[dealer]++;
  dealers.lastSale[dealer] = clock.tick[0];
  customers.stock[customer] += drug;
  customers.money[customer] -= PRICE;
  customers.bought[customer]++;
  customers.obtained[customer] += drug;
  today.deals[0]++;
  today.units[0] += quantity;
  return quantity;
}

/** An equal deal is neither good nor bad (Q12). Who knows no dealer finds any deal good. */
function opinionOf(market: Market, customer: number, quantity: number): number {
  if (market.acquaintance.ones.count[customer] === 0) return GOOD;
  const worst = worstRemembered(market, customer);
  if (quantity === worst) return market.quirks['equal-is-no-good'] ? NEUTRAL : GOOD;
  return quantity > worst ? GOOD : BAD;
}

function pay(market: Market, customer: number, broker: number, quantity: number): void {
  const { customers, today, configuration, keys, clock } = market;
  if (configuration.brokerage === 'money') {
    customers.money[customer] -= BROKERAGE;
    customers.money[broker] += BROKERAGE;
    customers.paid[customer] += BROKERAGE;
    customers.earned[broker] += BROKERAGE;
    today.brokerage[0] += BROKERAGE;
    return;
  }
  const share = SKIM_FROM + (SKIM_TO - SKIM_FROM) * pairUniform(keys[SKIM], customer, broker, clock.tick[0]);
  const drug = Math.round(share * quantity * UNIT);
  customers.stock[customer] -= drug;
  customers.stock[broker] += drug;
  customers.obtained[customer] -= drug;
  customers.obtained[broker] += drug;
  today.skimmed[0] += drug;
}

/** A broker who still knows the dealer remembers the deal, and after a round of them buyer and dealer meet. */
function noteByBroker(
  market: Market,
  customer: number,
  place: number,
  dealer: number,
  quantity: number,
  opinion: number,
): void {
  const { acquaintance, ties, clock, quirks } = market;
  const ofBroker = linkBetween(acquaintance, ties.neighbour[place], dealer);
  if (ofBroker < 0) return;
  remember(market, ofBroker, quantity);
  if (++ties.brokered[place] < ties.target[place]) return;
  beginRound(market, place, clock.tick[0]);
  const ofBuyer = linkBetween(acquaintance, customer, dealer);
  if (ofBuyer >= 0) remember(market, ofBuyer, quantity, quirks['copies-counted']);
  else if (opinion === GOOD || acquaintance.ones.count[customer] < FEW_DEALERS)
    getToKnow(market, customer, dealer, quantity, clock.tick[0]);
}
