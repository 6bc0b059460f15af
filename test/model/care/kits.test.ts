import { describe, expect, test } from 'vitest';
import { care } from '../../../src/model/care/care.ts';
import { handOut, keepKits, kitsInHands } from '../../../src/model/care/kits.ts';
import { giveSupplies } from '../../../src/model/care/supplies.ts';
import { die } from '../../../src/model/lives/dying.ts';
import { openWorld } from '../../../src/model/opening.ts';
import { custody, death, using } from '../../../src/model/world/codes.ts';
import type { World } from '../../../src/model/world/world.ts';
import { always, cityWith, firstDay, friendsOf, makeFriends, month, rowsOf, runDays, typical } from '../fixture.ts';

const sum = (days: ArrayLike<number>) => Array.from(days).reduce((a, b) => a + b, 0);

/** Kits handed out, and what became of them. */
function books({ tally }: World) {
  const { kitsHandedOut, kitsUsed, kitsExpired, kitsLost } = tally;
  return { out: sum(kitsHandedOut), gone: sum(kitsUsed) + sum(kitsExpired) + sum(kitsLost) };
}

test.each(['people-who-use', 'friends', 'anyone'])(
  'kits are conserved every month: handed out to %s = in hands + used + expired + lost',
  (to) => {
    // Overdoses and deaths often enough that kits are used, and lost with the dead.
    const city = cityWith({ body: { overdoseHazard: typical.body.overdoseHazard * 8 }, care: { kitsPerMonth: 0.5 } });
    const set = { 'care.naloxone-to': to, 'care.naloxone-sharing': 3, 'custody.release-naloxone': 1 };
    const world = openWorld(city, 300, 7, always({ ...set, 'care.naloxone-after-overdose': 0.5 }));
    for (let months = 0; months < 6; months++) {
      runDays(world, 30);
      const { out, gone } = books(world);
      expect(out).toBe(kitsInHands(world) + gone);
    }
    const { tally } = world;
    for (const column of [tally.kitsHandedOut, tally.kitsExpired, tally.kitsLost])
      expect(sum(column)).toBeGreaterThan(0);
    // Of residents hardly anybody is ever near an overdose: their kits expire.
    if (to !== 'anyone') expect(sum(tally.kitsUsed)).toBeGreaterThan(0);
  },
);

test('more kits than can be held are not handed out', () => {
  const world = firstDay();
  handOut(world, 1, 200);
  handOut(world, 1, 200);
  expect(world.people.kits[1]).toBe(255);
  expect(world.tally.kitsHandedOut[0]).toBe(255);
});

test('what the dead held is lost', () => {
  const world = firstDay();
  handOut(world, 1, 3);
  die(world, 1, death.other);
  expect(world.people.kits[1]).toBe(0);
  expect(world.tally.kitsLost[0]).toBe(3);
});

describe('a month', () => {
  test('expires and loses kits at the city’s rates, and the more one has, the more stay', () => {
    const world = firstDay({ city: cityWith({ care: { kitExpires: 0.3, kitLost: 0.5, kitShared: 0 } }), people: 2000 });
    const { people, tally } = world;
    people.kits.fill(10);
    const before = kitsInHands(world);
    for (const i of rowsOf(world)) keepKits(world, i);
    expect(tally.kitsExpired[0] / before).toBeCloseTo(0.3, 1);
    expect(tally.kitsLost[0] / (before - tally.kitsExpired[0])).toBeCloseTo(0.5, 1);
    const few = firstDay({ city: world.city, people: 2000 });
    few.people.kits.fill(9);
    for (const i of rowsOf(few)) keepKits(few, i);
    expect(rowsOf(few).every((i) => few.people.kits[i] <= people.kits[i])).toBe(true);
  });

  test('lets people with several give one to friends who use, are free and have none', () => {
    const world = firstDay({ city: cityWith({ care: { kitExpires: 0, kitLost: 0, kitShared: 1 } }) });
    const { people, tally } = world;
    people.using.fill(using.active);
    makeFriends(world, 0, 1, 2, 3, 4, 5);
    people.kits.fill(0);
    people.kits[0] = 3;
    people.kits[1] = 1;
    people.custody[2] = custody.jail;
    people.using[3] = using.abstinent;
    keepKits(world, 0);
    expect(friendsOf(world, 0).map((i) => people.kits[i])).toEqual([1, 0, 0, 1, 1]);
    expect(people.kits[0]).toBe(1);
    expect(tally.kitsShared[0]).toBe(2);
    keepKits(world, 0);
    expect(people.kits[0]).toBe(1);
  });

  test('lets nobody give where nobody has friends, or nobody gives', () => {
    const city = (kitShared: number) => cityWith({ care: { kitExpires: 0, kitLost: 0, kitShared, kitsPerMonth: 0 } });
    for (const [kitShared, friends] of [
      [0, true],
      [1, false],
    ] as const) {
      const world = firstDay({ city: city(kitShared) });
      if (friends) makeFriends(world, 0, 1, 2);
      world.people.kits[0] = 5;
      month(world, care);
      expect(world.people.kits[0]).toBe(5);
    }
  });
});

describe('the policy says who gets them, in the same number:', () => {
  const world = (to: string, change?: (w: World) => void) => {
    const city = cityWith({ care: { kitsPerMonth: 2, kitExpires: 0, kitLost: 0, kitShared: 0 } });
    const made = firstDay({ city, people: 400, set: { 'care.naloxone-to': to } });
    change?.(made);
    month(made, care);
    return made;
  };
  const withFriends = (w: World) => {
    for (let i = 0; i + 1 < w.people.rows; i += 2) makeFriends(w, i, i + 1);
    w.people.using.fill(using.active, 0, w.people.rows);
    for (let i = 1; i < w.people.rows; i += 2) w.people.using[i] = using.abstinent;
  };
  const [users, friends, anyone] = ['people-who-use', 'friends', 'anyone'].map((to) => world(to, withFriends));
  const held = (w: World, parity: number) =>
    rowsOf(w).reduce((n, i) => n + (i % 2 === parity ? w.people.kits[i] : 0), 0);

  test('as many as ever', () => {
    expect(books(friends).out).toBe(books(users).out);
    expect(books(anyone).out).toBe(books(users).out);
    expect(books(users).out).toBeGreaterThan(100);
  });
  test('people who use', () => expect([held(users, 1), sum(users.places.residentKits)]).toEqual([0, 0]));
  test('friends of theirs who do not use', () =>
    expect([held(friends, 0), sum(friends.places.residentKits)]).toEqual([0, 0]));
  test('others around them where there is no such friend', () => {
    const lonely = world('friends');
    expect(sum(lonely.places.residentKits)).toBe(books(lonely).out);
  });
  test('any residents', () => expect(sum(anyone.places.residentKits)).toBe(books(anyone).out));
});

test('what a service is said to have handed out is what was taken', () => {
  const world = firstDay({ city: typical });
  world.people.kits[1] = 254;
  expect(giveSupplies(world, 1, 10, 0.5)).toBe(1);
  expect(world.people.kits[1]).toBe(255);
  expect(books(world).out).toBe(1);
});
