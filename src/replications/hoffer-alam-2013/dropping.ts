// Customers drop dealers they have not dealt with for 14 days. The program compares the wrong thing with the phase, a multiple of
// 48 that comes round every 14 ticks: so whoever drew such a phase looks every 14 ticks, and the others never (Q2).
import { forget } from './acquaintance.ts';
import type { Market } from './market.ts';
import { customersOf, phaseNow } from './phase.ts';
import { defineRule, everyTickFrom } from './rule.ts';
import { TICKS_PER_DAY, UNUSED, UNUSED_PERIOD } from './scales.ts';
import { BEFORE } from './tables.ts';

export const dropDealers = defineRule({
  name: 'drop unused dealers',
  meaning: 'dealers of whom nothing is remembered for 14 days are dropped, by those few whose phase comes up',
  who: 'customers',
  priority: 1,
  when: everyTickFrom(UNUSED_PERIOD),
  run(market) {
    const { customers, due, clock } = market;
    const tick = clock.tick[0];
    const count = customersOf(market, customers.dropPhase, phaseOfDropping(market, tick));
    for (let i = 0; i < count; i++) dropUnused(market, due[i], tick);
  },
});

function phaseOfDropping(market: Market, tick: number): number {
  if (!market.quirks['unused-dealers-kept'] || tick === UNUSED_PERIOD) return phaseNow(market, tick, UNUSED_PERIOD);
  return (tick % (UNUSED_PERIOD / TICKS_PER_DAY)) * TICKS_PER_DAY;
}

function dropUnused(market: Market, customer: number, tick: number): void {
  const { links, ones } = market.acquaintance;
  let next = -1;
  for (let row = ones.first[customer]; row >= 0; row = next) {
    next = links.nextOfOne[row];
    const since = links.tick[row] === BEFORE ? links.made[row] : links.tick[row];
    if (tick - since > UNUSED) forget(market, row);
  }
}
