import { expect, test } from 'vitest';
import { consumeOrBuy } from '../../../src/replications/hoffer-alam-2013/consuming.ts';
import { income } from '../../../src/replications/hoffer-alam-2013/income.ts';
import { DOSE, UNIT } from '../../../src/replications/hoffer-alam-2013/scales.ts';
import { canBroker, smallMarket } from './fixture.ts';

test('money comes to whoever has less than a purchase takes, once a tick, and to all every 1008 ticks', () => {
  const market = smallMarket({ tick: 10 });
  market.customers.money.set([13_999, 14_000, 0, -500]);
  income.run(market);
  expect([...market.customers.money]).toEqual([25_999, 14_000, 12_000, 11_500]);
  market.clock.tick[0] = 2016;
  income.run(market);
  expect([...market.customers.money]).toEqual([37_999, 26_000, 24_000, 23_500]);
});

test('a dose is taken from stock; with exactly a dose nobody buys, with less they do', () => {
  const market = smallMarket({ knows: [[1, 0]] });
  market.customers.stock.set([DOSE, DOSE - 1, 5 * UNIT, DOSE - 1]);
  consumeOrBuy.run(market);
  expect([...market.customers.stock]).toEqual([0, DOSE - 1 + 12 * UNIT - DOSE, 5 * UNIT - DOSE, DOSE - 1]);
  expect(market.today.deals[0]).toBe(1);
  // The last one knows nobody: nothing is taken, and the need is noted.
  expect([...market.customers.unmet]).toEqual([0, 0, 0, DOSE]);
  expect(market.today.consumed[0]).toBe(3 * DOSE);
});

test('without money for a deal and a broker there is no purchase', () => {
  const market = smallMarket({ knows: [[0, 0]] });
  market.customers.money[0] = 13_999;
  consumeOrBuy.run(market);
  expect(market.today.deals[0]).toBe(0);
  market.customers.money[0] = 14_000;
  consumeOrBuy.run(market);
  expect(market.today.deals[0]).toBe(1);
});

test('unmet need is forgotten, or with the quirk corrected taken at the next purchase as far as the package reaches', () => {
  for (const [corrected, left, unmet] of [
    [[], 12 * UNIT - DOSE, 4 * UNIT],
    [['unmet-need-forgotten'], 8 * UNIT - DOSE, 0],
  ] as const) {
    const market = smallMarket({ knows: [[0, 0]], corrected });
    market.customers.unmet[0] = 4 * UNIT;
    consumeOrBuy.run(market);
    expect([market.customers.stock[0], market.customers.unmet[0]]).toEqual([left, unmet]);
  }
});

test('who is paid in drug before their own turn need not buy', () => {
  let spared = 0;
  for (let tick = 1; tick <= 40; tick++) {
    const market = smallMarket({ tick, customers: 2, ties: [[0, 1]], knows: [[1, 0]], brokerage: 'drug' });
    canBroker(market, 1, 0);
    consumeOrBuy.run(market);
    expect(market.today.consumed[0]).toBe(2 * DOSE);
    if (market.today.deals[0] === 1) spared++;
  }
  // The broker comes second in half of all ticks.
  expect(spared).toBeGreaterThan(8);
  expect(spared).toBeLessThan(32);
});
