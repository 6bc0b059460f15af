import { describe, expect, test } from 'vitest';
import { meet, slotOf } from '../../../src/model/market/acquaintance.kernel.ts';
import { wouldLend } from '../../../src/model/market/credit.kernel.ts';
import { trade } from '../../../src/model/market/sale.kernel.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, deals, firstDay, giveCash, setUp, together } from '../fixture.ts';

const city = cityWith({ market: { packetPrice: 1000, creditLimit: 2500, creditTrust: 0.7 } });
const [SELLER, BUYER, OTHER] = [0, 1, 2];

/** A seller with packets and a buyer with money who would buy ten of anybody. */
function market(cash: number, packets = 50): World {
  const world = firstDay({ city });
  setUp(world, SELLER, packets);
  giveCash(world, cash, BUYER);
  world.people.strength.fill(1);
  return world;
}
/** A search that has come to a seller whom the buyer trusts so much. */
function at(world: World, trust: number, buyer = BUYER, seller = SELLER) {
  const { people } = world;
  meet(people, buyer, seller, trust);
  return { buyer, wanted: 10, slot: slotOf(people, buyer, seller), shop: people.shop.get(seller) };
}
const debtOf = ({ people }: World, buyer = BUYER) => [people.debt.get(buyer), people.creditor.get(buyer)];

test('with money nobody buys on credit, however trusted, and gets what the money allows', () => {
  const world = market(3500);
  expect(together(world, trade, at(world, 1))).toEqual([3]);
  expect([world.people.cash.get(BUYER), ...debtOf(world)]).toEqual([500, 0, -1]);
});

describe('without the price of a packet', () => {
  test('one packet is lent to a trusted buyer, as the debt says', () => {
    const world = market(300);
    expect(together(world, trade, at(world, 0.9))).toEqual([1]);
    const { people } = world;
    expect([people.cash.get(BUYER), ...debtOf(world)]).toEqual([300, 1000, SELLER]);
    expect(people.cash.get(SELLER)).toBe(0);
    expect(people.stashPackets.get(BUYER)).toBe(1);
    expect(faults(balance(world))).toEqual([]);
  });

  test('nothing to one trusted less, to a stranger, or to one who is in the red', () => {
    const world = market(300);
    expect(together(world, trade, at(world, 0.69), { ...at(world, 0.69), slot: -1 })).toEqual([0, 0]);
    giveCash(world, -1, OTHER);
    expect(together(world, trade, at(world, 1, OTHER))).toEqual([0]);
    expect([...debtOf(world), ...debtOf(world, OTHER)]).toEqual([0, -1, 0, -1]);
    expect(world.people.cash.get(SELLER)).toBe(0);
  });

  test('no more than the limit, and by one seller at a time', () => {
    const world = market(0);
    setUp(world, OTHER, 50);
    expect([1, 2, 3].map(() => together(world, trade, at(world, 1))[0])).toEqual([1, 1, 0]);
    expect(debtOf(world)).toEqual([2000, SELLER]);
    expect(together(world, trade, at(world, 1, BUYER, OTHER))).toEqual([0]);
    expect(debtOf(world)).toEqual([2000, SELLER]);
    const { slot } = at(world, 1, BUYER, OTHER);
    expect(wouldLend(world, OTHER, BUYER, slot)).toBe(0);
  });

  test('and where nothing is left to sell, nothing is owed', () => {
    const world = market(0, 0.5);
    expect(together(world, trade, at(world, 1))).toEqual([0]);
    const { people } = world;
    expect([people.cash.get(SELLER), people.cash.get(BUYER), ...debtOf(world)]).toEqual([0, 0, 0, -1]);
  });
});

describe('of several at one seller', () => {
  const [FIRST, PAYS, LAST] = [3, 4, 5];

  test('each who is trusted is lent the price of a packet, and who can pay is not', () => {
    const world = market(0);
    giveCash(world, 1000, PAYS);
    const searches = [at(world, 1, FIRST), at(world, 1, PAYS), at(world, 0.1, LAST), { buyer: 6 }];
    expect(together(world, trade, ...searches)).toEqual([1, 1, 0, 0]);
    expect([FIRST, PAYS, LAST].map((i) => debtOf(world, i)[0])).toEqual([1000, 0, 0]);
  });

  test('those to whom nothing was left owe nothing more, and what they owed before they still owe', () => {
    const world = market(0, 1);
    const { people } = world;
    people.debt.set(LAST, 500);
    people.creditor.set(LAST, SELLER);
    const searches = [FIRST, BUYER, LAST].map((buyer) => at(world, 1, buyer));
    expect(together(world, trade, ...searches)).toEqual([1, 0, 0]);
    expect([FIRST, BUYER, LAST].map((i) => debtOf(world, i))).toEqual([
      [1000, SELLER],
      [0, -1],
      [500, SELLER],
    ]);
    expect([SELLER, FIRST, BUYER, LAST].map((i) => people.cash.get(i))).toEqual([0, 0, 0, 0]);
    expect([deals(world).length, people.stashPackets.get(FIRST)]).toEqual([1, 1]);
    expect(faults(balance(world))).toEqual([]);
  });
});
