import { expect, test } from 'vitest';
import { use } from '../../../src/model/body/use.ts';
import { hold, makeLot } from '../../../src/model/market/goods.ts';
import { roleOf } from '../../../src/model/market/role.ts';
import { role, route } from '../../../src/model/world/codes.ts';
import { reserve } from '../../../src/model/world/columns.ts';
import { balance, faults, openBooks } from '../../../src/model/world/ledger.ts';
import { createWorld, type World } from '../../../src/model/world/world.ts';
import { cityWith, everySubstance } from '../fixture.ts';

/** Potencies as stated, so that doses can be reckoned by hand. */
const city = cityWith({ body: { potencySpread: everySubstance(0) } });

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

/** Everybody uses once, believing in so many times the effect they want. */
function everybodyUses(world: World, times: number) {
  const { people, agenda } = world;
  const packets = 100 / city.market.packetWeight;
  for (let i = 0; i < people.rows; i++) {
    people.habit[i] = 50;
    people.lastUse[i] = 0;
    people.strength[i] = (times * 50) / packets;
    agenda.wants[i] = i;
  }
  agenda.wantsCount = people.rows;
  use.run(world);
}

test('all of a stash is used, in the books, in the record, and the lot let go', () => {
  const world = withStashes(30, 0.5, 60);
  const { people, tally } = world;
  const lot = people.stashLot[4];
  everybodyUses(world, 1);
  const dose = 30 * city.body.potency.heroin + 0.5 * city.body.potency.fentanyl;
  expect(people.tolerance[4]).toBeCloseTo(60 + city.body.toleranceGain * (dose - 60), 3);
  expect(faults(balance(world))).toEqual([]);
  expect([people.stashMixture[4], people.stashLot[4], world.lots.holders[lot]]).toEqual([0, -1, 0]);
  expect(roleOf(people, 4)).toBe(role.uses);
  expect([tally.uses[0], tally.usedNg[0]]).toEqual([people.rows, people.rows * 30.5e6]);
});

test('parts of stashes are uneven about the share taken, and nothing is lost', () => {
  const world = withStashes(40, 0, 60);
  everybodyUses(world, 4);
  const doses = Array.from(
    { length: 3000 },
    (_, i) => (40 - world.people.stash[i * 5] / 1e6) * city.body.potency.heroin,
  );
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
    everybodyUses(world, 1);
    expect(world.tally.overdosesFentanyl[0]).toBe(fentanylMg > 0 ? world.tally.overdoses[0] : 0);
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
