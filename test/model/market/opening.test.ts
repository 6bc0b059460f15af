import { expect, test } from 'vitest';
import { openMarket } from '../../../src/model/market/opening.ts';
import { openShop } from '../../../src/model/market/shop.ts';
import { using } from '../../../src/model/world/codes.ts';
import { SELLERS } from '../../../src/model/world/tables.ts';
import { createWorld } from '../../../src/model/world/world.ts';
import { loadCity } from '../../../src/study/scenario-files.ts';

const city = loadCity('typical-2016');
const world = createWorld(city, 21, 4000);
openMarket(world);
const { people, shops } = world;
const rows = Array.from({ length: people.rows }, (_, i) => i);

test('about as many sell as the city says, and everyone who can reach the edge is among them', () => {
  const users = rows.filter((i) => people.using[i] === using.active);
  const selling = users.filter((i) => people.shop.get(i) >= 0).length / users.length;
  const expected = 1 - (1 - city.people.startSellers) * (1 - city.market.connected);
  expect(Math.abs(selling - expected)).toBeLessThan(4 * Math.sqrt(expected / users.length));
  for (const i of rows) if (people.connection[i] < 255) expect(people.shop.get(i)).toBeGreaterThanOrEqual(0);
  for (let row = 0; row < shops.rows; row++) expect(people.shop.get(shops.person.get(row))).toBe(row);
});

test('known sellers sell, and are friends or friends of friends', () => {
  const friends = (i: number) => [...people.friends.slice(i, i + 1)].filter((f) => f >= 0);
  let known = 0;
  for (const i of rows)
    for (const s of people.sellers.slice(i, i + 1)) {
      if (s < 0) continue;
      known++;
      expect(people.shop.get(s)).toBeGreaterThanOrEqual(0);
      expect(friends(i).some((f) => f === s || friends(f).includes(s))).toBe(true);
    }
  expect(known).toBeGreaterThan(1000);
});

test('nobody in the pool sells or knows a seller', () => {
  for (const i of rows)
    if (people.using[i] === using.never && !people.trader[i]) {
      expect(people.shop.get(i)).toBe(-1);
      expect([...people.sellers.slice(i, i + 1)]).toEqual(new Array(SELLERS).fill(-1));
    }
});

test('a shop that was closed is used again', () => {
  const row = people.shop.get(shops.person.get(3));
  people.shop.set(shops.person.get(row), -1);
  shops.person.set(row, -1);
  world.clock.freeShop[0] = Math.min(world.clock.freeShop[0], row);
  const newcomer = rows.find((i) => people.using[i] === using.active && people.shop.get(i) < 0) as number;
  expect(openShop(world, newcomer)).toBe(row);
});
