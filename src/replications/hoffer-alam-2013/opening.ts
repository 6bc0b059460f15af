// The market before its first tick: customers and who they are tied to, dealers and who knows them.
import { defineStream, pairUniform, second, uniform } from '../../model/world/chance.ts';
import { reserve } from '../../model/world/columns.ts';
import { choose, exponential, normal } from '../../model/world/distributions.ts';
import { linkBetween } from '../../model/world/relation.ts';
import { getToKnow } from './acquaintance.ts';
import { openBooks } from './books.ts';
import type { Configuration } from './configuration.ts';
import { admit } from './dealers.ts';
import { emptyMarket, type Market } from './market.ts';
import { CENTS_PER_DOLLAR, NOMINAL, TIE_CUT_PERIOD, TIE_MAKING_PERIOD, UNIT, UNUSED_PERIOD } from './scales.ts';
import { BEFORE } from './tables.ts';
import { tie } from './ties.ts';

const ENDOWMENT = defineStream('hoffer-alam-2013/endowment');
const PHASES = defineStream('hoffer-alam-2013/phases-of-a-customer');
const TIED = defineStream('hoffer-alam-2013/tied-at-the-start');
const WANTED = defineStream('hoffer-alam-2013/dealers-at-the-start');
const WHICH = defineStream('hoffer-alam-2013/which-dealers');

/** A market of this configuration at its opening. */
export function openMarket(configuration: Configuration, seed: number): Market {
  const market = emptyMarket(configuration, seed);
  endow(market);
  tieAtRandom(market);
  for (let dealer = 0; dealer < configuration.dealers; dealer++) admit(market, dealer, 0);
  for (let customer = 0; customer < configuration.customers; customer++) meetFirstDealers(market, customer);
  openBooks(market);
  return market;
}

function endow({ customers, keys }: Market): void {
  for (let customer = 0; customer < customers.rows; customer++) {
    const u = uniform(keys[ENDOWMENT], customer, 0);
    customers.stock[customer] = Math.floor(second() * NOMINAL * UNIT);
    customers.money[customer] = Math.round(normal(u, 200, 50) * CENTS_PER_DOLLAR);
    customers.cutPhase[customer] = 1 + choose(uniform(keys[PHASES], customer, 0), TIE_CUT_PERIOD);
    customers.dropPhase[customer] = 1 + choose(second(), UNUSED_PERIOD);
    customers.makePhase[customer] = 1 + choose(uniform(keys[PHASES], customer, 0, 1), TIE_MAKING_PERIOD);
  }
}

/** Each pair of customers is tied with the same chance. What a customer has then is the most they will ever have. */
function tieAtRandom(market: Market): void {
  const { customers, configuration, keys } = market;
  const chance = configuration.meanTies / (customers.rows - 1);
  const pairs: [number, number][] = [];
  for (let a = 0; a < customers.rows; a++)
    for (let b = a + 1; b < customers.rows; b++) if (pairUniform(keys[TIED], a, b, 0) < chance) pairs.push([a, b]);
  for (const pair of pairs) for (const customer of pair) customers.mostTies[customer]++;
  makePlaces(market);
  for (const [a, b] of pairs) tie(market, a, b, BEFORE);
}

/** Places for as many ties as each customer may have. */
export function makePlaces({ customers, ties }: Market): void {
  reserve(
    ties,
    customers.mostTies.reduce((sum, most) => sum + most, 0),
  );
  for (let customer = 0; customer < customers.rows; customer++) {
    customers.firstTie[customer] = ties.rows;
    for (let i = 0; i < customers.mostTies[customer]; i++) ties.customer[ties.rows++] = customer;
  }
}

function meetFirstDealers(market: Market, customer: number): void {
  const { configuration, acquaintance, keys } = market;
  const wanted = Math.min(wantedDealers(market, customer), configuration.dealers);
  for (let n = 0; acquaintance.ones.count[customer] < wanted; n++) {
    const dealer = choose(uniform(keys[WHICH], customer, n), configuration.dealers);
    if (linkBetween(acquaintance, customer, dealer) < 0) getToKnow(market, customer, dealer, NOMINAL, 0);
  }
}

/** Ten times an exponential of rate 8, cut to a whole number: none for 55 in 100 (Q14), not the one to three of the comments. */
function wantedDealers({ keys, quirks }: Market, customer: number): number {
  const u = uniform(keys[WANTED], customer, 0);
  return quirks['most-begin-without-dealer'] ? Math.floor(10 * exponential(u, 1 / 8)) : 1 + choose(u, 3);
}
