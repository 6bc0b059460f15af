import { expect, test } from 'vitest';
import { enterTreatment } from '../../../src/model/care/entering.ts';
import { takeIntoCustody } from '../../../src/model/law/custody.ts';
import { die } from '../../../src/model/lives/dying.ts';
import { meet } from '../../../src/model/market/acquaintance.ts';
import { custody, death, treatment } from '../../../src/model/world/codes.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { NEVER } from '../../../src/model/world/tables.ts';
import { cityWith, firstDay, friendsOf, giveCash, giveStash, makeFriends, sellersOf, setUp } from '../fixture.ts';

test('everything ends with a person: ties at both ends, shop, goods, money, debt, treatment, custody', () => {
  const world = firstDay({ city: cityWith({ care: { treatmentPlaces: 1 } }) });
  const { people } = world;
  makeFriends(world, 1, 2, 3);
  makeFriends(world, 2, 3);
  const shop = setUp(world, 1, 20);
  giveStash(world, 1, 5);
  giveCash(world, 900, 1);
  meet(people, 1, 4, 0.9);
  people.debt[1] = 300;
  people.creditor[1] = 4;
  enterTreatment(world, 1);
  takeIntoCustody(world, 1, custody.jail, 20);
  const others = world.agenda.treated;
  die(world, 1, death.overdose);
  expect([people.deathStep[1], people.deathCause[1], people.nextAct[1]]).toEqual([0, death.overdose, NEVER]);
  expect([friendsOf(world, 1), friendsOf(world, 2), friendsOf(world, 3), sellersOf(world, 1)]).toEqual([
    [],
    [3],
    [2],
    [],
  ]);
  expect([people.shop[1], world.shops.person[shop], world.shops.mixture[shop]]).toEqual([-1, -1, 0]);
  expect([people.stashMixture[1], people.cash[1], people.debt[1], people.creditor[1]]).toEqual([0, 0, 0, -1]);
  expect([people.treatment[1], people.custody[1], world.agenda.treated]).toEqual([
    treatment.none,
    custody.free,
    others - 1,
  ]);
  expect(world.ledger.discarded[0]).toBeGreaterThan(0);
  expect(faults(balance(world))).toEqual([]);
  expect([...world.lots.holders.slice(0, world.lots.rows)]).toEqual(new Array(world.lots.rows).fill(0));
});
