// Whole markets: what must be true of every one of them.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { balance, faults } from '../../../src/replications/hoffer-alam-2013/books.ts';
import { type Configuration, configurations } from '../../../src/replications/hoffer-alam-2013/configuration.ts';
import { type Market, marketChecksum } from '../../../src/replications/hoffer-alam-2013/market.ts';
import { openMarket } from '../../../src/replications/hoffer-alam-2013/opening.ts';
import { quirks } from '../../../src/replications/hoffer-alam-2013/quirks.ts';
import { LARGEST, PRICE, SMALLEST, UNIT } from '../../../src/replications/hoffer-alam-2013/scales.ts';
import { runDays, tick } from '../../../src/replications/hoffer-alam-2013/step.ts';

const small = { ...configurations.code, customers: 80, dealers: 12 };

function run(configuration: Configuration, days: number, seed = 1): Market {
  const market = openMarket(configuration, seed);
  runDays(market, days);
  return market;
}

test.each(['money', 'drug'] as const)('drug and money balance in every tick, brokers paid in %s', (brokerage) => {
  const market = openMarket({ ...small, brokerage }, 2);
  for (let i = 0; i < 48 * 60; i++) {
    tick(market);
    expect(faults(balance(market))).toEqual([]);
  }
  expect(balance(market).drug.consumed).toBeGreaterThan(1000 * UNIT);
});

test('the books name what is lost', () => {
  const market = run(small, 2);
  market.customers.stock[0] -= 1;
  market.customers.money[0] += 1;
  expect(faults(balance(market)).join()).toMatch(/^drug: 1 .*money: -1/);
});

test('packages stay within 9 to 15 and reach both, and what is measured agrees with what changed hands', () => {
  const market = openMarket(small, 3);
  const { dealers, present, days } = market;
  const seen = new Set<number>();
  let took = 0;
  for (let day = 0; day < 150; day++) {
    const before = dealers.takings.subarray(0, dealers.rows).reduce((sum, x) => sum + x, 0);
    runDays(market, 1);
    for (const dealer of present) seen.add(dealers.package[dealer]);
    took = dealers.takings.subarray(0, dealers.rows).reduce((sum, x) => sum + x, 0) - before;
    expect(days.deals[day]).toBe(took / PRICE);
    expect(days.taxPaid[day]).toBe(20 * days.brokeredDeals[day]);
    expect(days.unitsBought[day]).toBeGreaterThanOrEqual(SMALLEST * days.deals[day]);
    expect(days.unitsBought[day]).toBeLessThanOrEqual(LARGEST * days.deals[day]);
    expect(days.unitsConsumed[day]).toBeLessThanOrEqual(12 * 80);
    expect(days.dealersActive[day]).toBe(present.length);
    expect(days.dealerDegreeMean[day] * present.length).toBeCloseTo(days.customerDealersMean[day] * 80, 6);
  }
  expect([...seen].sort((a, b) => a - b)).toEqual([9, 10, 11, 12, 13, 14, 15]);
});

test('ties never exceed those of the start, and stay pairs', () => {
  const { customers, ties } = run({ ...small, share: 1, ownDealer: 0.25 }, 120);
  expect(customers.ties.some((n, i) => n < customers.mostTies[i])).toBe(true);
  for (let place = 0; place < ties.rows; place++) {
    if (ties.neighbour[place] < 0) continue;
    const back = ties.opposite[place];
    expect([ties.customer[back], ties.neighbour[back]]).toEqual([ties.neighbour[place], ties.customer[place]]);
    expect([ties.good[place], ties.bad[place]].every((n) => n >= 0)).toBe(true);
  }
  for (let customer = 0; customer < customers.rows; customer++)
    expect(customers.ties[customer]).toBeLessThanOrEqual(customers.mostTies[customer]);
});

test.each(quirks.map(({ id }) => id))('correcting %s changes a market', (id) => {
  const crowded = { ...configurations.gui, customers: 24, dealers: 30, meanTies: 6, share: 1, ownDealer: 0.25 };
  // Few draw a whole period as their phase: it takes many to find one.
  const [configuration, days] =
    id === 'full-phase-once' ? [{ ...crowded, customers: 300, dealers: 60 }, 60] : [crowded, 150];
  const as = marketChecksum(run(configuration, days, 2));
  expect(marketChecksum(run({ ...configuration, corrected: [id] }, days, 2))).not.toBe(as);
});

interface Kept {
  readonly configuration: keyof typeof configurations;
  readonly seed: number;
  readonly days: number;
  readonly checksum: string;
}

test.each(JSON.parse(readFileSync(new URL('./baseline.json', import.meta.url), 'utf8')) as Kept[])(
  '$configuration, seed $seed: the same to the last bit as ever',
  ({ configuration, seed, days, checksum }) => {
    const market = run(configurations[configuration], days, seed);
    expect(marketChecksum(market)).toBe(checksum);
  },
);
