import { expect, test } from 'vitest';
import { handle } from '../../../src/model/market/handling.kernel.ts';
import { continuum, openBlock, roleOf } from '../../../src/model/market/role.ts';
import { handling, role } from '../../../src/model/world/codes.ts';
import { createTable } from '../../../src/model/world/columns.ts';
import { peopleTable } from '../../../src/model/world/tables.ts';

const MG = 1e6;
const BLOCK = 120;

test('a role is the most dealing of what was done, by what was done', () => {
  const people = createTable(peopleTable, 6);
  const does = (i: number, ...kinds: number[]) => {
    for (const kind of kinds) handle(people, i, kind, 10 * MG);
  };
  does(1, handling.used);
  does(2, handling.used, handling.gift);
  does(3, handling.used, handling.gift, handling.brokered);
  does(4, handling.used, handling.brokered, handling.resold);
  does(5, handling.resold);
  expect([0, 1, 2, 3, 4, 5].map((i) => role.names[roleOf(people, i)])).toEqual([
    'none',
    'uses',
    'hooksUp',
    'brokers',
    'userSeller',
    'seller',
  ]);
  expect([0, 1, 2, 3, 4, 5].map((i) => Math.round(continuum(people, i) * 100))).toEqual([0, 0, 0, 33, 67, 100]);
});

test('what is 180 days old is forgotten, and nothing younger', () => {
  const people = createTable(peopleTable, 1);
  handle(people, 0, handling.resold, 5 * MG);
  for (let step = 1; step < 6 * BLOCK; step++) openBlock(people, step);
  expect(roleOf(people, 0)).toBe(role.seller);
  openBlock(people, 6 * BLOCK);
  expect(roleOf(people, 0)).toBe(role.none);
});

test('a gram too many fills the block and no other', () => {
  const people = createTable(peopleTable, 2);
  handle(people, 0, handling.resold, 1e12);
  handle(people, 0, handling.resold, 1e12);
  handle(people, 0, handling.used, 1 * MG);
  expect(people.handled.get(handling.resold)).toBe(65535);
  expect(people.handled.get(handling.used)).toBe(1);
  expect(roleOf(people, 1)).toBe(role.none);
});
