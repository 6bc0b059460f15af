import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meet, slotOf } from '../../../src/model/market/acquaintance.kernel.ts';
import { packetsFor } from '../../../src/model/market/buying.kernel.ts';
import { trade } from '../../../src/model/market/sale.kernel.ts';
import { cityWith, deals, firstDay, giveCash, setUp, together } from '../fixture.ts';

const city = cityWith({ market: { packetPrice: 1000, creditLimit: 2500, creditTrust: 0.7 } });
const [SELLER, BUYER, OTHER] = [0, 1, 2];
const WANTED = 100;

function market(cash: number, packets = 50) {
  const world = firstDay({ city });
  const shop = setUp(world, SELLER, packets);
  giveCash(world, cash, BUYER);
  return { world, shop };
}

test('for money, and no more than it allows; without the price of a packet nothing', () => {
  const { world, shop } = market(3500);
  world.people.strength.set(BUYER, WANTED / 10);
  expect(together(world, trade, { buyer: BUYER, shop, wanted: WANTED })).toEqual([3]);
  expect(together(world, trade, { buyer: BUYER, shop, wanted: WANTED })).toEqual([0]);
  expect([world.people.cash.get(BUYER), world.people.debt.get(BUYER)]).toEqual([500, 0]);
});

test('by what who goes believes of the seller, else by what the buyer believes of anybody', () => {
  const { world, shop } = market(50_000);
  const { people } = world;
  people.strength.set(BUYER, WANTED / 4);
  meet(people, OTHER, SELLER, 0.9);
  const slot = slotOf(people, OTHER, SELLER);
  people.belief.set(slot, WANTED / 5.5);
  const own = { buyer: BUYER, shop, wanted: WANTED };
  expect(together(world, trade, own, { ...own, goes: OTHER, broker: OTHER, slot }, { ...own, shop: -1 })).toEqual([
    4, 6, 0,
  ]);
});

test('and each deal is noted, of a list as of one', () => {
  const { world, shop } = market(50_000, 5);
  world.people.strength.fill(WANTED / 4);
  giveCash(world, 50_000, OTHER, 3);
  const searches = [BUYER, OTHER, 3].map((buyer) => ({ buyer, shop, wanted: WANTED }));
  expect(together(world, trade, ...searches)).toEqual([4, 1, 0]);
  expect(deals(world).map(({ buyer, packets }) => [buyer, packets])).toEqual([
    [BUYER, 4],
    [OTHER, 1],
  ]);
  expect(world.tally.openDeals[0]).toBe(2);
});

test('more is bought for a stronger wish, a weaker belief and smaller packets; at least one, and never without end', () => {
  const { packetWeight } = city.market;
  const packet = packetWeight * 1e6;
  const positive = fc.double({ min: 0, max: 1e5, noNaN: true });
  fc.assert(
    fc.property(positive, positive, fc.double({ min: 1, max: 4, noNaN: true }), (wanted, belief, factor) => {
      const packets = packetsFor(packet, packetWeight, wanted, belief);
      expect(Number.isInteger(packets) && packets >= 1 && packets <= 255).toBe(true);
      expect(packetsFor(packet, packetWeight, wanted * factor, belief)).toBeGreaterThanOrEqual(packets);
      expect(packetsFor(packet, packetWeight, wanted, belief * factor)).toBeLessThanOrEqual(packets);
    }),
  );
  const before = packetsFor(packet, packetWeight, 200, 10);
  expect(packetsFor(packet / 2, packetWeight, 200, 10)).toBe(2 * before);
});
