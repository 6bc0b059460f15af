import { expect, test } from 'vitest';
import { useShare } from '../../../src/model/body/using.ts';
import { hold, makeLot } from '../../../src/model/market/goods.ts';
import { roleOf } from '../../../src/model/market/role.ts';
import { role, route } from '../../../src/model/world/codes.ts';
import { reserve } from '../../../src/model/world/columns.ts';
import { balance, faults, openBooks } from '../../../src/model/world/ledger.ts';
import { createWorld } from '../../../src/model/world/world.ts';
import { loadCity } from '../../../src/study/city-file.ts';

const city = loadCity('typical-2016');

/** A world on its first day in which everybody holds the same: heroin and fentanyl, mg. */
function withStashes(heroinMg: number, fentanylMg: number, tolerance: number) {
  const world = createWorld(city, 9, 3000);
  reserve(world.tally, 1);
  world.tally.rows = 1;
  const { people } = world;
  for (let i = 0; i < people.rows; i++) {
    people.stash[i * 5] = heroinMg * 1e6;
    people.stash[i * 5 + 1] = fentanylMg * 1e6;
    people.stashMixture[i] = 100e6;
    people.stashLot[i] = hold(world, makeLot(world, i, -1, -1, 3, 0));
    people.tolerance[i] = tolerance;
    people.route[i] = route.inject;
    people.depressants[i] = 0;
  }
  openBooks(world);
  return world;
}

test('all of a stash is used, in the books, in the record, and the lot let go', () => {
  const world = withStashes(30, 0.5, 60);
  const lot = world.people.stashLot[4];
  const use = useShare(world, 4, 1);
  expect(use.dose).toBeCloseTo(30 * city.body.potency.heroin + 0.5 * city.body.potency.fentanyl, 6);
  expect(use.fentanyl).toBe(true);
  expect(faults(balance(world))).toEqual([]);
  expect([world.people.stashMixture[4], world.people.stashLot[4], world.lots.holders[lot]]).toEqual([0, -1, 0]);
  expect(roleOf(world.people, 4)).toBe(role.uses);
  expect([world.tally.uses[0], world.tally.usedNg[0]]).toEqual([1, 30.5e6]);
});

test('parts of stashes are uneven about the share taken, and nothing is lost', () => {
  const world = withStashes(40, 0, 60);
  const doses = Array.from({ length: 3000 }, (_, i) => useShare(world, i, 0.25).dose);
  const mean = doses.reduce((a, b) => a + b) / 3000;
  const sd = Math.sqrt(doses.reduce((a, d) => a + (d - mean) ** 2, 0) / 3000);
  expect(mean / (10 * city.body.potency.heroin)).toBeCloseTo(1, 1);
  expect(sd / mean).toBeGreaterThan(city.body.unevenDose * 0.85);
  expect(sd / mean).toBeLessThan(city.body.unevenDose * 1.15);
  expect(faults(balance(world))).toEqual([]);
});

test('overdoses come as often as the risk says, and fentanyl nobody knew of brings more of them', () => {
  const count = (fentanylMg: number, tolerance: number) => {
    const world = withStashes(40, fentanylMg, tolerance);
    for (let i = 0; i < 3000; i++) useShare(world, i, 1);
    return world.tally.overdoses[0];
  };
  // A body without habit, at a dose eight times what it is used to: often enough to count.
  const dose = 40 * city.body.potency.heroin;
  const risk = 1 - Math.exp(-city.body.overdoseHazard * (dose / city.body.naive) ** city.body.overdosePower);
  const expected = 3000 * risk;
  expect(Math.abs(count(0, city.body.naive) - expected)).toBeLessThan(4 * Math.sqrt(expected));
  expect(count(2, city.body.naive)).toBeGreaterThan(count(0, city.body.naive) * 2);
  expect(count(0, 100)).toBeLessThan(count(0, city.body.naive));
});
