import { expect, test } from 'vitest';
import { remember } from '../../../src/replications/hoffer-alam-2013/acquaintance.ts';
import { dropDealers } from '../../../src/replications/hoffer-alam-2013/dropping.ts';
import { franchise } from '../../../src/replications/hoffer-alam-2013/franchise.ts';
import { arrest, leaveWithoutCustomers, leaveWithSurplus } from '../../../src/replications/hoffer-alam-2013/leaving.ts';
import { resizePackages } from '../../../src/replications/hoffer-alam-2013/packaging.ts';
import { UNIT } from '../../../src/replications/hoffer-alam-2013/scales.ts';
import { supply } from '../../../src/replications/hoffer-alam-2013/supply.ts';
import { canBroker, customersOfDealer, dealersOf, linkOf, type Setting, smallMarket } from './fixture.ts';

test('supply comes every 1008 ticks after the dealer came', () => {
  const at = (tick: number, entered: number) => {
    const market = smallMarket({ tick });
    market.dealers.entered[1] = entered;
    supply.run(market);
    return market.dealers.stock[1] / UNIT;
  };
  expect([at(1007, 0), at(1008, 0), at(2016, 0), at(1008, 96), at(1104, 96), at(96, 96 - 2016)]).toEqual([
    144, 288, 288, 144, 288, 288,
  ]);
});

test('a dealer is arrested with a chance of 0.0005 for each customer', () => {
  const known = Array.from({ length: 400 }, (_, customer) => [customer, 0] as const);
  let arrested = 0;
  for (let tick = 1; tick <= 1500; tick++) {
    const market = smallMarket({ tick, customers: 400, dealers: 2, knows: known });
    arrest.run(market);
    arrested += market.today.arrested[0];
    expect(market.dealers.left[1]).toBe(-1);
  }
  expect(Math.abs(arrested / 1500 - 0.2)).toBeLessThan(0.035);
});

test('who leaves loses all customers, keeps what they had, and is still named by what customers dealt last', () => {
  const market = smallMarket({
    tick: 480 + 7,
    knows: [
      [0, 1],
      [1, 1],
      [1, 0],
      [2, 1],
    ],
  });
  market.dealers.surplusPhase.set([8, 7, 8]);
  canBroker(market, 0, 1);
  market.dealers.stock[1] = 85 * UNIT;
  leaveWithSurplus.run(market);
  expect([market.today.surplus[0], market.dealers.left[1], market.present]).toEqual([1, 487, [0, 2]]);
  expect([0, 1, 2].map((customer) => dealersOf(market, customer))).toEqual([[], [0], []]);
  expect([market.customers.lastDealer[0], market.customers.lastLink[0]]).toEqual([1, -1]);
  expect(market.dealers.stock[1]).toBe(85 * UNIT);
});

test.each([
  [84, 0, 487, 0],
  [85, 0, 487, 1],
  [85, 7, 487, 1],
  [85, 8, 487, 0],
  [85, 0, 488, 0],
])('with %d units, come in tick %i, in tick %i: leaves with surplus %i', (stock, entered, tick, leaves) => {
  const market = smallMarket({ tick, dealers: 1 });
  market.dealers.surplusPhase[0] = 7;
  market.dealers.stock[0] = stock * UNIT;
  market.dealers.entered[0] = entered;
  leaveWithSurplus.run(market);
  expect(market.today.surplus[0]).toBe(leaves);
});

test.each([
  [-1, 0, 343, 1],
  [-1, 8, 343, 0],
  [7, 0, 343, 0],
  [6, 0, 343, 1],
  [343 - 336, 0, 343, 0],
  [-1, 0, 344, 0],
])(
  'with the last sale in tick %i, come in %i, in tick %i: leaves without customers %i',
  (lastSale, entered, tick, leaves) => {
    const market = smallMarket({ tick, dealers: 1 });
    market.dealers.noCustomerPhase[0] = 7;
    market.dealers.lastSale[0] = lastSale;
    market.dealers.entered[0] = entered;
    leaveWithoutCustomers.run(market);
    expect(market.today.noCustomer[0]).toBe(leaves);
  },
);

/** A dealer of whose days mean and spread are known, at the end of a day with so many sales. */
function afterDay(size: number, sales: number, history = [4, 8, 6], tick = 480) {
  const market = smallMarket({ tick, dealers: 1 });
  const { dealers } = market;
  const mean = history.reduce((sum, x) => sum + x, 0) / history.length;
  dealers.package[0] = size;
  dealers.sales[0] = sales;
  dealers.days[0] = history.length;
  dealers.mean[0] = mean;
  dealers.squares[0] = history.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  resizePackages.run(market);
  return dealers;
}

test('a unit more after a day below mean − sd, a unit less above mean + sd, nothing between and on the bounds', () => {
  // Mean 6, sd 2.
  expect([3, 4, 6, 8, 9].map((sales) => afterDay(12, sales).package[0])).toEqual([13, 12, 12, 12, 11]);
});

test('at the end of the range any size from 9 to 15 is drawn', () => {
  for (const [size, sales] of [
    [15, 0],
    [9, 20],
  ]) {
    const sizes = new Set<number>();
    for (let day = 10; day < 90; day++) sizes.add(afterDay(size, sales, [4, 8, 6], 48 * day).package[0]);
    expect([...sizes].sort((a, b) => a - b)).toEqual([9, 10, 11, 12, 13, 14, 15]);
  }
  expect([afterDay(15, 20).package[0], afterDay(9, 0).package[0]]).toEqual([14, 10]);
});

