// Dealers leave: arrested, for want of customers, or with more stock than they sell. Customers learn nothing of it: what they
// last dealt still names the dealer.
import { defineStream, uniform } from '../../model/world/chance.ts';
import { forget } from './acquaintance.ts';
import type { Market } from './market.ts';
import { phaseNow } from './phase.ts';
import { dayStart, defineRule, everyTickFrom } from './rule.ts';
import { ARREST_CHANCE, NO_CUSTOMER_PERIOD, SURPLUS_PERIOD, UNIT } from './scales.ts';
import { BEFORE } from './tables.ts';

const ARREST = defineStream('hoffer-alam-2013/arrest');

export const arrest = defineRule({
  name: 'arrest',
  meaning: 'once a day, the likelier the more customers know the dealer',
  who: 'dealers',
  priority: 5,
  when: dayStart,
  run(market) {
    const { dealers, acquaintance, keys, clock, today } = market;
    today.arrested[0] += leave(market, (dealer) => {
      const chance = ARREST_CHANCE * acquaintance.others.count[dealer];
      return uniform(keys[ARREST], dealers.identity[dealer], clock.tick[0]) < chance;
    });
  },
});

export const leaveWithoutCustomers = defineRule({
  name: 'leave without customers',
  meaning: 'once a week each: who has sold nothing for a week',
  who: 'dealers',
  priority: 5,
  when: everyTickFrom(NO_CUSTOMER_PERIOD),
  run(market) {
    const { dealers, clock, today } = market;
    const { entered, lastSale, noCustomerPhase } = dealers;
    const tick = clock.tick[0];
    const phase = phaseNow(market, tick, NO_CUSTOMER_PERIOD);
    today.noCustomer[0] += leave(
      market,
      (dealer) =>
        noCustomerPhase[dealer] === phase &&
        tick - entered[dealer] >= NO_CUSTOMER_PERIOD &&
        (lastSale[dealer] === BEFORE || tick - lastSale[dealer] > NO_CUSTOMER_PERIOD),
    );
  },
});

export const leaveWithSurplus = defineRule({
  name: 'leave with surplus',
  meaning: 'once in ten days each: who has more stock than the limit',
  who: 'dealers',
  priority: 5,
  when: everyTickFrom(SURPLUS_PERIOD),
  run(market) {
    const { dealers, clock, configuration, today } = market;
    const { entered, stock, surplusPhase } = dealers;
    const tick = clock.tick[0];
    const phase = phaseNow(market, tick, SURPLUS_PERIOD);
    today.surplus[0] += leave(
      market,
      (dealer) =>
        surplusPhase[dealer] === phase &&
        tick - entered[dealer] >= SURPLUS_PERIOD &&
        stock[dealer] > configuration.surplus * UNIT,
    );
  },
});

/** Those of whom it is true leave. What becomes of one dealer is nothing to another, so their order does not matter. */
function leave(market: Market, goes: (dealer: number) => boolean): number {
  const { present, dealers, acquaintance, clock } = market;
  let stay = 0;
  for (const dealer of present) {
    if (!goes(dealer)) {
      present[stay++] = dealer;
      continue;
    }
    dealers.left[dealer] = clock.tick[0];
    while (acquaintance.others.first[dealer] >= 0) forget(market, acquaintance.others.first[dealer]);
  }
  const gone = present.length - stay;
  present.length = stay;
  return gone;
}
