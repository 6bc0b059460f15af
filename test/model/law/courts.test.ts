import { describe, expect, test } from 'vitest';
import { arrest } from '../../../src/model/law/arrest.ts';
import { courts } from '../../../src/model/law/courts.ts';
import { die } from '../../../src/model/lives/dying.ts';
import { charge, custody, death, disposition, heldFor, means, supervision } from '../../../src/model/world/codes.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, giveStash, informs, runDays, type Setting, typical } from '../fixture.ts';

const each = (share: number) => ({
  ...{ possession: share, intent: share, distribution: share, trafficking: share, homicide: share },
});
const COURT = 10;
const city = cityWith({
  law: {
    ...{ dismissed: each(0), prison: each(0.4), jail: each(0.3), pretrialJail: each(0), informs: informs(0) },
    ...{ prisonByCharge: each(1), recordWeight: 1.5, pretrialReleaseDays: 1, probationDays: 100 },
    ...{ prisonServed: each(0.4), jailServed: 0.5, beds: { jail: 10, prison: 10 } },
  },
  federal: { share: each(0) },
});

/** People arrested on the first day, for possession or as dealers, whose cases a court then decides. */
function tried({ packets = 1, people = 300, ...setting }: Setting & { packets?: number } = {}): World {
  const world = firstDay({ city, people, ...setting });
  for (let i = 0; i < people; i++) {
    giveStash(world, i, packets);
    arrest(world, i, { means: means.stop, place: 0, handover: false, stock: 0, seen: 0 });
  }
  world.people.custody.fill(custody.free);
  world.cases.dueStep.fill(COURT, 0, world.cases.rows);
  world.clock.step[0] = COURT;
  courts.run(world);
  return world;
}
const ends = ({ cases }: World) => Array.from(cases.disposition.slice(0, cases.rows), (d) => disposition.names[d]);
const count = (world: World, name: string) => ends(world).filter((end) => end === name).length;

test('nobody is judged before their day, and all on it', () => {
  const world = firstDay({ city });
  giveStash(world, 1, 1);
  arrest(world, 1, { means: means.stop, place: 0, handover: false, stock: 0, seen: 0 });
  world.cases.dueStep[0] = COURT;
  world.clock.step[0] = COURT - 1;
  courts.run(world);
  expect([ends(world), world.people.openCase[1]]).toEqual([['pending'], 0]);
  expect(count(tried(), 'pending')).toBe(0);
});

test('probation begins with the sentence for who is in a ward, which is no custody, as for anybody free', () => {
  const lenient = cityWith({ law: { prison: each(0), jail: each(0) } }, city);
  const until = (ward: boolean) => {
    const world = firstDay({ city: lenient });
    giveStash(world, 1, 1);
    arrest(world, 1, { means: means.stop, place: 0, handover: false, stock: 0, seen: 0 });
    world.people.custody[1] = ward ? custody.ward : custody.free;
    world.people.nextAct[1] = 500;
    world.cases.dueStep[0] = COURT;
    world.clock.step[0] = COURT;
    courts.run(world);
    expect(ends(world)).toEqual(['probation']);
    return world.people.supervisedUntil[1];
  };
  expect(until(true)).toBe(until(false));
});

test('cases end as often as the city has it in dismissal, prison, jail and probation', () => {
  const world = tried({ people: 1000 });
  for (const [name, share] of [
    ['prison', 0.4],
    ['jail', 0.3],
    ['probation', 0.3],
  ] as const)
    expect(Math.abs(count(world, name) / 1000 - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / 1000));
  const mild = tried({ people: 1000, city: cityWith({ law: { dismissed: each(0.5) } }, city) });
  expect(Math.abs(count(mild, 'dismissed') / 1000 - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 1000));
});

test('dismissal leaves no mark; conviction a record, supervision, and time for what it was', () => {
  const free = tried({ city: cityWith({ law: { dismissed: each(1) } }, city) });
  expect(new Set(ends(free))).toEqual(new Set(['dismissed']));
  expect([...free.people.convictions.slice(0, 300)].every((n) => n === 0)).toBe(true);
  const { people, cases } = tried();
  for (let row = 0; row < cases.rows; row++) {
    const person = cases.person[row];
    const end = disposition.names[cases.disposition[row]];
    expect([people.convictions[person], people.openCase[person]]).toEqual([1, -1]);
    expect(custody.names[people.custody[person]]).toBe(end === 'probation' ? 'free' : end);
    const leaves = end === 'probation' ? COURT : COURT + Math.max(1, Math.round(cases.days[row] * 4));
    if (end !== 'probation') expect(people.nextAct[person]).toBe(leaves);
    // Prison is followed by parole or by nothing, which is settled on release.
    if (end === 'prison') expect(people.supervisedUntil[person]).toBe(-1);
    else
      expect([people.supervision[person], people.supervisedUntil[person]]).toEqual([
        supervision.probation,
        leaves + 400,
      ]);
    if (end !== 'probation') expect(people.heldFor[person]).toBe(heldFor.possession);
  }
});

test('a prison sentence runs on from the day in court beyond the time that is served', () => {
  const { people, cases } = tried();
  for (let row = 0; row < cases.rows; row++) {
    const end = disposition.names[cases.disposition[row]];
    const until = end === 'prison' ? COURT + Math.round((cases.days[row] / 0.4) * 4) : -1;
    expect(Math.abs(people.sentenceUntil[cases.person[row]] - until)).toBeLessThanOrEqual(1);
  }
});

