import { expect, test } from 'vitest';
import { meet, slotOf, TRUST_MOST } from '../../../src/model/market/acquaintance.kernel.ts';
import { noteDeals } from '../../../src/model/market/deal.kernel.ts';
import { setting } from '../../../src/model/world/codes.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, deals, firstDay, sellersOf, setUp, together, typical } from '../fixture.ts';

const [SELLER, BUYER, BROKER, OTHER] = [0, 1, 2, 3];
const SITE = typical.people.places.findIndex((place) => place.openAir);
const city = cityWith({ market: { trustGained: 0.1 } });

/** A seller who is at an open-air site, and others who live elsewhere. */
function market(where: number = setting.street): { world: World; shop: number } {
  const world = firstDay({ city });
  world.people.place.fill(SITE);
  for (const [n, person] of [BUYER, BROKER, OTHER].entries()) world.people.place[person] = (SITE + n + 1) % 6;
  return { world, shop: setUp(world, SELLER, 50, where) };
}
const trustOf = ({ people }: World, person: number) => people.trust.get(slotOf(people, person, SELLER)) / TRUST_MOST;

test('only what was sold is a deal; who paid, who bought for them and how much stands in it', () => {
  const { world, shop } = market();
  const sold = { buyer: BUYER, broker: BROKER, shop, sold: 3 };
  together(world, noteDeals, { buyer: OTHER, shop }, sold, { buyer: OTHER, shop, sold: 1 });
  expect(deals(world)).toEqual([
    { seller: SELLER, buyer: BUYER, broker: BROKER, packets: 3 },
    { seller: SELLER, buyer: OTHER, broker: -1, packets: 1 },
  ]);
  expect([world.tally.openDeals[0], world.tally.brokeredDeals[0]]).toEqual([2, 1]);
  expect(world.places.openSales[SITE]).toBe(2);
});

test('only deals on the street are in the open', () => {
  const open = (where: number) => {
    const { world, shop } = market(where);
    together(world, noteDeals, { buyer: BUYER, shop, sold: 1 });
    return [world.tally.openDeals[0], world.places.openSales[SITE]];
  };
  expect([setting.street, setting.indoors, setting.delivered].map(open)).toEqual([
    [1, 1],
    [0, 0],
    [0, 0],
  ]);
});

test('who went trusts the seller more, also one they know and met by chance; a stranger stays one', () => {
  const { world, shop } = market();
  const { people } = world;
  for (const person of [BUYER, BROKER, OTHER]) meet(people, person, SELLER, 0.5);
  const slot = slotOf(people, BROKER, SELLER);
  together(world, noteDeals, { buyer: BUYER, goes: BROKER, broker: BROKER, slot, shop, sold: 1 });
  together(world, noteDeals, { buyer: OTHER, shop, sold: 1 }, { buyer: 7, shop, sold: 1 });
  expect(trustOf(world, BROKER)).toBeCloseTo(0.6, 2);
  expect(trustOf(world, BUYER)).toBeCloseTo(0.5, 2);
  expect(trustOf(world, OTHER)).toBeCloseTo(0.6, 2);
  expect(sellersOf(world, 7)).toEqual([]);
});

test('trust has a limit', () => {
  const { world, shop } = market();
  meet(world.people, BUYER, SELLER, 0.99);
  const slot = slotOf(world.people, BUYER, SELLER);
  together(world, noteDeals, { buyer: BUYER, slot, shop, sold: 1 });
  expect(trustOf(world, BUYER)).toBe(1);
});
