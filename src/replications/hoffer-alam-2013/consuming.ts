// Customers take a quarter of a unit a tick. Who has less tries to buy, and takes nothing in a tick in which that fails.
import { defineStream } from '../../model/world/chance.ts';
import { shuffleInPlace } from '../../model/world/order.ts';
import { buy } from './buying.ts';
import type { Market } from './market.ts';
import { defineRule, everyTick } from './rule.ts';
import { DOSE } from './scales.ts';

const TURN = defineStream('hoffer-alam-2013/turn-to-buy');

export const consumeOrBuy = defineRule({
  name: 'consume or buy',
  meaning: 'a dose from stock, else a purchase and a dose, else nothing',
  who: 'customers',
  priority: 4,
  when: everyTick,
  run(market) {
    const { customers, due, keys, clock } = market;
    const { stock, rows } = customers;
    // What is in stock is nobody else’s business: only those who must buy need turns.
    let count = 0;
    let consumed = 0;
    for (let customer = 0; customer < rows; customer++) {
      if (stock[customer] >= DOSE) {
        stock[customer] -= DOSE;
        consumed += DOSE;
      } else due[count++] = customer;
    }
    shuffleInPlace(keys[TURN], due, count, clock.tick[0]);
    for (let i = 0; i < count; i++) consumed += takeTurn(market, due[i]);
    market.today.consumed[0] += consumed;
    market.books.consumed[0] += consumed;
  },
});

/** Returns what was taken. */
function takeTurn(market: Market, customer: number): number {
  const { stock, unmet } = market.customers;
  // A broker paid in drug may have come by enough meanwhile.
  if (stock[customer] < DOSE && !buy(market, customer)) {
    unmet[customer] += DOSE;
    return 0;
  }
  const taken = DOSE + (market.quirks['unmet-need-forgotten'] ? 0 : catchUp(market, customer));
  stock[customer] -= taken;
  return taken;
}

/** What was missed is taken as far as the stock reaches. Returns how much that is. */
function catchUp({ customers }: Market, customer: number): number {
  const { stock, unmet } = customers;
  const more = Math.min(unmet[customer], stock[customer] - DOSE);
  unmet[customer] -= more;
  return more;
}
