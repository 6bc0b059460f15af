import { expect, test } from 'vitest';
import { meet } from '../../../src/model/market/acquaintance.kernel.ts';
import { imports } from '../../../src/model/market/imports.ts';
import { openMarket } from '../../../src/model/market/opening.ts';
import { bulkPrice } from '../../../src/model/market/prices.ts';
import { restocking } from '../../../src/model/market/restocking.ts';
import { lotTier } from '../../../src/model/world/codes.ts';
import { balance, faults, openBooks } from '../../../src/model/world/ledger.ts';
import { createWorld } from '../../../src/model/world/world.ts';
import { loadCity } from '../../../src/study/scenario-files.ts';

const city = loadCity('typical-2016');

function stocked() {
  const world = createWorld(city, 6, 2000);
  openMarket(world);
  const { people, shops } = world;
  people.cash.fill(1_000_000);
  const middle = [...shops.person.slice(0, shops.rows)].filter((p) => people.connection[p] < 255);
  for (let row = 0; row < shops.rows; row++) meet(people, shops.person.get(row), middle[row % middle.length], 1);
  openBooks(world);
  for (let step = 0; step < 8; step++) {
    imports(world);
    restocking(world);
    world.clock.step[0]++;
  }
  return world;
}

test('drug goes down the chain, weaker at each hand, and the books balance', () => {
  const world = stocked();
  expect(faults(balance(world))).toEqual([]);
  const { shops, people, lots } = world;
  const purity = (mid: boolean) => {
    const found: number[] = [];
    for (let row = 0; row < shops.rows; row++)
      if (people.connection[shops.person.get(row)] < 255 === mid && shops.mixture.get(row) > 0)
        found.push(shops.mass[row * 5] / shops.mixture.get(row));
    return found.reduce((a, b) => a + b, 0) / found.length;
  };
  expect(purity(true)).toBeGreaterThan(purity(false));
  expect(purity(true)).toBeLessThan(city.supply.edgePurity);
  const retail = [...shops.lot.slice(0, shops.rows)].find(
    (lot) => lot >= 0 && lots.tier.get(lot) === lotTier.retail,
  ) as number;
  expect(lots.tier.get(lots.parent.get(retail))).toBe(lotTier.mid);
});

test('without money or trust nobody buys from the middle level; at the edge part is fronted', () => {
  const world = createWorld(city, 6, 2000);
  openMarket(world);
  const { shops, people } = world;
  people.cash.fill(0);
  openBooks(world);
  imports(world);
  restocking(world);
  const rows = [...shops.person.slice(0, shops.rows).keys()];
  const connected = (row: number) => people.connection[shops.person.get(row)] < 255;
  expect(rows.filter((row) => !connected(row)).every((row) => shops.mixture.get(row) === 0)).toBe(true);
  expect(rows.filter(connected).some((row) => shops.mixture.get(row) > 0 && shops.owed.get(row) > 0)).toBe(true);
  expect(faults(balance(world))).toEqual([]);
});

test('the middle level passes on what the edge asks more, by how far it stretches a gram', () => {
  const world = createWorld(city, 6, 300);
  const { bulkPrice: today, midDilution } = city.market;
  expect(bulkPrice(world, 0)).toBe(today);
  world.levers['supply.edge-price'].fill(3);
  expect(bulkPrice(world, 0)).toBeCloseTo(today + (2 * city.supply.edgePrice) / midDilution, 6);
});
