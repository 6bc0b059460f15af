// A dealer who sold ten packages or more on each of seven days sets up another, who takes over the older half of the customers.
import { mixedWord } from '../../model/world/chance.ts';
import { handOver } from './acquaintance.ts';
import { admit } from './dealers.ts';
import type { Market } from './market.ts';
import { dayEnd, defineRule } from './rule.ts';
import { FRANCHISE_DAYS, FRANCHISE_DEALS } from './scales.ts';

export const franchise = defineRule({
  name: 'franchise',
  meaning: 'a dealer with seven good days sets up another and hands over half of the customers',
  who: 'dealers',
  priority: 2,
  when: dayEnd,
  run(market) {
    const { dealers, present } = market;
    // Who comes in this rule does not yet take part in it.
    const before = present.length;
    for (let i = 0; i < before; i++) {
      const dealer = present[i];
      if (dealers.weekDay[dealer] === FRANCHISE_DAYS) {
        if (goodWeek(market, dealer)) setUp(market, dealer);
        dealers.weekDay[dealer] = 0;
      }
      dealers.week[dealer * FRANCHISE_DAYS + dealers.weekDay[dealer]++] = dealers.sales[dealer];
    }
  },
});

function goodWeek({ dealers }: Market, dealer: number): boolean {
  for (let day = 0; day < FRANCHISE_DAYS; day++)
    if (dealers.week[dealer * FRANCHISE_DAYS + day] < FRANCHISE_DEALS) return false;
  return true;
}

function setUp(market: Market, parent: number): void {
  const { dealers, acquaintance, clock, today, books } = market;
  const tick = clock.tick[0];
  const child = admit(market, mixedWord(dealers.identity[parent], tick), tick);
  dealers.package[child] = dealers.package[parent];
  books.supplied[0] += dealers.stock[child];
  today.entered[0]++;
  const half = acquaintance.others.count[parent] >> 1;
  for (let moved = 0; moved < half; moved++) handOver(market, acquaintance.others.first[parent], child);
}
