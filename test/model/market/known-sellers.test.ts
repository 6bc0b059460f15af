import { expect, test } from 'vitest';
import { meet, slotOf } from '../../../src/model/market/acquaintance.kernel.ts';
import { turnToKnown } from '../../../src/model/market/known-sellers.kernel.ts';
import { openVacancy } from '../../../src/model/market/vacancies.ts';
import { custody } from '../../../src/model/world/codes.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, sellersOf, setUp, together } from '../fixture.ts';

const reach = (share: number) => ({ reachable: { street: share, indoors: share, delivered: share } });
const city = cityWith({ market: { tries: 2, trustLost: 0.05, ...reach(1) } });

/** Person 5 knows sellers 0, 1 and 2, and trusts the first most. */
function knowing(change: (world: World) => void = () => {}, values = city): World {
  const world = firstDay({ city: values });
  for (const seller of [0, 1, 2]) {
    setUp(world, seller, 20);
    world.shops.pace.set(world.people.shop.get(seller), 5);
    meet(world.people, 5, seller, [0.9, 0.2, 0.05][seller]);
  }
  change(world);
  return world;
}
/** The seller whom each of those who go turns to, or -1. */
function turnAll(world: World, ...who: number[]): number[] {
  const { people, shops } = world;
  // The buyer is somebody else: it is who goes that knows sellers.
  together(world, turnToKnown, ...who.map((goes) => ({ buyer: 9, goes, slot: 1, shop: 1 })));
  return who.map((_, n) => {
    const { slot, shop } = world.agenda.searches;
    const seller = slot[n] < 0 ? -1 : people.sellers.get(slot[n]);
    expect(shop[n] < 0 ? -1 : shops.person.get(shop[n])).toBe(seller);
    return seller;
  });
}
const turn = (world: World, goes = 5) => turnAll(world, goes)[0];
const trust = ({ people }: World, seller: number) => {
  const slot = slotOf(people, 5, seller);
  return slot < 0 ? 0 : people.trust.get(slot);
};

test('the seller trusted most is turned to, and one whose drug is believed stronger before one weaker', () => {
  expect(turn(knowing())).toBe(0);
  const stronger = knowing(({ people }) => {
    people.belief.set(slotOf(people, 5, 1), 100 * people.strength.get(5));
  });
  expect(turn(stronger)).toBe(1);
});

test('a seller in custody is missed, trusted less, and the next is tried', () => {
  const world = knowing((w) => {
    openVacancy(w, 0);
    w.people.custody[0] = custody.jail;
  });
  const before = trust(world, 0);
  expect(turn(world)).toBe(1);
  expect(trust(world, 0)).toBeLessThan(before);
  expect(world.people.vacancy.get(5)).toBe(0);
});

test('a seller without stock turns the buyer away, and remembers it', () => {
  const world = knowing(({ shops, people }) => {
    shops.mixture.set(people.shop.get(0), 0);
    shops.mass.fill(0, 0, 5);
  });
  const before = trust(world, 0);
  expect(turn(world)).toBe(1);
  expect(world.shops.turnedAway.get(world.people.shop.get(0))).toBe(1);
  expect(trust(world, 0)).toBeLessThan(before);
});

test('patience ends after so many tries', () => {
  const world = knowing(({ people }) => people.custody.fill(custody.jail, 0, 2));
  expect(turn(world)).toBe(-1);
});

test('one who no longer sells is forgotten after a while, and faster than one who is away', () => {
  const world = knowing(({ people }) => {
    people.shop.set(0, -1);
    people.custody[1] = custody.jail;
  });
  const [gone, away] = [trust(world, 0), trust(world, 1)];
  turn(world);
  expect(gone - trust(world, 0)).toBeGreaterThan(away - trust(world, 1));
  world.people.custody.fill(custody.jail, 1, 3);
  for (let i = 0; i < 40; i++) turn(world);
  expect(sellersOf(world, 5)).not.toContain(0);
});

test('who cannot be reached is not found, and who knows nobody finds nobody', () => {
  expect(turn(knowing(() => {}, cityWith({ market: reach(0) }, city)))).toBe(-1);
  expect(turn(knowing(), 7)).toBe(-1);
});

test('of several who go each turns to a seller of their own', () => {
  const world = knowing(({ people }) => {
    meet(people, 6, 2, 0.5);
    meet(people, 8, 1, 0.5);
  });
  expect(turnAll(world, 5, 6, 7, 8)).toEqual([0, 2, -1, 1]);
});

test('several who go in vain each turn to the next they trust, and who goes twice loses trust twice', () => {
  const world = knowing(({ people }) => {
    people.custody.fill(custody.jail, 0, 1);
    meet(people, 6, 0, 0.5);
    meet(people, 6, 2, 0.4);
    meet(people, 7, 0, 0.5);
  });
  const once = knowing(({ people }) => people.custody.fill(custody.jail, 0, 1));
  expect(turnAll(world, 5, 6, 5, 7)).toEqual([1, 2, 1, -1]);
  const before = trust(knowing(), 0);
  turn(once);
  expect(before - trust(world, 0)).toBe(2 * (before - trust(once, 0)));
});
