import { describe, expect, test } from 'vitest';
import { passOnDose } from '../../../src/model/care/passed-on.ts';
import { prescribedDoses, prescribedNg } from '../../../src/model/care/prescribed-dose.ts';
import { saferSupply } from '../../../src/model/care/safer-supply.ts';
import { openWorld } from '../../../src/model/opening.ts';
import { step } from '../../../src/model/step.ts';
import { STEPS_PER_MONTH } from '../../../src/model/world/clock.ts';
import { custody, handling, substances, treatment } from '../../../src/model/world/codes.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { STEPS_PER_DAY } from '../../../src/model/world/steps.kernel.ts';
import { HANDLINGS, SUBSTANCES } from '../../../src/model/world/tables.ts';
import type { World } from '../../../src/model/world/world.ts';
import { always, bury, cityWith, firstDay, giveStash, makeFriends, month, rowsOf, typical } from '../fixture.ts';

const PEOPLE = 400;
const { dependentRatio, naive } = typical.body;
type Services = Parameters<typeof cityWith>[0]['services'];

const enrolled = (world: World) => rowsOf(world).filter((i) => world.people.prescribed[i] === 1);

/** A first day on which everybody depends, under so many places. */
function offered(level: number, values: Services = {}): World {
  const city = cityWith({ services: { saferEntry: 1, saferRetention: 1, saferPassedOn: 0, ...values } });
  const world = firstDay({ city, people: PEOPLE, set: { 'supply.safer-supply': level } });
  world.people.tolerance.fill(dependentRatio * naive * 20);
  return world;
}

/** Somebody in the programme who wants to use now, and takes what they are prescribed. */
function takes(values: Services = {}, habit = 100): World {
  const world = offered(100, values);
  const { people, agenda } = world;
  Object.assign(agenda, { prescribed: 1, wantsCount: 2 });
  agenda.wants.set([7, 8]);
  agenda.dependent.set([1, 0]);
  people.dosesLeft[7] = 3;
  people.habit.fill(habit);
  people.lastUse.fill(0);
  prescribedDoses.run(world);
  return world;
}

describe('places in safer supply', () => {
  test('go to people who depend, and to no more than there are', () => {
    const world = offered(5);
    world.people.tolerance.fill(naive, 0, 100);
    month(world, saferSupply);
    expect(enrolled(world).every((i) => i >= 100)).toBe(true);
    expect(enrolled(world).length).toBe(Math.ceil(0.05 * world.agenda.usingAtStart));
    expect(world.agenda.prescribed).toBe(enrolled(world).length);
  });

  test('are kept for a year as the city has it', () => {
    const world = offered(100, { saferRetention: 0.6, saferEntry: 0 });
    world.people.prescribed.fill(1, 0, PEOPLE);
    month(world, saferSupply, 12);
    expect(Math.abs(enrolled(world).length / PEOPLE - 0.6)).toBeLessThan(4 * Math.sqrt(0.24 / PEOPLE));
  });

  test('end in custody, in treatment, with use, with life, and with the programme', () => {
    const world = offered(100);
    const { people, levers, clock, city } = world;
    people.prescribed.fill(1, 0, 5);
    people.custody[0] = custody.jail;
    people.treatment[1] = treatment.methadone;
    people.using[2] = 2;
    bury(world, 3);
    saferSupply.run(world);
    expect(enrolled(world).filter((i) => i < 5)).toEqual([4]);
    expect([people.dosesLeft[3], people.dosesLeft[4]]).toEqual([0, city.services.saferDoses]);
    levers['supply.safer-supply'].fill(0);
    clock.step[0] += STEPS_PER_DAY;
    saferSupply.run(world);
    expect([enrolled(world), world.agenda.prescribed]).toEqual([[], 0]);
  });
});

