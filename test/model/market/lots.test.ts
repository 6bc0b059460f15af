import { expect, test } from 'vitest';
import { FREED_DAYS, freeLots, makeLot } from '../../../src/model/market/lots.kernel.ts';
import { stockOf } from '../../../src/model/market/stock.kernel.ts';
import { openWorld } from '../../../src/model/opening.ts';
import { stepsOf } from '../../../src/model/world/clock.ts';
import { lotTier } from '../../../src/model/world/codes.ts';
import { columnBytes } from '../../../src/model/world/columns.ts';
import type { World } from '../../../src/model/world/world.ts';
import { loadCity } from '../../../src/study/scenario-files.ts';
import { firstDay, giveStash, lotsInUse, runDays, setUp } from '../fixture.ts';

/** A lot of a parent, or imported, and perhaps of what was left of another. */
const lot = (world: World, parent = -1, second = -1) => makeLot(world, world.lots.rows, parent, second, 0, 0.2);

test('rows are used again of lots that no stash, shop, supplier or child refers to, and of no others', () => {
  const world = firstDay();
  const { people, shops, importers, clock, lots } = world;
  const shop = setUp(world, 1, 20);
  const [root, left, stocked, held, offered, lost] = Array.from({ length: 6 }, () => lot(world));
  stockOf(world, shop, lot(world, root, left));
  giveStash(world, 2, 3);
  people.stashLot.set(2, held);
  importers.lot[0] = offered;
  const inUse = [root, left, held, offered, shops.lot.get(shop)];
  expect(lotsInUse(world)).toEqual(inUse.toSorted((a, b) => a - b));
  expect([root, left].map((row) => lots.parent.get(row))).toEqual([-1, -1]);
  // Those free are that of the shop's first stock, the lot that nobody had, the one stocked nowhere, and that of the stash's first.
  const again = Array.from({ length: 5 }, () => lot(world));
  expect(again.slice(0, 4).every((row) => row < again[4] && !inUse.includes(row))).toBe(true);
  expect(again).toEqual(expect.arrayContaining([stocked, lost]));
  expect([again[4], clock.freeLot[0]]).toEqual([lots.rows - 1, lots.rows]);
});

test('lots made long ago forget what they were made from; the young do not', () => {
  const world = firstDay();
  const { people, clock, lots } = world;
  const root = lot(world);
  const old = lot(world, root);
  clock.step[0] = stepsOf(25);
  const young = lot(world, old);
  people.stashLot.set(1, young);
  clock.step[0] = stepsOf(30);
  expect(lotsInUse(world)).toEqual([root, old, young]);
  clock.step[0] = stepsOf(35);
  expect(lotsInUse(world)).toEqual([old, young]);
  expect([lots.parent.get(young), lots.parent.get(old)]).toEqual([old, -1]);
  clock.step[0] = stepsOf(60);
  expect(lotsInUse(world)).toEqual([young]);
});

test('as a city lives on, all that anybody holds is of a lot that has not been given away, and rows do not pile up', () => {
  const world = runDays(openWorld(loadCity('typical-2016'), 300, 1, []), 60);
  const { people, shops, lots } = world;
  const rows = lots.rows;
  runDays(world, 60);
  expect(lots.rows).toBeLessThan(1.3 * rows);
  runDays(world, FREED_DAYS);
  const holds: number[] = [];
  for (let i = 0; i < people.rows; i++) if (people.stashLot.get(i) >= 0) holds.push(people.stashLot.get(i));
  for (let s = 0; s < shops.rows; s++) if (shops.lot.get(s) >= 0) holds.push(shops.lot.get(s));
  expect(holds.length).toBeGreaterThan(100);
  freeLots(world);
  for (const row of holds) {
    expect(lots.used[row]).toBe(1);
    for (const from of [lots.parent.get(row), lots.second.get(row)]) if (from >= 0) expect(lots.used[from]).toBe(1);
  }
  for (let s = 0; s < shops.rows; s++)
    if (shops.lot.get(s) >= 0) expect(shops.unevenness.get(s)).toBe(lots.unevenness.get(shops.lot.get(s)));
});

test('a mixture in hand never forgets what was added last, which is asked for when more is added', () => {
  const world = firstDay();
  const { people, clock, lots } = world;
  const [first, last] = [lot(world), lot(world)];
  const mixture = makeLot(world, 7, first, last, lotTier.hand, 0.2);
  people.stashLot.set(1, mixture);
  clock.step[0] = stepsOf(50);
  expect(lotsInUse(world)).toEqual([last, mixture]);
  expect([lots.parent.get(mixture), lots.second.get(mixture)]).toEqual([-1, last]);
});

test('when rows are freed changes no outcome', () => {
  const city = loadCity('typical-2016');
  const counted = (often: boolean) => {
    const world = openWorld(city, 300, 2, []);
    for (let day = 0; day < 75; day++) {
      runDays(world, 1);
      if (often) freeLots(world);
    }
    return world;
  };
  const [seldom, often] = [counted(false), counted(true)];
  expect(often.lots.rows).toBeLessThan(seldom.lots.rows);
  for (const name of ['tally', 'ledger', 'cases'] as const)
    expect(columnBytes(often[name])).toEqual(columnBytes(seldom[name]));
  expect(often.people.cash.slice()).toEqual(seldom.people.cash.slice());
  expect(often.people.stash).toEqual(seldom.people.stash);
});
