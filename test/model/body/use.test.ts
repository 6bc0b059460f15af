import { expect, test } from 'vitest';
import { use } from '../../../src/model/body/use.ts';
import { makeLot } from '../../../src/model/market/lots.kernel.ts';
import { roleOf } from '../../../src/model/market/role.ts';
import { openWorld } from '../../../src/model/opening.ts';
import { role, route } from '../../../src/model/world/codes.ts';
import { reserve } from '../../../src/model/world/columns.ts';
import { balance, faults, openBooks } from '../../../src/model/world/ledger.ts';
import { createWorld, type World } from '../../../src/model/world/world.ts';
import { always, cityWith, everySubstance, rowsOf, runDays, runForAll, typical } from '../fixture.ts';

/** Potencies as stated, so that doses can be reckoned by hand. */
const city = cityWith({ body: { potencySpread: everySubstance(0) } });

/** A world on its first day in which everybody holds the same: heroin and fentanyl, mg. */
function withStashes(heroinMg: number, fentanylMg: number, tolerance: number, unevenness = 0, of = city) {
  const world = createWorld(of, 9, 3000);
  reserve(world.tally, 1);
  world.tally.rows = 1;
  const { people } = world;
  for (let i = 0; i < people.rows; i++) {
    people.stash[i * 5] = heroinMg * 1e6;
    people.stash[i * 5 + 1] = fentanylMg * 1e6;
    people.stashMixture.set(i, 100e6);
    people.stashLot.set(i, makeLot(world, i, -1, -1, 3, unevenness));
    people.tolerance.set(i, tolerance);
    people.route[i] = route.inject;
    people.depressants[i] = 0;
  }
  openBooks(world);
  return world;
}

/** Everybody uses once, believing in so many times the effect they want. */
function everybodyUses(world: World, times: number) {
  const { people } = world;
  const packets = 100 / city.market.packetWeight;
  for (let i = 0; i < people.rows; i++) {
    people.habit.set(i, 50);
    people.lastUse.set(i, 0);
    people.strength.set(i, (times * 50) / packets);
  }
  runForAll(world, use);
}

test('all of a stash is used, in the books, in the record, and the lot let go', () => {
  const world = withStashes(30, 0.5, 60);
  const { people, tally } = world;
  everybodyUses(world, 1);
  const dose = 30 * city.body.potency.heroin + 0.5 * city.body.potency.fentanyl;
  expect(people.tolerance.get(4)).toBeCloseTo(60 + city.body.toleranceGain * (dose - 60), 3);
  expect(faults(balance(world))).toEqual([]);
  expect([people.stashMixture.get(4), people.stashLot.get(4)]).toEqual([0, -1]);
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
  const expected = createWorld(city, 9, 3000).people.rows * risk;
  expect(Math.abs(count(0, city.body.naive) - expected)).toBeLessThan(4 * Math.sqrt(expected));
  expect(count(2, city.body.naive)).toBeGreaterThan(count(0, city.body.naive) * 2);
  expect(count(0, 100)).toBeLessThan(count(0, city.body.naive));
});

/** The dose each person took out of equal stashes, mg morphine, and what is left of them. */
function dosesOf(world: World, heroinMg: number, fentanylMg: number): number[] {
  const { people } = world;
  const { heroin, fentanyl } = city.body.potency;
  return rowsOf(world).map(
    (i) => (heroinMg - people.stash[i * 5] / 1e6) * heroin + (fentanylMg - people.stash[i * 5 + 1] / 1e6) * fentanyl,
  );
}
const meanOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const variationOf = (values: readonly number[]) => Math.sqrt(meanOf(values.map((v) => (v / meanOf(values) - 1) ** 2)));

