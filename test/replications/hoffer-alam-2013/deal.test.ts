import { expect, test } from 'vitest';
import { buyOwn, buyThrough } from '../../../src/replications/hoffer-alam-2013/deal.ts';
import type { Market } from '../../../src/replications/hoffer-alam-2013/market.ts';
import { BROKERAGE, PRICE, UNIT } from '../../../src/replications/hoffer-alam-2013/scales.ts';
import { dealKind } from '../../../src/replications/hoffer-alam-2013/tables.ts';
import { tieBetween } from '../../../src/replications/hoffer-alam-2013/ties.ts';
import { canBroker, dealersOf, linkOf, type Setting, smallMarket } from './fixture.ts';

test.each([
  [11, 1],
  [12, 1],
  [13, 0],
])('a package of 12 from an own dealer of whom %i is remembered is good: %i', (remembered, good) => {
  const market = smallMarket({ knows: [[0, 1, remembered]] });
  const { customers, acquaintance } = market;
  const link = linkOf(market, 0, 1);
  buyOwn(market, 0, link);
  expect([customers.lastKind[0], customers.lastGood[0], customers.lastDealer[0]]).toEqual([dealKind.direct, good, 1]);
  expect([acquaintance.links.quantity[link], acquaintance.links.tick[link]]).toEqual([12, 10]);
});

test('drug and money change hands; a dealer with no more than a package is supplied first', () => {
  for (const [stock, supplied] of [
    [13, 0],
    [12, 24],
    [0, 24],
  ]) {
    const market = smallMarket({ knows: [[0, 1]] });
    const { customers, dealers, books } = market;
    dealers.stock[1] = stock * UNIT;
    buyOwn(market, 0, linkOf(market, 0, 1));
    expect(books.supplied[0]).toBe(supplied * UNIT);
    expect(dealers.stock[1]).toBe((stock + supplied - 12) * UNIT);
    expect([customers.stock[0], customers.money[0]]).toEqual([12 * UNIT, 100_000 - PRICE]);
    expect([dealers.takings[1], dealers.sales[1], dealers.lastSale[1]]).toEqual([PRICE, 1, 10]);
  }
});

/** Customer 0 buys a package of 12 from dealer 0 through customer 1. */
function brokered(setting: Setting = {}, before?: (market: Market) => void): Market {
  const market = smallMarket({ ties: [[0, 1]], ...setting, knows: [[1, 0], ...(setting.knows ?? [])] });
  canBroker(market, 1, 0);
  before?.(market);
  buyThrough(market, 0, tieBetween(market, 0, 1));
  return market;
}

const opinion = ({ ties }: Market) => [ties.good[0], ties.bad[0]];

test('who knows no dealer finds a brokered deal good; others compare it with the worst package they remember', () => {
  expect(opinion(brokered())).toEqual([1, 0]);
  expect(
    opinion(
      brokered({
        knows: [
          [0, 1, 11],
          [0, 2, 15],
        ],
      }),
    ),
  ).toEqual([1, 0]);
  expect(
    opinion(
      brokered({
        knows: [
          [0, 1, 12],
          [0, 2, 15],
        ],
      }),
    ),
  ).toEqual([0, 0]);
  expect(
    opinion(
      brokered({
        knows: [
          [0, 1, 13],
          [0, 2, 15],
        ],
      }),
    ),
  ).toEqual([0, 1]);
  expect(opinion(brokered({ knows: [[0, 1, 12]], corrected: ['equal-is-no-good'] }))).toEqual([1, 0]);
});

test('the buyer pays dealer and broker, and cannot broker after; the broker still can', () => {
  const market = brokered({}, (before) => canBroker(before, 0, 1));
  const { customers, dealers, today } = market;
  expect([customers.money[0], customers.money[1]]).toEqual([100_000 - PRICE - BROKERAGE, 100_000 + BROKERAGE]);
  expect(dealers.takings[0]).toBe(PRICE);
  expect([today.deals[0], today.brokered[0], today.brokerage[0]]).toEqual([1, 1, BROKERAGE]);
  expect([customers.lastKind[0], customers.lastKind[1]]).toEqual([dealKind.brokered, dealKind.direct]);
  const corrected = brokered({ corrected: ['brokered-cannot-broker'] }, (before) => canBroker(before, 0, 1));
  expect(corrected.customers.lastKind[0]).toBe(dealKind.direct);
});

