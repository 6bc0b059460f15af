// A tick of ten minutes: what happens, in this order. Higher priorities go first; within a rule all who are there when it begins act
// one by one in an order drawn anew, where the order can matter.
import { closeDay, dayAccounts } from './accounts.ts';
import { consumeOrBuy } from './consuming.ts';
import { cutTies } from './cuts.ts';
import { dropDealers } from './dropping.ts';
import { passTime } from './endorsements.ts';
import { franchise } from './franchise.ts';
import { income } from './income.ts';
import { arrest, leaveWithoutCustomers, leaveWithSurplus } from './leaving.ts';
import type { Market } from './market.ts';
import { measure } from './measures.ts';
import { resizePackages } from './packaging.ts';
import { isDue, type Rule } from './rule.ts';
import { TICKS_PER_DAY } from './scales.ts';
import { supply } from './supply.ts';
import { makeTies } from './tie-making.ts';

/** Rules by falling priority; of equal ones the first goes first. */
export const rules: readonly Rule[] = [
  passTime,
  income,
  supply,
  arrest,
  leaveWithoutCustomers,
  leaveWithSurplus,
  consumeOrBuy,
  dayAccounts,
  resizePackages,
  makeTies,
  franchise,
  measure,
  cutTies,
  dropDealers,
  closeDay,
];

/** Does one tick. */
export function tick(market: Market): void {
  const next = market.clock.tick[0] + 1;
  for (const rule of rules) if (isDue(rule.when, next)) rule.run(market);
}

/** Does whole days. */
export function runDays(market: Market, days: number, onDay?: (done: number) => void): void {
  for (let day = 1; day <= days; day++) {
    for (let i = 0; i < TICKS_PER_DAY; i++) tick(market);
    onDay?.(day);
  }
}