describe('a prescribed dose', () => {
  test('is what the person wants, known to the nanogram, comes into the books as it is taken, and ends the search', () => {
    const { people, agenda, ledger, tally, city } = takes();
    const ng = ledger.used[substances.heroin];
    const acting = city.body.bioavailability[['inject', 'sniff', 'smoke'][people.route[7]] as 'inject'];
    const effect =
      ng * agenda.prepared.potency[substances.heroin] * acting * (people.depressants[7] ? city.body.depressantLoad : 1);
    expect(effect).toBeCloseTo(100, 4);
    expect(ledger.imported[substances.heroin]).toBe(ng);
    expect([tally.prescribedDoses[0], tally.prescribedNg[0], tally.usedNg[0], tally.uses[0]]).toEqual([1, ng, ng, 1]);
    expect([people.dosesLeft[7], people.lastUse.get(7), people.stashMixture.get(7)]).toEqual([2, 0, 0]);
    expect([agenda.wantsCount, agenda.wants[0], agenda.dependent[0]]).toEqual([1, 8, 0]);
    expect(people.handled.get(7 * HANDLINGS + handling.used)).toBeGreaterThan(0);
  });

  test('is never above the largest there is', () => {
    expect(takes({ saferMost: 5 }, 400).ledger.used[substances.heroin]).toBe(5e6);
  });

  test('may overdose who takes it, by the same risk as any dose', () => {
    let overdoses = 0;
    const city = cityWith({ body: { overdoseHazard: 0.5 } });
    const world = firstDay({ city, people: PEOPLE });
    const { people, agenda } = world;
    people.tolerance.fill(50);
    people.habit.fill(50);
    people.lastUse.fill(0);
    people.dosesLeft.fill(1);
    Object.assign(agenda, { prescribed: PEOPLE, wantsCount: PEOPLE });
    agenda.wants.set(Array.from({ length: PEOPLE }, (_, i) => i));
    prescribedDoses.run(world);
    overdoses = agenda.overdoses.rows;
    const expected = 1 - Math.exp(-0.5);
    expect(Math.abs(overdoses / PEOPLE - expected)).toBeLessThan(4 * Math.sqrt(0.25 / PEOPLE));
  });

  test('passed on goes to a friend with nothing in hand, who knows what it is worth', () => {
    const world = offered(100);
    const { people, city } = world;
    makeFriends(world, 7, 8, 9);
    giveStash(world, 8, 2);
    expect(passOnDose(world, 7, 0)).toBe(true);
    const ng = people.stash[9 * SUBSTANCES + substances.heroin];
    expect(ng).toBe(prescribedNg(world, 7));
    const believed = (people.stashMixture.get(9) / (city.market.packetWeight * 1e6)) * people.strength.get(9);
    const worth = ng * world.agenda.prepared.potency[substances.heroin] * city.body.bioavailability.inject;
    if (people.route[9] === 0 && people.depressants[9] === 0) expect(believed).toBeCloseTo(worth, 3);
    expect([people.handedBy.get(9), people.stashSource.get(9)]).toEqual([7, -1]);
    expect(faults(balance(world))).toEqual([]);
    // Both friends now hold something, and nobody else is a friend.
    expect(passOnDose(world, 7, 1)).toBe(false);
  });
});

describe('in a city', () => {
  const city = cityWith({ services: { saferEntry: 1, saferPassedOn: 0.3 } });
  const days = 75;

  test('the books balance at every step; who is in it buys less and finds less often nothing', () => {
    const [today, safer] = [0, 30].map((level) => {
      const world = openWorld(city, PEOPLE, 5, always({ 'supply.safer-supply': level }));
      const bought = new Float64Array(world.people.rows);
      world.witness = (kind, _, buyer, packets) => {
        if (kind === 'sale' && world.clock.step[0] >= STEPS_PER_MONTH) bought[buyer] += packets;
      };
      for (let i = 0; i < days * STEPS_PER_DAY; i++) {
        step(world);
        expect(faults(balance(world)), `step ${i}`).toEqual([]);
      }
      return { world, bought };
    });
    const who = enrolled(safer.world);
    expect(who.length).toBeGreaterThan(50);
    const sum = (of: ArrayLike<number>) => who.reduce((total, i) => total + of[i], 0);
    expect(sum(safer.bought)).toBeLessThan(sum(today.bought) / 2);
    expect(sum(safer.world.people.failures.slice())).toBeLessThan(sum(today.world.people.failures.slice()) / 2);
    const { tally } = safer.world;
    const all = (counts: Float64Array) => counts.slice(0, tally.rows).reduce((a, b) => a + b, 0);
    for (const counts of [tally.prescribedNg, tally.passedOnNg]) expect(all(counts)).toBeGreaterThan(0);
    for (const counts of [today.world.tally.prescribedNg, today.world.tally.passedOnNg]) expect(all(counts)).toBe(0);
  });
});
