// The price stays and what is in the package moves. At the end of a day on which they sold clearly less than usual dealers put
// a unit more in it, on one when they sold clearly more a unit less; "usual" is within a standard deviation of all their days.
import { defineStream, uniform } from '../../model/world/chance.ts';
import { choose } from '../../model/world/distributions.ts';
import type { Market } from './market.ts';
import { dayEnd, defineRule } from './rule.ts';
import { FIRST_PRICING, LARGEST, SMALLEST } from './scales.ts';

const ANEW = defineStream('hoffer-alam-2013/package-anew');

export const resizePackages = defineRule({
  name: 'package',
  meaning: 'a unit more after a bad day, a unit less after a good one; at the end of the range any size anew',
  who: 'dealers',
  priority: 3,
  when: dayEnd,
  run(market) {
    const { dealers, clock, present } = market;
    const tick = clock.tick[0];
    for (const dealer of present) {
      const age = tick - dealers.entered[dealer];
      if (age === FIRST_PRICING) lookBack(market, dealer);
      if (age <= FIRST_PRICING) continue;
      resize(market, dealer, tick);
      count(market, dealer);
    }
  },
});

/**
 * Mean and variance of the first two days, from what those remember who know the dealer now. Customers lost since are missing;
 * what a buyer noted who already knew the dealer is there twice, with them and with the broker (Q7).
 */
function lookBack({ dealers, acquaintance }: Market, dealer: number): void {
  const { firstDay, secondDay, nextOfOther } = acquaintance.links;
  let first = 0;
  let second = 0;
  for (let row = acquaintance.others.first[dealer]; row >= 0; row = nextOfOther[row]) {
    first += firstDay[row];
    second += secondDay[row];
  }
  dealers.days[dealer] = 2;
  dealers.mean[dealer] = (first + second) / 2;
  dealers.squares[dealer] = ((first - second) * (first - second)) / 2;
}

function resize({ dealers, keys }: Market, dealer: number, tick: number): void {
  const { sales, days, mean, squares } = dealers;
  const sd = Math.sqrt(squares[dealer] / (days[dealer] - 1));
  const change = sales[dealer] < mean[dealer] - sd ? 1 : sales[dealer] > mean[dealer] + sd ? -1 : 0;
  const size = dealers.package[dealer] + change;
  dealers.package[dealer] =
    size >= SMALLEST && size <= LARGEST
      ? size
      : SMALLEST + choose(uniform(keys[ANEW], dealers.identity[dealer], tick), LARGEST - SMALLEST + 1);
}

/** Today's sales go into mean and variance (Welford 1962, doi 10.1080/00401706.1962.10490022); nothing is ever forgotten. */
function count({ dealers }: Market, dealer: number): void {
  const { sales, days, mean, squares } = dealers;
  const n = ++days[dealer];
  const from = sales[dealer] - mean[dealer];
  mean[dealer] += from / n;
  squares[dealer] += from * (sales[dealer] - mean[dealer]);
}
