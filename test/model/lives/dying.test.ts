import { expect, test } from 'vitest';
import { admit } from '../../../src/model/care/entering.ts';
import { takeIntoCustody } from '../../../src/model/law/custody.ts';
import { die } from '../../../src/model/lives/dying.ts';
import { meet } from '../../../src/model/market/acquaintance.kernel.ts';
import { custody, death, episodeEnd, treatment } from '../../../src/model/world/codes.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { NEVER } from '../../../src/model/world/tables.ts';
import { firstDay, friendsOf, giveCash, giveStash, lotsInUse, makeFriends, sellersOf, setUp } from '../fixture.ts';

test('everything ends with a person: ties at both ends, shop, goods, money, debt, treatment, custody', () => {
  const world = firstDay();
  const { people } = world;
  makeFriends(world, 1, 2, 3);
  makeFriends(world, 2, 3);
  const shop = setUp(world, 1, 20);
  giveStash(world, 1, 5);
  giveCash(world, 900, 1);
  meet(people, 1, 4, 0.9);
  people.debt.set(1, 300);
  people.creditor.set(1, 4);
  admit(world, 1, treatment.methadone);
  takeIntoCustody(world, 1, custody.jail, 20);
  die(world, 1, death.overdose);
  expect([people.deathStep[1], people.deathCause[1], people.nextAct[1]]).toEqual([0, death.overdose, NEVER]);
  expect([friendsOf(world, 1), friendsOf(world, 2), friendsOf(world, 3), sellersOf(world, 1)]).toEqual([
    [],
    [3],
    [2],
    [],
  ]);
  expect([people.shop.get(1), world.shops.person.get(shop), world.shops.mixture.get(shop)]).toEqual([-1, -1, 0]);
  expect([people.stashMixture.get(1), people.cash.get(1), people.debt.get(1), people.creditor.get(1)]).toEqual([
    0, 0, 0, -1,
  ]);
  expect([people.treatment[1], people.custody[1]]).toEqual([treatment.none, custody.free]);
  expect(episodeEnd.names[world.episodes.end[people.episode[1]]]).toBe('died');
  expect([world.tally.deathsInAgonist[0], world.tally.deathsLeftAgonist[0]]).toEqual([1, 0]);
  expect(world.ledger.discarded[0]).toBeGreaterThan(0);
  expect(faults(balance(world))).toEqual([]);
  expect(lotsInUse(world)).toEqual([]);
});
