import { expect, test } from 'vitest';
import { need } from '../../src/model/body/need.ts';
import { isDependent } from '../../src/model/body/tolerance.ts';
import { closeDay, income, openDay, turns } from '../../src/model/day.ts';
import { takeIntoCustody } from '../../src/model/law/custody.ts';
import { custody, treatment, using } from '../../src/model/world/codes.ts';
import { NEVER } from '../../src/model/world/tables.ts';
import { bury, cityWith, firstDay, rowsOf, setUp, typical } from './fixture.ts';

test('whoever is due has one turn, and nobody else, however many there are', () => {
  for (const people of [1, 2, 50, 63, 64, 65, 200]) {
    const world = firstDay({ people });
    world.people.nextAct.fill(NEVER);
    const due = rowsOf(world).filter((i) => i % 3 === 0);
    for (const i of due) world.people.nextAct[i] = i % 2;
    world.clock.step[0] = 1;
    turns.run(world);
    const { agenda } = world;
    expect([...agenda.due.slice(0, agenda.dueCount)].sort((a, b) => a - b)).toEqual(due);
  }
});

test('of any two people each goes first about half of the time', () => {
  const world = firstDay({ people: 60 });
  world.people.nextAct.fill(0);
  const first = new Map<string, number>();
  const pairs = [
    [0, 1],
    [3, 40],
    [17, 18],
    [58, 2],
  ];
  const steps = 1000;
  for (let step = 0; step < steps; step++) {
    world.clock.step[0] = step;
    turns.run(world);
    const order = [...world.agenda.due.slice(0, world.agenda.dueCount)];
    for (const [a, b] of pairs)
      if (order.indexOf(a) < order.indexOf(b)) first.set(`${a} ${b}`, (first.get(`${a} ${b}`) ?? 0) + 1);
  }
  for (const count of first.values()) expect(Math.abs(count / steps - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / steps));
  expect(first.size).toBe(pairs.length);
});

test('income comes to those who are due', () => {
  const world = firstDay();
  world.people.income.fill(100);
  world.people.nextAct.fill(NEVER);
  world.people.nextAct[7] = 4;
  world.clock.step[0] = 4;
  turns.run(world);
  income.run(world);
  expect(rowsOf(world).filter((i) => world.people.cash.get(i) > 0)).toEqual([7]);
});

test('a day opens with a row of its own, at its first step', () => {
  const world = firstDay();
  expect(world.tally.rows).toBe(1);
  for (let step = 1; step <= 8; step++) {
    world.clock.step[0] = step;
    openDay.run(world);
  }
  expect(world.tally.rows).toBe(3);
});

test('levels at the end of a day count each by what they are, and memories of places fade', () => {
  const world = firstDay({ city: cityWith({ people: { startTreated: 0, tradersPerUser: 0.1 } }), people: 50 });
  const { people, tally, places } = world;
  bury(world, 0);
  people.custody.fill(custody.jail, 1, 4);
  people.dependentWhenTaken.fill(1, 1, 3);
  // Of whom one keeps a place in a programme outside, and is not in it.
  people.treatment.fill(treatment.methadone, 3, 7);
  people.treatment.fill(treatment.buprenorphine, 7, 9);
  people.treatment.fill(treatment.naltrexone, 9, 12);
  people.custody.fill(custody.ward, 13, 15);
  const trader = rowsOf(world).find((i) => people.trader[i] === 1) as number;
  for (const seller of [10, 11, trader]) setUp(world, seller, 5);
  setUp(world, 12, 0.5);
  setUp(world, 1, 5);
  places.failed.fill(30);
  places.openSales.fill(14);
  places.arrested.fill(30);
  world.clock.step[0] = 2;
  closeDay.run(world);
  expect(tally.peopleUsing[0]).toBe(0);
  world.clock.step[0] = 3;
  closeDay.run(world);
  expect(tally.peopleUsing[0]).toBe(rowsOf(world).filter((i) => people.using[i] === using.active).length - 1);
  expect(tally.takingPart[0]).toBe(tally.peopleUsing[0] + 1);
  expect([tally.sellers[0], tally.inCustody[0], tally.inCustodyDependent[0], tally.inTreatment[0]]).toEqual([
    3, 3, 2, 5,
  ]);
  expect([places.failed[0], places.openSales[0], places.arrested[0]]).toEqual([29, 13, 29]);
});

test('who wants to use is listed with whether they are dependent, also by their medicine', () => {
  const { naive, dependentRatio } = typical.body;
  const usesOnTop = { methadone: 1, buprenorphine: 1, naltrexone: 1 };
  const holds = { methadone: dependentRatio * naive * 2, buprenorphine: naive };
  const world = firstDay({ city: cityWith({ treatment: { usesOnTop, holds } }), people: 60 });
  const { people, agenda } = world;
  for (const i of rowsOf(world)) {
    people.using[i] = i % 3 === 0 ? using.abstinent : using.active;
    people.tolerance.set(i, naive * (1 + dependentRatio * (i % 5) * 0.5));
    people.treatment[i] = [treatment.methadone, treatment.buprenorphine, treatment.naltrexone][i % 7] ?? treatment.none;
    people.nextCue.set(i, i % 2 === 0 ? 0 : 100);
    people.nextAct[i] = 0;
    people.lastAdequate.set(i, -(i % 4) * 4);
    people.onset[i] = 2;
  }
  people.toleranceStep.fill(0);
  turns.run(world);
  agenda.block = 0;
  need.run(world);
  const listed = [...agenda.wants.slice(0, agenda.wantsCount)];
  expect(listed.length).toBeGreaterThan(10);
  const { city } = world;
  expect([...agenda.dependent.slice(0, listed.length)]).toEqual(
    listed.map((i) => (isDependent(city, people, i, 0) ? 1 : 0)),
  );
  expect(new Set(agenda.dependent.slice(0, listed.length)).size).toBe(2);
});

test('whoever is arrested before their turn in a step has none, and is let go when their time is served', () => {
  const world = firstDay({ people: 60 });
  const { people, agenda } = world;
  for (const i of rowsOf(world)) {
    people.using[i] = using.active;
    people.nextCue.set(i, 0);
    people.nextAct[i] = 0;
  }
  turns.run(world);
  const arrested = agenda.due[0];
  takeIntoCustody(world, arrested, custody.jail, 40);
  agenda.block = 0;
  need.run(world);
  expect([...agenda.wants.slice(0, agenda.wantsCount)]).not.toContain(arrested);
  expect(agenda.wantsCount).toBeGreaterThan(0);
  expect(people.nextAct[arrested]).toBe(40);
});