test('today goes into mean and spread after it was judged, and no day is forgotten', () => {
  const { days, mean, squares } = afterDay(12, 30);
  expect([days[0], mean[0]]).toEqual([4, 12]);
  expect(squares[0]).toBeCloseTo((4 - 12) ** 2 + (8 - 12) ** 2 + (6 - 12) ** 2 + (30 - 12) ** 2, 9);
});

test('the first two days are looked back on from what customers remember who are left, and nothing changes that day', () => {
  const market = smallMarket({
    tick: 30,
    dealers: 1,
    knows: [
      [0, 0],
      [1, 0],
      [2, 0],
    ],
  });
  const { dealers, clock } = market;
  const deal = (customer: number, tick: number) => {
    clock.tick[0] = tick;
    remember(market, linkOf(market, customer, 0), 12);
  };
  for (const [customer, tick] of [
    [0, 1],
    [0, 48],
    [1, 49],
    [1, 96],
    [1, 96],
    [2, 97],
  ])
    deal(customer, tick);
  clock.tick[0] = 96;
  dealers.sales[0] = 99;
  resizePackages.run(market);
  expect([dealers.days[0], dealers.mean[0], dealers.squares[0], dealers.package[0]]).toEqual([2, 2.5, 0.5, 12]);
});

test('nothing happens to the package before the third day', () => {
  const market = smallMarket({ tick: 48, dealers: 1 });
  market.dealers.sales[0] = 50;
  resizePackages.run(market);
  expect([market.dealers.package[0], market.dealers.days[0]]).toEqual([12, 0]);
});

/** Days on which a dealer with these sales a day sets up another. */
function franchises(sales: (day: number) => number, days: number): number[] {
  const market = smallMarket({ dealers: 1 });
  const found: number[] = [];
  for (let day = 1; day <= days; day++) {
    market.clock.tick[0] = 48 * day;
    market.dealers.sales[0] = sales(day);
    market.today.entered[0] = 0;
    franchise.run(market);
    if (market.today.entered[0] > 0) found.push(day);
  }
  return found;
}

test('seven days of ten sales are looked for on the eighth day and every seventh from then, over the seven before', () => {
  expect(franchises(() => 10, 30)).toEqual([8, 15, 22, 29]);
  expect(franchises(() => 9, 30)).toEqual([]);
  expect(franchises((day) => (day === 7 ? 9 : 10), 16)).toEqual([15]);
  expect(franchises((day) => (day === 8 ? 0 : 10), 16)).toEqual([8]);
});

test('the new dealer takes over the older half, in its order, with what is remembered, and looks back on none of it', () => {
  const knows = [3, 1, 4, 0, 2].map((customer) => [customer, 0, 14] as const);
  const market = smallMarket({ customers: 5, dealers: 1, tick: 48 * 8, knows });
  const { dealers, acquaintance, customers } = market;
  market.clock.tick[0] = 40;
  for (const customer of [3, 4]) remember(market, linkOf(market, customer, 0), 13);
  canBroker(market, 3, 0);
  canBroker(market, 4, 0);
  market.clock.tick[0] = 48 * 8;
  dealers.package[0] = 11;
  dealers.week.fill(10);
  dealers.weekDay[0] = 7;
  franchise.run(market);
  expect([customersOfDealer(market, 0), customersOfDealer(market, 1)]).toEqual([
    [4, 0, 2],
    [3, 1],
  ]);
  expect([dealers.package[1], dealers.stock[1], dealers.entered[1], dealers.days[1]]).toEqual([11, 144 * UNIT, 384, 0]);
  const link = linkOf(market, 3, 1);
  const { quantity, tick, made, firstDay } = acquaintance.links;
  expect([quantity[link], tick[link], made[link], firstDay[link]]).toEqual([13, 40, 384, 0]);
  // The latest deal of a customer who moved now names the new dealer; of one who stayed the old one.
  expect([customers.lastDealer[3], customers.lastDealer[4]]).toEqual([1, 0]);
  expect(dealers.weekDay[1]).toBe(0);
});

/** Dealers that are left to a customer in a tick, having dealt last with them in this and having met them in that. */
function leftAt(tick: number, phase: number, last: number, made: number, corrected: Setting['corrected'] = []): number {
  const market = smallMarket({ tick, knows: [[0, 0]], corrected });
  market.customers.dropPhase[0] = phase;
  const link = linkOf(market, 0, 0);
  market.acquaintance.links.tick[link] = last;
  market.acquaintance.links.made[link] = made;
  dropDealers.run(market);
  return dealersOf(market, 0).length;
}

test('a dealer is dropped after more than 672 ticks without a deal, or since they met where there was none', () => {
  expect([leftAt(1009, 48, 1009 - 672, 0), leftAt(1009, 48, 1009 - 673, 0)]).toEqual([1, 0]);
  expect([leftAt(1009, 48, -1, 1009 - 672), leftAt(1009, 48, -1, 1009 - 673)]).toEqual([1, 0]);
});

test('only phases that are multiples of 48 ever come up, every 14 ticks, and 672 once', () => {
  const drops = (phase: number, corrected: Setting['corrected'] = []) => {
    const ticks: number[] = [];
    for (let tick = 672; tick < 672 + 1400; tick++)
      if (leftAt(tick, phase, -1, -900, corrected) === 0) ticks.push(tick);
    return ticks;
  };
  expect(drops(48)).toEqual(Array.from({ length: 100 }, (_, i) => 673 + 14 * i));
  expect(drops(624).slice(0, 2)).toEqual([685, 699]);
  expect(drops(672)).toEqual([672]);
  expect(drops(49)).toEqual([]);
  expect(drops(49, ['unused-dealers-kept'])).toEqual([721, 1393, 2065]);
});
