// Customers are given money whenever they have too little for a purchase, and every 21 days in any case: funds hardly ever bind.
import { defineRule, everyTick } from './rule.ts';
import { ENOUGH, INCOME, INCOME_PERIOD } from './scales.ts';

export const income = defineRule({
  name: 'income',
  meaning: 'who has too little for a purchase is given the price of one; every 21 days all are',
  who: 'customers',
  priority: 6,
  when: everyTick,
  run({ customers, books, clock }) {
    const { money, rows } = customers;
    const all = clock.tick[0] % INCOME_PERIOD === 0;
    let given = 0;
    for (let customer = 0; customer < rows; customer++) {
      if (!all && money[customer] >= ENOUGH) continue;
      money[customer] += INCOME;
      given++;
    }
    books.income[0] += given * INCOME;
  },
});
