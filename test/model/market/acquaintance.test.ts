import { expect, test } from 'vitest';
import { changeTrust, meet, slotOf } from '../../../src/model/market/acquaintance.kernel.ts';
import { createTable } from '../../../src/model/world/columns.ts';
import { peopleTable, SELLERS } from '../../../src/model/world/tables.ts';

const known = (people: ReturnType<typeof createTable<typeof peopleTable.columns>>, i: number) =>
  [...people.sellers.slice(i, i + 1)].filter((s) => s >= 0);

test('a person knows a seller once, and never themselves', () => {
  const people = createTable(peopleTable, 3);
  people.strength.set(1, 42);
  meet(people, 1, 2, 0.5);
  meet(people, 1, 2, 0.9);
  meet(people, 1, 1, 0.9);
  expect(known(people, 1)).toEqual([2]);
  const slot = slotOf(people, 1, 2);
  expect([people.trust.get(slot), people.belief.get(slot)]).toEqual([128, 42]);
  expect(slotOf(people, 0, 2)).toBe(-1);
});

test('who knows as many as can be known forgets the least trusted for one trusted more', () => {
  const people = createTable(peopleTable, 20);
  for (let n = 0; n < SELLERS; n++) meet(people, 0, 10 + n, 0.2 + 0.1 * n);
  meet(people, 0, 14, 0.1);
  expect(known(people, 0)).toEqual([10, 11, 12, 13]);
  meet(people, 0, 15, 0.6);
  expect(known(people, 0)).toEqual([15, 11, 12, 13]);
});

test('trust stays between nothing and all, and at nothing the seller is forgotten', () => {
  const people = createTable(peopleTable, 3);
  meet(people, 0, 1, 0.9);
  changeTrust(people, 0, 0.5);
  expect(people.trust.get(0)).toBe(255);
  changeTrust(people, 0, -0.5);
  expect(known(people, 0)).toEqual([1]);
  changeTrust(people, 0, -0.6);
  expect([people.trust.get(0), ...known(people, 0)]).toEqual([0]);
});
