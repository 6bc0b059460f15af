import { expect, test } from 'vitest';
import { holdsFentanyl } from '../../../src/model/body/fentanyl.ts';
import { openDay } from '../../../src/model/day.ts';
import type { Change } from '../../../src/model/levers/schedule.ts';
import { leave, take } from '../../../src/model/market/goods.ts';
import { imports } from '../../../src/model/market/imports.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { createWorld, type World } from '../../../src/model/world/world.ts';
import { loadCity } from '../../../src/study/scenario-files.ts';

const city = loadCity('typical-2016');
const until = Number.POSITIVE_INFINITY;
const world = (...set: Change['set'][]) =>
  createWorld(
    city,
    5,
    1000,
    set.map((s) => ({ from: 0, until, set: s })),
  );

function runDays(w: World, days: number, asked = 0): World {
  for (let step = 0; step < days * 4; step++) {
    imports(w);
    for (let i = 0; i < w.importers.rows; i++) buy(w, i, asked);
    w.clock.step[0]++;
  }
  return w;
}

/** Takes up to so many ng of mixture off a supplier, and out of the city. */
function buy(w: World, i: number, asked: number): void {
  const { importers, agenda } = w;
  const got = Math.min(asked, importers.mixture[i]);
  importers.demand[i] += asked;
  if (got === 0) return;
  take(importers.mass, i, importers.mixture[i], got, 1, 1, agenda.parcel);
  importers.mixture[i] -= agenda.parcel.mixture;
  leave(w, agenda.parcel, 'discarded');
}

test('the books balance, and a supplier whose lot nobody buys brings no other', () => {
  const w = runDays(world(), 100);
  expect(faults(balance(w))).toEqual([]);
  expect(w.ledger.imported[0]).toBeGreaterThan(0);
  expect([...w.importers.number]).toEqual(new Array(w.importers.rows).fill(1));
});

test('what is bought is brought, as far as it was foreseen, and no lot comes within days of another', () => {
  const some = runDays(world(), 120, 5e9);
  const more = runDays(world(), 120, 20e9);
  expect(faults(balance(more))).toEqual([]);
  expect(more.ledger.imported[0]).toBeGreaterThan(some.ledger.imported[0] * 2);
  expect(Math.max(...more.importers.number)).toBeLessThanOrEqual(Math.ceil(120 / city.supply.earlyDays) + 1);
});

test('lots seized at the edge are in the books and in the count of the day as seized, and nobody can buy them', () => {
  const w = world({ 'supply.edge-seizures': 1 });
  openDay.run(w);
  runDays(w, 60);
  expect(faults(balance(w))).toEqual([]);
  expect(w.ledger.seized[0]).toBe(w.ledger.imported[0]);
  expect(w.tally.seizedNg[0]).toBe(w.ledger.seized.reduce((a, b) => a + b, 0));
  expect([...w.importers.mixture]).toEqual(new Array(w.importers.rows).fill(0));
});

test('a fentanyl comes when the series or the lever has it, and its lever at nought keeps it out', () => {
  const any = (w: World) => w.ledger.imported.slice(1).some((ng) => ng > 0);
  expect(any(runDays(world({ 'supply.fentanyl-share': 0 }), 200))).toBe(false);
  expect(any(runDays(world({ 'supply.fentanyl-share': 30 }), 200))).toBe(true);
});

test('a fentanyl is on offer where the series has it in every lot, and none where it has it in none', () => {
  const offers = (times: number) => {
    const w = runDays(world({ 'supply.fentanyl-share': times }), 40);
    return [...w.importers.lot.keys()].filter((i) => holdsFentanyl(w, w.importers.mass, i)).length;
  };
  expect(offers(30)).toBeGreaterThan(0);
  expect(offers(0)).toBe(0);
});