test('a broker paid in drug takes 5 to 10 % of it and no money', () => {
  for (let tick = 1; tick < 100; tick++) {
    const { customers, today } = brokered({ tick, brokerage: 'drug' });
    expect(customers.stock[0] + customers.stock[1]).toBe(12 * UNIT);
    expect(today.skimmed[0]).toBe(customers.stock[1]);
    expect(customers.stock[1]).toBeGreaterThanOrEqual(0.6 * UNIT);
    expect(customers.stock[1]).toBeLessThanOrEqual(1.2 * UNIT);
    expect([customers.money[0], customers.money[1]]).toEqual([100_000 - PRICE, 100_000]);
  }
});

test('what a broker remembers of the dealer is the deal that was brokered', () => {
  const market = brokered({ knows: [] }, ({ dealers }) => dealers.package.fill(14));
  const link = linkOf(market, 1, 0);
  expect([market.acquaintance.links.quantity[link], market.acquaintance.links.tick[link]]).toEqual([14, 10]);
});

/** Two or three dealers known already, who are worse or better than the brokered deal, which ends a round. */
const meets = (knows: Setting['knows'], target = 1) =>
  dealersOf(
    brokered({ dealers: 6, knows: knows ?? [] }, ({ ties }) => ties.target.fill(target)),
    0,
  );

test('at the end of a round buyer and dealer meet, if the deal was good or few dealers are known', () => {
  expect(meets([])).toEqual([0]);
  expect(meets([], 2)).toEqual([]);
  expect(
    meets([
      [0, 1, 15],
      [0, 2, 15],
    ]),
  ).toEqual([1, 2, 0]);
  expect(
    meets([
      [0, 1, 15],
      [0, 2, 15],
      [0, 3, 15],
    ]),
  ).toEqual([1, 2, 3]);
  expect(
    meets([
      [0, 1, 12],
      [0, 2, 12],
      [0, 3, 12],
    ]),
  ).toEqual([1, 2, 3]);
  expect(
    meets([
      [0, 1, 11],
      [0, 2, 11],
      [0, 3, 11],
    ]),
  ).toEqual([1, 2, 3, 0]);
});

test('whom they meet they remember by the deal, as no purchase; a round begins with a target of 3 to 7', () => {
  const market = brokered({}, ({ ties }) => ties.target.fill(1));
  const { links } = market.acquaintance;
  const link = linkOf(market, 0, 0);
  expect([links.quantity[link], links.tick[link], links.made[link]]).toEqual([12, -1, 10]);
  expect(market.ties.brokered[0]).toBe(0);
  const targets = new Set<number>();
  for (let tick = 1; tick < 100; tick++)
    targets.add(brokered({ tick }, ({ ties }) => ties.target.fill(1)).ties.target[0]);
  expect(targets).toEqual(new Set([3, 4, 5, 6, 7]));
});

test('a buyer who knows the dealer already notes the deal, and for the first two days it counts twice', () => {
  for (const [corrected, twice] of [
    [[], 1],
    [['copies-counted'], 0],
  ] as const) {
    const market = brokered({ corrected, knows: [[0, 0, 9]] }, ({ ties }) => ties.target.fill(1));
    const { links } = market.acquaintance;
    const own = linkOf(market, 0, 0);
    expect([links.quantity[own], links.tick[own]]).toEqual([12, 10]);
    expect([links.firstDay[own], links.firstDay[linkOf(market, 1, 0)]]).toEqual([twice, 1]);
  }
});

test('a broker who no longer knows the dealer notes nothing, and the purchase does not count for meeting', () => {
  const market = smallMarket({ ties: [[0, 1]] });
  canBroker(market, 1, 0);
  market.ties.target.fill(1);
  buyThrough(market, 0, 0);
  expect(dealersOf(market, 0)).toEqual([]);
  expect(market.ties.brokered[0]).toBe(0);
  expect(market.today.brokered[0]).toBe(1);
});
