import { expect, test } from 'vitest';
import { configurations } from '../../../src/replications/hoffer-alam-2013/configuration.ts';
import { openMarket } from '../../../src/replications/hoffer-alam-2013/opening.ts';
import { UNIT } from '../../../src/replications/hoffer-alam-2013/scales.ts';

const seeds = Array.from({ length: 40 }, (_, i) => i + 1);
const markets = seeds.map((seed) => openMarket(configurations.code, seed));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const all = (value: (market: (typeof markets)[number]) => Iterable<number>) => markets.flatMap((m) => [...value(m)]);

test('55 in 100 customers begin without a dealer, and the mean is 0.816: a geometric', () => {
  const known = all(({ acquaintance }) => acquaintance.ones.count);
  const q = Math.exp(-0.8);
  for (const k of [0, 1, 2, 3])
    expect(known.filter((n) => n === k).length / known.length).toBeCloseTo(q ** k * (1 - q), 1.7);
  expect(mean(known)).toBeCloseTo(q / (1 - q), 1.5);
});

test('each pair is tied with the same chance: eight ties a customer, with a spread between seeds of 0.18', () => {
  const degrees = markets.map(({ customers }) => mean([...customers.ties]));
  expect(mean(degrees)).toBeGreaterThan(7.91);
  expect(mean(degrees)).toBeLessThan(8.09);
  const sd = Math.sqrt(mean(degrees.map((degree) => (degree - mean(degrees)) ** 2)));
  expect(sd).toBeGreaterThan(0.12);
  expect(sd).toBeLessThan(0.24);
});

test('ties are pairs, nobody is tied to themselves or twice to another, and there is room for no more', () => {
  const { customers, ties } = markets[0];
  for (let place = 0; place < ties.rows; place++) {
    const back = ties.opposite[place];
    expect(ties.opposite[back]).toBe(place);
    expect([ties.customer[back], ties.neighbour[back]]).toEqual([ties.neighbour[place], ties.customer[place]]);
    expect(ties.neighbour[place]).not.toBe(ties.customer[place]);
    expect(ties.target[place]).toBeGreaterThanOrEqual(3);
    expect(ties.target[place]).toBeLessThanOrEqual(7);
  }
  expect(new Set(Array.from(ties.customer, (c, place) => `${c}-${ties.neighbour[place]}`)).size).toBe(ties.rows);
  expect([...customers.mostTies]).toEqual([...customers.ties]);
});

test('money is normal about 200 dollars, drug uniform to twelve units, phases uniform over their periods', () => {
  const money = all(({ customers }) => customers.money);
  expect(mean(money) / 100).toBeCloseTo(200, -0.5);
  expect(Math.sqrt(mean(money.map((m) => (m / 100 - 200) ** 2)))).toBeCloseTo(50, -0.2);
  const stock = all(({ customers }) => customers.stock);
  expect(Math.max(...stock)).toBeLessThan(12 * UNIT);
  expect(mean(stock) / UNIT).toBeCloseTo(6, 1);
  const phases = [
    [336, all(({ customers }) => customers.cutPhase)],
    [336, all(({ customers }) => customers.makePhase)],
    [672, all(({ customers }) => customers.dropPhase)],
    [336, all(({ dealers }) => dealers.noCustomerPhase.subarray(0, dealers.rows))],
    [480, all(({ dealers }) => dealers.surplusPhase.subarray(0, dealers.rows))],
  ] as const;
  for (const [period, values] of phases) {
    expect([Math.min(...values), Math.max(...values)].every((phase) => phase >= 1 && phase <= period)).toBe(true);
    expect(Math.abs(mean(values) / ((period + 1) / 2) - 1)).toBeLessThan(0.03);
  }
});

test('dealers begin with a package of 12 and 144 units; who knows them remembers 12, and no purchase', () => {
  const { dealers, acquaintance, present, customers } = markets[0];
  expect(present).toHaveLength(100);
  expect(new Set(dealers.package.subarray(0, dealers.rows))).toEqual(new Set([12]));
  expect(new Set(dealers.stock.subarray(0, dealers.rows))).toEqual(new Set([144 * UNIT]));
  const { quantity, tick, made, rows } = acquaintance.links;
  expect(new Set(quantity.subarray(0, rows))).toEqual(new Set([12]));
  expect(new Set(tick.subarray(0, rows))).toEqual(new Set([-1]));
  expect(new Set(made.subarray(0, rows))).toEqual(new Set([0]));
  expect(new Set(customers.lastKind)).toEqual(new Set([0]));
});

test('with the quirk corrected everybody begins with one to three dealers', () => {
  const market = openMarket({ ...configurations.code, corrected: ['most-begin-without-dealer'] }, 1);
  expect(new Set(market.acquaintance.ones.count)).toEqual(new Set([1, 2, 3]));
});
