import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buy, packetsFor } from '../../../src/model/market/buying.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { cityWith, firstDay, giveCash, setUp } from '../fixture.ts';

const city = cityWith({ market: { packetPrice: 1000, creditLimit: 2500, creditTrust: 0.7 } });
const [SELLER, BUYER, OTHER] = [0, 1, 2];

function market(cash: number, packets = 50) {
  const world = firstDay({ city });
  const shop = setUp(world, SELLER, packets);
  giveCash(world, cash, BUYER);
  return { world, shop };
}

test('with money nobody buys on credit, however trusted, and gets what the money allows', () => {
  const { world, shop } = market(3500);
  expect(buy(world, shop, BUYER, 10, 1)).toBe(3);
  expect([world.people.cash[BUYER], world.people.debt[BUYER]]).toEqual([500, 0]);
});

describe('without the price of a packet', () => {
  test('one packet is lent to a trusted buyer, as the debt says', () => {
    const { world, shop } = market(300);
    expect(buy(world, shop, BUYER, 10, 0.9)).toBe(1);
    const { people } = world;
    expect([people.cash[BUYER], people.debt[BUYER], people.creditor[BUYER]]).toEqual([300, 1000, SELLER]);
    expect(people.cash[SELLER]).toBe(0);
    expect(people.stashPackets[BUYER]).toBe(1);
    expect(faults(balance(world))).toEqual([]);
  });

  test('nothing to one trusted less', () => {
    const { world, shop } = market(300);
    expect(buy(world, shop, BUYER, 1, 0.69)).toBe(0);
    expect([world.people.debt[BUYER], world.people.creditor[BUYER]]).toEqual([0, -1]);
  });

  test('no more than the limit, and by one seller at a time', () => {
    const { world, shop } = market(0);
    const other = setUp(world, OTHER, 50);
    expect([1, 2, 3].map(() => buy(world, shop, BUYER, 1, 1))).toEqual([1, 1, 0]);
    expect(world.people.debt[BUYER]).toBe(2000);
    expect(buy(world, other, BUYER, 1, 1)).toBe(0);
  });

  test('and where nothing is left to sell, nothing is owed', () => {
    const { world, shop } = market(0, 0.5);
    expect(buy(world, shop, BUYER, 1, 1)).toBe(0);
    const { people } = world;
    expect([people.cash[SELLER], people.cash[BUYER], people.debt[BUYER], people.creditor[BUYER]]).toEqual([
      0, 0, 0, -1,
    ]);
  });
});

test('more is bought for a stronger wish, a weaker belief and smaller packets; at least one, and never without end', () => {
  const { world, shop } = market(0);
  const positive = fc.double({ min: 0, max: 1e5, noNaN: true });
  fc.assert(
    fc.property(positive, positive, fc.double({ min: 1, max: 4, noNaN: true }), (wanted, belief, factor) => {
      const packets = packetsFor(world, shop, wanted, belief);
      expect(Number.isInteger(packets) && packets >= 1 && packets <= 255).toBe(true);
      expect(packetsFor(world, shop, wanted * factor, belief)).toBeGreaterThanOrEqual(packets);
      expect(packetsFor(world, shop, wanted, belief * factor)).toBeLessThanOrEqual(packets);
    }),
  );
  const before = packetsFor(world, shop, 200, 10);
  world.shops.packet[shop] /= 2;
  expect(packetsFor(world, shop, 200, 10)).toBe(2 * before);
});