// Kaeble 2018, BJS NCJ 252205: people first let go in 2016 from state prison after a drug sentence had served 22 months
// on average and 14 in the median (targets time-served-mean, time-served-median).
test('time served in prison has the mean and the median of the BJS of 2016', () => {
  const people = 4000;
  const law = { ...typical.law, dismissed: each(0), prison: each(1), informs: informs(0) };
  const { cases } = tried({ people, packets: 12, city: cityWith({ law, federal: { share: each(0) } }) });
  const months = Array.from(cases.days.slice(0, people), (days) => days / (365.25 / 12)).sort((a, b) => a - b);
  expect(charge.names[cases.charge[0]]).toBe('intent');
  const mean = months.reduce((a, b) => a + b, 0) / people;
  expect(mean).toBeGreaterThan(20);
  expect(mean).toBeLessThan(24);
  expect(months[people / 2]).toBeGreaterThan(12.6);
  expect(months[people / 2]).toBeLessThan(15.4);
});

test('a longer record leads to prison more often, and never less', () => {
  const with_ = (priors: number) => {
    const world = firstDay({ city, people: 400 });
    world.people.convictions.fill(priors);
    for (let i = 0; i < 400; i++) {
      giveStash(world, i, 1);
      arrest(world, i, { means: means.stop, place: 0, handover: false, stock: 0, seen: 0 });
    }
    world.cases.dueStep.fill(COURT, 0, 400);
    world.clock.step[0] = COURT;
    courts.run(world);
    return new Set(ends(world).flatMap((end, row) => (end === 'prison' ? [row] : [])));
  };
  const [first, second] = [with_(0), with_(3)];
  expect([...first].every((row) => second.has(row))).toBe(true);
  expect(second.size).toBeGreaterThan(first.size);
});

test('months are imposed as the part served has it, none with probation', () => {
  const { cases } = tried();
  for (const [row, end] of ends(tried()).entries()) {
    const served = cases.days[row] / (365.25 / 12);
    const imposed = end === 'prison' ? served / 0.4 : end === 'jail' ? served / 0.5 : 0;
    expect(cases.months[row]).toBeCloseTo(imposed, 3);
  }
});

describe('under the same luck', () => {
  test('severity multiplies time served and changes no verdict', () => {
    const [one, three] = [tried(), tried({ set: { 'court.severity': 3 } })];
    expect(ends(three)).toEqual(ends(one));
    for (const [row, end] of ends(one).entries())
      expect(three.cases.days[row] / one.cases.days[row]).toBeCloseTo(end === 'probation' ? 1 : 3, 5);
  });

  test('the share served changes the time served and neither verdict nor sentence, and never goes beyond the whole', () => {
    const at = (share: number) => tried({ set: { 'custody.share-served': share } });
    const [today, half, all] = [at(1), at(0.5), at(20)];
    for (const world of [half, all]) {
      expect(ends(world)).toEqual(ends(today));
      expect(world.cases.months).toEqual(today.cases.months);
    }
    for (const [row, end] of ends(today).entries()) {
      if (end === 'probation') continue;
      expect(half.cases.days[row]).toBeCloseTo(today.cases.days[row] / 2, 3);
      expect(all.cases.days[row]).toBeCloseTo(today.cases.months[row] * (365.25 / 12), 2);
    }
  });

  test('certainty sends more dealers to prison, the same and others, and nobody else', () => {
    const prison = (packets: number, set: NonNullable<Setting['set']>) =>
      new Set(ends(tried({ packets, set })).flatMap((end, row) => (end === 'prison' ? [row] : [])));
    const certain = { 'court.certainty': 5 };
    expect(prison(1, certain)).toEqual(prison(1, {}));
    const [today, more] = [prison(40, {}), prison(40, certain)];
    expect([...today].every((row) => more.has(row))).toBe(true);
    expect(more.size).toBeGreaterThan(today.size);
    expect(charge.names[tried({ packets: 40 }).cases.charge[0]]).not.toBe('possession');
  });

  test('a later day in court changes no verdict', () => {
    const world = firstDay({ city, people: 100 });
    for (let i = 0; i < 100; i++) {
      giveStash(world, i, 1);
      arrest(world, i, { means: means.stop, place: 0, handover: false, stock: 0, seen: 0 });
    }
    world.cases.dueStep.fill(77, 0, 100);
    world.clock.step[0] = 77;
    courts.run(world);
    expect(ends(world)).toEqual(ends(tried()).slice(0, 100));
  });
});

test('the dead are not judged', () => {
  const world = firstDay({ city });
  giveStash(world, 1, 1);
  arrest(world, 1, { means: means.stop, place: 0, handover: false, stock: 0, seen: 0 });
  die(world, 1, death.other);
  world.clock.step[0] = world.cases.dueStep[0];
  courts.run(world);
  expect([ends(world), world.people.convictions[1], world.people.custody[1]]).toEqual([['dismissed'], 0, custody.free]);
});

test('who is held until trial is not free for a moment before a sentence, and free after a dismissal', () => {
  const held = (dismissed: number) => {
    const law = { pretrialJail: each(1), courtDays: 3, dismissed: each(dismissed), prison: each(1) };
    const world = firstDay({ city: cityWith({ law }, city), people: 30 });
    for (let i = 0; i < 30; i++) {
      giveStash(world, i, 1);
      arrest(world, i, { means: means.stop, place: 0, handover: false, stock: 0, seen: 0 });
    }
    const released = new Set<number>();
    world.witness = (kind, person) => kind === 'release' && released.add(person);
    const last = Math.max(...world.cases.dueStep.slice(0, 30));
    runDays(world, Math.ceil((last + 2) / 4));
    return released.size;
  };
  expect([held(0), held(1)]).toEqual([0, 30]);
});
