import { expect, test } from 'vitest';
import { holdsFentanyl } from '../../../src/model/body/fentanyl.ts';
import type { Change } from '../../../src/model/levers/schedule.ts';
import { imports } from '../../../src/model/market/imports.ts';
import { stepsOf } from '../../../src/model/world/clock.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { createWorld, type World } from '../../../src/model/world/world.ts';
import { loadCity } from '../../../src/study/city-file.ts';

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
    for (let i = 0; i < w.importers.rows; i++) w.importers.demand[i] += asked;
    imports(w);
    w.clock.step[0]++;
  }
  return w;
}

test('the books balance whatever is brought in, and each supplier keeps to the schedule when nobody buys', () => {
  const w = runDays(world(), 100);
  expect(faults(balance(w))).toEqual([]);
  expect(w.ledger.imported[0]).toBeGreaterThan(0);
  const scheduled = Math.ceil((100 * 4) / stepsOf(city.supply.lotDays));
  expect([...w.importers.number]).toEqual(new Array(w.importers.rows).fill(scheduled));
});

test('more demand brings larger lots', () => {
  const some = runDays(world(), 60, 1e9).ledger.imported[0];
  const more = runDays(world(), 60, 4e9).ledger.imported[0];
  expect(more).toBeGreaterThan(some * 1.5);
});

test('lots seized at the edge are in the books as seized, and nobody can buy them', () => {
  const w = runDays(world({ 'supply.edge-seizures': 1 }), 60);
  expect(faults(balance(w))).toEqual([]);
  expect(w.ledger.seized[0]).toBe(w.ledger.imported[0]);
  expect([...w.importers.mixture]).toEqual(new Array(w.importers.rows).fill(0));
});

test('a fentanyl comes when the series or the lever has it, and its lever at nought keeps it out', () => {
  const any = (w: World) => w.ledger.imported.slice(1).some((ng) => ng > 0);
  expect(any(runDays(world({ 'supply.fentanyl-share': 0 }), 200))).toBe(false);
  expect(any(runDays(world({ 'supply.fentanyl-share': 30 }), 200))).toBe(true);
});

test('the lot on offer says what is held, rests of older lots included', () => {
  const w = runDays(world({ 'supply.fentanyl-share': 30 }), 40);
  for (let i = 0; i < w.importers.rows; i++) {
    const lot = w.importers.lot[i];
    expect(w.lots.content[lot * 5]).toBeCloseTo(w.importers.mass[i * 5] / w.importers.mixture[i], 6);
    expect(holdsFentanyl(city, w.importers.mass, i)).toBe(
      w.lots.content.slice(lot * 5 + 1, lot * 5 + 5).some((c) => c > 0),
    );
  }
});
