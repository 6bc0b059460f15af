import { expect, test } from 'vitest';
import { need } from '../../../src/model/body/need.ts';
import { toleranceAt } from '../../../src/model/body/tolerance.ts';
import { turns } from '../../../src/model/day.ts';
import { letFree, takeIntoCustody } from '../../../src/model/law/custody.ts';
import { custody, using } from '../../../src/model/world/codes.ts';
import { NEVER } from '../../../src/model/world/tables.ts';
import type { World } from '../../../src/model/world/world.ts';
import { firstDay, setUp, typical } from '../fixture.ts';

const DAY = 4;

function due(world: World, step: number): number[] {
  world.clock.step[0] = step;
  turns.run(world);
  return [...world.agenda.due.slice(0, world.agenda.dueCount)];
}

test('of two reasons to be held the longer and the graver count', () => {
  const world = firstDay();
  const { people } = world;
  takeIntoCustody(world, 1, custody.jail, 40);
  takeIntoCustody(world, 1, custody.pretrial, 20);
  expect([people.nextAct[1], people.custody[1]]).toEqual([40, custody.jail]);
  takeIntoCustody(world, 1, custody.prison, 90);
  expect([people.nextAct[1], people.custody[1], people.custodySince[1]]).toEqual([90, custody.prison, 0]);
});

test('nobody in custody is due, until the day they are let go', () => {
  const world = firstDay();
  const { people } = world;
  people.using[1] = using.active;
  people.nextAct.fill(0, 0, 3);
  takeIntoCustody(world, 1, custody.jail, 12);
  for (const step of [0, 5, 11]) expect(due(world, step).filter((p) => p < 3)).not.toContain(1);
  expect(people.custody[1]).toBe(custody.jail);
  due(world, 12);
  expect(people.custody[1]).toBe(custody.free);
  expect(people.nextAct[1]).toBeGreaterThan(12);
});

test('who is let go has the habit they had, the tolerance that time left, and no pay for the time', () => {
  const world = firstDay();
  const { people, clock } = world;
  people.using[1] = using.active;
  people.tolerance.set(1, 100);
  people.toleranceStep.set(1, 0);
  people.habit.set(1, 250);
  people.income.set(1, 1000);
  takeIntoCustody(world, 1, custody.prison, 100 * DAY);
  expect(people.dependentWhenTaken[1]).toBe(100 >= typical.body.dependentRatio * typical.body.naive ? 1 : 0);
  clock.step[0] = 100 * DAY;
  letFree(world, 1);
  expect(people.habit.get(1)).toBe(250);
  expect(toleranceAt(typical, people, 1, clock.step[0])).toBeLessThan(30);
  expect([people.paidStep.get(1), people.cash.get(1)]).toEqual([100 * DAY, 0]);
});

test('who does not use has nothing to do when let go', () => {
  const world = firstDay();
  world.people.using[1] = using.abstinent;
  takeIntoCustody(world, 1, custody.jail, 8);
  world.clock.step[0] = 8;
  letFree(world, 1);
  need.run(world);
  expect(world.people.nextAct[1]).toBe(NEVER);
});

test('a business outlives days in jail and not months, even when they come afterwards', () => {
  const world = firstDay();
  for (const person of [1, 2, 3]) setUp(world, person, 20);
  takeIntoCustody(world, 1, custody.jail, 10 * DAY);
  takeIntoCustody(world, 2, custody.jail, 100 * DAY);
  takeIntoCustody(world, 3, custody.jail, 10 * DAY);
  takeIntoCustody(world, 3, custody.jail, 100 * DAY);
  expect([1, 2, 3].map((person) => world.people.shop.get(person) >= 0)).toEqual([true, false, false]);
});
