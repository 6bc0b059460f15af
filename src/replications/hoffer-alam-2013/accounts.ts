// The customers' day accounts, for reporting only: what a purchase cost when brokerage received is set off against spending, on
// this day and, where more came in than went out, on the days after.
import type { Market } from './market.ts';
import { dayEnd, defineRule } from './rule.ts';
import { CENTS_PER_DOLLAR, PRICE, UNIT, UNITS_PER_GRAM } from './scales.ts';

export const dayAccounts = defineRule({
  name: 'day accounts',
  meaning: 'what twelve units cost each customer today, brokerage received set off',
  who: 'customers',
  priority: 3,
  when: dayEnd,
  run({ customers }) {
    const { bought, obtained, paid, earned, carried, actualPrice, rows } = customers;
    for (let customer = 0; customer < rows; customer++) {
      const net = PRICE * bought[customer] + paid[customer] - carried[customer] - earned[customer];
      carried[customer] = net > 0 ? 0 : -net;
      actualPrice[customer] = net > 0 ? (UNITS_PER_GRAM * net) / CENTS_PER_DOLLAR / (obtained[customer] / UNIT) : 0;
    }
  },
});

export const closeDay = defineRule({
  name: 'close the day',
  meaning: 'counts of the day begin anew',
  who: 'market',
  priority: 1,
  when: dayEnd,
  run({ customers, dealers, today }: Market) {
    for (const column of [customers.bought, customers.obtained, customers.paid, customers.earned, dealers.sales])
      column.fill(0);
    for (const column of [today.deals, today.brokered, today.units, today.notFound, today.entered]) column[0] = 0;
    for (const column of [today.arrested, today.surplus, today.noCustomer]) column[0] = 0;
    for (const column of [today.skimmed, today.brokerage, today.consumed]) column[0] = 0;
  },
});