test('doses of one lot differ as much as the lot is uneven: the fewer packets, the more, and of heroin no more', () => {
  const still = cityWith({ body: { unevenDose: 0 } }, city);
  const variation = (heroinMg: number, fentanylMg: number, unevenness: number, packets: number) => {
    const world = withStashes(heroinMg, fentanylMg, 60, unevenness, still);
    world.people.stashPackets.fill(packets);
    everybodyUses(world, 4);
    expect(faults(balance(world))).toEqual([]);
    return variationOf(dosesOf(world, heroinMg, fentanylMg));
  };
  expect(variation(0, 2, 0, 4)).toBeLessThan(1e-6);
  expect(variation(40, 0, 0.6, 4)).toBeLessThan(1e-6);
  // One packet of four: they differ from their mean by so much. A part of one packet differs from the rest of it alike.
  expect(variation(0, 2, 0.6, 4) / (0.6 * Math.sqrt(3 / 4))).toBeCloseTo(1, 0.8);
  expect(variation(0, 2, 0.4, 1)).toBeGreaterThan(variation(0, 2, 0.4, 4) * 1.5);
});

test('an uneven lot brings more overdoses than an even one of the same strength', () => {
  const count = (unevenness: number) => {
    const world = withStashes(0, 8, city.body.naive, unevenness);
    world.people.stashPackets.fill(4);
    everybodyUses(world, 4);
    return [meanOf(dosesOf(world, 0, 8)), world.tally.overdoses[0]];
  };
  const [evenDose, even] = count(0);
  const [unevenDose, uneven] = count(0.8);
  expect(unevenDose / evenDose).toBeCloseTo(1, 1);
  expect(uneven).toBeGreaterThan(even * 1.3);
});

/** Fentanyl of a weak stash, mg. */
const MG = 3;

test('a source one does not know is a risk by itself: of drug as strong on average, half strong and half weak', () => {
  const overdoses = (knows: boolean) => {
    // Bodies that bear next to nothing, so that there are overdoses to count.
    const world = withStashes(0, MG, 5);
    const { people } = world;
    const packets = 100 / city.market.packetWeight;
    for (const i of rowsOf(world)) {
      const times = i % 2 === 0 ? 3 : 1;
      people.stash[i * 5 + 1] = times * MG * 1e6;
      people.stashSource.set(i, (i + 1) % people.rows);
      people.sellers.set(i * 4, knows ? people.stashSource.get(i) : -1);
      people.belief.set(i * 4, (times * MG * city.body.potency.fentanyl) / packets);
    }
    openBooks(world);
    // Twice as strong as the weak is what they believe of anybody.
    everybodyUses(world, (2 * MG * city.body.potency.fentanyl) / 50);
    expect(faults(balance(world))).toEqual([]);
    return world.tally.overdoses[0];
  };
  expect(overdoses(false)).toBeGreaterThan(overdoses(true) * 1.1);
});

test('what was felt moves the belief about the source toward what it is', () => {
  const world = withStashes(40, 0, 60);
  const { people } = world;
  const packets = 100 / city.market.packetWeight;
  const truth = (40 * city.body.potency.heroin) / packets;
  people.stashSource.fill(7);
  for (const i of rowsOf(world)) people.sellers.set(i * 4, 7);
  people.belief.fill(truth / 2);
  everybodyUses(world, 1);
  const moved = meanOf(rowsOf(world).map((i) => people.belief.get(i * 4)));
  const { beliefGain, perception } = city.body;
  // What is felt errs by a lognormal of median 1.
  const felt = truth * Math.exp(perception ** 2 / 2);
  expect(moved / (truth / 2 + beliefGain * (felt - truth / 2))).toBeCloseTo(1, 1);
});

test('more fentanyl in the market, more overdoses by the dose (in a published model, fewer)', () => {
  // Of one small city some forty overdoses, and few lots: what is in them is luck.
  const perDose = (share: number) => {
    const tallies = [1, 2, 3, 4, 5, 6].map(
      (seed) => runDays(openWorld(typical, 500, seed, always({ 'supply.fentanyl-share': share })), 150).tally,
    );
    const sum = (of: (tally: World['tally']) => Float64Array) =>
      tallies.reduce(
        (all, tally) =>
          all +
          of(tally)
            .subarray(30)
            .reduce((a, b) => a + b, 0),
        0,
      );
    return sum((tally) => tally.overdoses) / sum((tally) => tally.uses);
  };
  expect(perDose(4)).toBeGreaterThan(perDose(0) * 1.2);
});
