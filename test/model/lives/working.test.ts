import { expect, test } from 'vitest';
import { takeIntoCustody } from '../../../src/model/law/custody.ts';
import { lives } from '../../../src/model/lives/lives.ts';
import { loseWork } from '../../../src/model/lives/working.ts';
import { custody, work } from '../../../src/model/world/codes.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, month, rowsOf, typical } from '../fixture.ts';

const PEOPLE = 500;
const { incomeMedian } = typical.people;

function working(workFound = 0, workLost = 0): World {
  const quiet = { quit: 0, relapse: 0, initiation: 0, otherMortality: 0 };
  const world = firstDay({ city: cityWith({ lives: { ...quiet, workFound, workLost, workKept: 7 } }), people: PEOPLE });
  const { people } = world;
  people.work.fill(work.regular);
  people.usualWork.fill(work.regular);
  people.income.fill(incomeMedian.regular);
  people.usualIncome.fill(incomeMedian.regular);
  return world;
}

test('work is lost by who is held for longer than it is kept, at once or bit by bit, and with it the income', () => {
  const world = working();
  const { people } = world;
  takeIntoCustody(world, 1, custody.jail, 6 * 4);
  takeIntoCustody(world, 2, custody.jail, 8 * 4);
  takeIntoCustody(world, 3, custody.jail, 6 * 4);
  takeIntoCustody(world, 3, custody.jail, 9 * 4);
  expect([1, 2, 3].map((i) => people.work[i])).toEqual([work.regular, work.none, work.none]);
  expect([1, 2, 3].map((i) => people.income.get(i))).toEqual([
    incomeMedian.regular,
    incomeMedian.none,
    incomeMedian.none,
  ]);
});

test('who had none loses none', () => {
  const world = working();
  const { people } = world;
  people.work[1] = people.usualWork[1] = work.none;
  people.income.set(1, 777);
  takeIntoCustody(world, 1, custody.jail, 400);
  expect([people.work[1], people.income.get(1)]).toEqual([work.none, 777]);
});

test('it is found again at the city’s rate by who is free, as it was', () => {
  const world = working(0.3);
  const { people } = world;
  for (const i of rowsOf(world)) takeIntoCustody(world, i, custody.jail, 1e6);
  people.custody.fill(custody.free, 0, PEOPLE);
  month(world, lives);
  const found = rowsOf(world).filter((i) => people.work[i] === work.regular);
  expect(Math.abs(found.length / PEOPLE - 0.3)).toBeLessThan(4 * Math.sqrt(0.21 / PEOPLE));
  expect(found.every((i) => i < PEOPLE && people.income.get(i) === incomeMedian.regular)).toBe(true);
});

test('it is lost outside custody at the city’s rate by who has any, and found again by others in the same month', () => {
  const world = working(0.3, 0.2);
  const { people } = world;
  for (const i of rowsOf(world).filter((i) => i % 2 === 0)) loseWork(world, i);
  month(world, lives);
  const lost = rowsOf(world).filter((i) => i % 2 === 1 && people.work[i] === work.none);
  const found = rowsOf(world).filter((i) => i % 2 === 0 && people.work[i] === work.regular);
  const half = people.rows / 2;
  expect(Math.abs(lost.length / half - 0.2)).toBeLessThan(4 * Math.sqrt(0.16 / half));
  expect(Math.abs(found.length / half - 0.3)).toBeLessThan(4 * Math.sqrt(0.21 / half));
  expect(lost.every((i) => people.income.get(i) === incomeMedian.none)).toBe(true);
});
