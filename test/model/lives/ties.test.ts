import { expect, test } from 'vitest';
import { die } from '../../../src/model/lives/dying.ts';
import { ties } from '../../../src/model/lives/ties.ts';
import { meet } from '../../../src/model/market/acquaintance.kernel.ts';
import { custody, death, using } from '../../../src/model/world/codes.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, friendsOf, makeFriends, month, rowsOf, sellersOf } from '../fixture.ts';

type Values = { tieFades?: number; friendFades?: number; friendMade?: number; friendFadesInside?: number };
const none = { tieFades: 0, friendFades: 0, friendMade: 0, friendFadesInside: 0 };
const day = (values: Values, people = 400) => firstDay({ city: cityWith({ lives: { ...none, ...values } }), people });

test('trust in a seller fades until they are forgotten, and the dead are forgotten at once', () => {
  const world = day({ tieFades: 0.3 });
  meet(world.people, 1, 2, 0.8);
  meet(world.people, 1, 3, 1);
  die(world, 3, death.other);
  month(world, ties);
  expect(sellersOf(world, 1)).toEqual([2]);
  expect(world.people.trust.get(4) / 255).toBeCloseTo(0.5, 1);
  month(world, ties, 2);
  expect(sellersOf(world, 1)).toEqual([]);
});

test('fear falls in a month', () => {
  const world = day({});
  world.people.perceivedRisk.fill(0.9);
  month(world, ties);
  expect(rowsOf(world).every((i) => world.people.perceivedRisk.get(i) < 0.9)).toBe(true);
});

const pairs = (world: World) => rowsOf(world).reduce((sum, i) => sum + friendsOf(world, i).length, 0) / 2;

test('friendships end at the city’s rate, whichever end it comes from', () => {
  const world = day({ friendFades: 0.2 });
  for (let i = 0; i < 400; i += 2) makeFriends(world, i, i + 1);
  month(world, ties);
  const left = pairs(world) / 200;
  // Two chances of half the rate.
  expect(Math.abs(left - 0.81)).toBeLessThan(4 * Math.sqrt((0.81 * 0.19) / 200));
});

test('friends of somebody in custody drop off at a rate of their own, and the other end goes on as ever', () => {
  const left = (values: Values) => {
    const world = day(values);
    for (let i = 0; i < 400; i += 2) {
      makeFriends(world, i, i + 1);
      world.people.custody[i] = custody.prison;
    }
    month(world, ties);
    return pairs(world) / 200;
  };
  const near = (found: number, share: number) =>
    expect(Math.abs(found - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / 200));
  near(left({ friendFadesInside: 0.3 }), 0.7);
  near(left({ friendFadesInside: 0.3, friendFades: 0.2 }), 0.7 * 0.9);
});

test('in fourteen months of prison known sellers are forgotten and most friends lost; both wait for who was away a week', () => {
  const world = firstDay({ people: 400 });
  const { people } = world;
  for (let i = 0; i < 300; i += 3) {
    makeFriends(world, i, i + 1);
    meet(people, i, i + 2, 1);
    people.custody[i] = custody.prison;
  }
  const known = () => rowsOf(world).filter((i) => i % 3 === 0 && sellersOf(world, i).length > 0).length;
  const before = [pairs(world), known()];
  people.using.fill(using.abstinent);
  month(world, ties);
  expect([known() / before[1], pairs(world) / before[0] > 0.75]).toEqual([1, true]);
  month(world, ties, 13);
  expect([known(), pairs(world) / before[0] < 0.5]).toEqual([0, true]);
});

test('friends of friends who use meet, and strangers do not', () => {
  const made = (change: (world: World) => void = () => {}) => {
    const world = day({ friendMade: 1 });
    for (let i = 0; i < 399; i += 3) {
      makeFriends(world, i, i + 1);
      makeFriends(world, i + 1, i + 2);
    }
    change(world);
    month(world, ties);
    for (const i of rowsOf(world))
      for (const friend of friendsOf(world, i)) expect(Math.floor(friend / 3)).toBe(Math.floor(i / 3));
    return pairs(world) - 266;
  };
  expect(made()).toBeGreaterThan(50);
  expect(made()).toBeLessThanOrEqual(133);
  expect(made(({ people }) => people.using.fill(using.abstinent))).toBe(0);
  expect(made(({ people }) => people.custody.fill(custody.jail))).toBe(0);
});
