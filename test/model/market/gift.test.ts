import { expect, test } from 'vitest';
import { roleOf } from '../../../src/model/market/role.ts';
import { custody, role } from '../../../src/model/world/codes.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { SHARE } from '../../../src/model/world/tables.ts';
import type { World } from '../../../src/model/world/world.ts';
import { askForGift, cityWith, firstDay, giveStash, makeFriends } from '../fixture.ts';

const city = cityWith({ market: { hookUp: 1 } });

function friends(packets: number, change: (world: World) => void = () => {}): World {
  const world = firstDay({ city });
  makeFriends(world, 1, 2);
  giveStash(world, 2, packets, 7);
  world.people.sociability.fill(1 / SHARE);
  change(world);
  return world;
}

test('a friend who holds some gives part, from where they had it, for no gain', () => {
  const world = friends(6);
  const held = world.people.stashMixture.get(2);
  let told = 0;
  world.witness = (kind, person, other) => {
    told++;
    expect([kind, person, other]).toEqual(['gift', 2, 1]);
  };
  expect(askForGift(world, 1)).toBe(true);
  const { people } = world;
  expect(people.stashMixture.get(1)).toBeGreaterThan(0);
  expect(people.stashMixture.get(1)).toBeLessThan(held);
  expect(people.stashMixture.get(1) + people.stashMixture.get(2)).toBe(held);
  expect([people.stashSource.get(1), role.names[roleOf(people, 2)], told]).toEqual([7, 'hooksUp', 1]);
  expect(faults(balance(world))).toEqual([]);
});

test('nobody gives the last packet, from custody, against their nature, or to a stranger', () => {
  expect(askForGift(friends(1), 1)).toBe(false);
  expect(
    askForGift(
      friends(6, ({ people }) => people.custody.fill(custody.jail)),
      1,
    ),
  ).toBe(false);
  expect(
    askForGift(
      friends(6, ({ people }) => people.sociability.fill(0)),
      1,
    ),
  ).toBe(false);
  expect(
    askForGift(
      friends(6, ({ people }) => people.friends.fill(-1)),
      1,
    ),
  ).toBe(false);
});

test('what the giver knows of a fentanyl goes with it', () => {
  const world = friends(6, ({ people }) => people.stashKnown.fill(1, 2, 3));
  askForGift(world, 1);
  expect(world.people.stashKnown.get(1)).toBe(1);
});
