import { expect, test } from 'vitest';
import { closeDay, dayAccounts } from '../../../src/replications/hoffer-alam-2013/accounts.ts';
import { measure } from '../../../src/replications/hoffer-alam-2013/measures.ts';
import { BROKERAGE, UNIT } from '../../../src/replications/hoffer-alam-2013/scales.ts';
import { smallMarket } from './fixture.ts';

test('brokerage received is set off against spending, and carried over where more came in', () => {
  const market = smallMarket();
  const { bought, obtained, paid, earned, carried, actualPrice } = market.customers;
  bought.set([1, 2, 0, 1]);
  obtained.set([10 * UNIT, 24 * UNIT, 0, 12 * UNIT]);
  paid.set([BROKERAGE, 0, 0, 0]);
  earned.set([0, 3 * BROKERAGE, BROKERAGE, 7 * BROKERAGE]);
  carried.set([0, 6000, 1000, 0]);
  dayAccounts.run(market);
  // 140 dollars for 10 units; 240 less 60 less 60 for 24; nothing bought; 120 less 140 for 12.
  expect([...actualPrice]).toEqual([168, 60, 0, 0]);
  expect([...carried]).toEqual([0, 0, 3000, 2000]);
});

test('the mean of what was really paid is over those who bought, who paid nothing included', () => {
  const market = smallMarket({ tick: 48 });
  market.customers.bought.set([1, 1, 0, 1]);
  market.customers.actualPrice.set([150, 0, 99, 120]);
  measure.run(market);
  expect(market.days.price12CustomerActual[0]).toBe(90);
});

test('prices are over all that was sold, and a day without a sale has none', () => {
  const market = smallMarket({ tick: 48 });
  market.today.deals[0] = 4;
  market.today.brokered[0] = 1;
  market.today.units[0] = 40;
  market.today.brokerage[0] = BROKERAGE;
  measure.run(market);
  const { days } = market;
  expect([days.price12Net[0], days.price12Gross[0]]).toEqual([144, 150]);
  expect([days.brokerShare[0], days.unitsPerDeal[0], days.taxPaid[0]]).toEqual([0.25, 10, 20]);
  closeDay.run(market);
  measure.run(market);
  expect(days.price12Net[1]).toBeNaN();
});

test('mean and spread of packages are over the dealers who are there', () => {
  const market = smallMarket({
    tick: 48,
    knows: [
      [0, 0],
      [1, 0],
      [1, 1],
    ],
  });
  market.dealers.package.set([9, 12, 15]);
  market.present.pop();
  measure.run(market);
  const { days } = market;
  expect([days.dealersActive[0], days.dealerUnitsMean[0], days.dealerUnitsSd[0]]).toEqual([2, 10.5, 1.5]);
  expect([days.dealerDegreeMean[0], days.customerDealersMean[0], days.customersNoDealer[0]]).toEqual([1.5, 0.75, 2]);
});
