import { describe, expect, test } from 'vitest';
import { heedOverdose } from '../../../src/model/checking/sellers.ts';
import { arrest } from '../../../src/model/law/arrest.ts';
import { clearlyKnew } from '../../../src/model/law/known.ts';
import { meet } from '../../../src/model/market/acquaintance.kernel.ts';
import { restocking } from '../../../src/model/market/restocking.ts';
import { trade } from '../../../src/model/market/sale.kernel.ts';
import { knowledge, means, type sellerAnswer, substances } from '../../../src/model/world/codes.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { SUBSTANCES } from '../../../src/model/world/tables.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, giveCash, setUp, together, typical, wantedFor } from '../fixture.ts';

type Answer = (typeof sellerAnswer.names)[number];
const only = (answer: Answer) => ({ sellOn: 0, warn: 0, dilute: 0, return: 0, discard: 0, [answer]: 1 });
const cityOf = (answer: Answer) =>
  cityWith({
    checking: { sellerAnswers: only(answer), stripsSellers: 0, sellerTests: 1, sensitivity: 1, specificity: 1 },
    supply: { toldBySeller: 0, toldToUser: 0 },
  });

/** Puts as much fentanyl into a stock as it holds in a strong lot. */
function adulterate({ shops, ledger }: World, shop: number): void {
  const ng = Math.round(shops.mixture.get(shop) / 50);
  shops.mass[shop * SUBSTANCES + substances.fentanyl] += ng;
  ledger.opening[substances.fentanyl] += ng;
}

/** Seller 1, out of stock and with money, knows suppliers 2 and 3; the drug of 2 holds a fentanyl. */
function chain(answer: Answer, strips = 1, suppliers = [2, 3]) {
  const world = firstDay({ city: cityOf(answer), set: { 'care.strips-sellers': strips } });
  const { people, shops } = world;
  const shop = setUp(world, 1, 0);
  shops.orderSize.set(shop, 1e9);
  for (const supplier of suppliers) {
    setUp(world, supplier, 2000);
    meet(people, 1, supplier, 0.5);
  }
  adulterate(world, people.shop.get(2));
  giveCash(world, 100_000, 1);
  return { world, shop, buy: () => restocking(world) };
}
const stock = (world: World, person: number) => world.shops.mixture.get(world.people.shop.get(person));

describe('a seller whose strip is positive', () => {
  test('may sell on, knowing', () => {
    const { world, shop, buy } = chain('sellOn');
    buy();
    const { shops, tally } = world;
    expect([shops.knows.get(shop), shops.warns.get(shop), tally.stripsBySellers[0]]).toEqual([knowledge.tested, 0, 1]);
    expect(stock(world, 1)).toBeGreaterThan(0);
    expect(faults(balance(world))).toEqual([]);
  });

  test('may warn: then every customer is told', () => {
    const { world, shop, buy } = chain('warn');
    buy();
    const { shops, people, tally } = world;
    expect([shops.knows.get(shop), shops.warns.get(shop), tally.sellersWarned[0]]).toEqual([knowledge.tested, 1, 1]);
    giveCash(world, 5000, 7, 8);
    const buyers = [7, 8].map((buyer) => ({ buyer, shop, wanted: wantedFor(world, buyer, shop, 1) }));
    expect(together(world, trade, ...buyers)).toEqual([1, 1]);
    expect([people.stashKnown.get(7), people.stashKnown.get(8)]).toEqual([knowledge.told, knowledge.told]);
    shops.warns.set(shop, 0);
    giveCash(world, 5000, 9);
    together(world, trade, { buyer: 9, shop, wanted: wantedFor(world, 9, shop, 1) });
    expect(people.stashKnown.get(9)).toBe(knowledge.no);
    expect(faults(balance(world))).toEqual([]);
  });

  test('may dilute: more weight, no more drug', () => {
    const [whole, diluted] = (['sellOn', 'dilute'] as const).map((answer) => {
      const { world, shop, buy } = chain(answer);
      buy();
      expect(faults(balance(world))).toEqual([]);
      return { weight: world.shops.mixture.get(shop), pure: world.shops.mass[shop * SUBSTANCES] };
    });
    expect(diluted.pure).toBe(whole.pure);
    expect(diluted.weight / whole.weight).toBeCloseTo(typical.checking.sellerDilutes, 6);
  });

  test('may leave it and buy of the next supplier', () => {
    const { world, shop, buy } = chain('return');
    const before = stock(world, 2);
    buy();
    expect(stock(world, 2)).toBe(before);
    expect(stock(world, 1)).toBeGreaterThan(0);
    expect(world.shops.supplier[shop]).toBe(3);
    expect([world.shops.knows.get(shop), world.tally.sellersReturned[0]]).toEqual([knowledge.no, 1]);
    expect(faults(balance(world))).toEqual([]);
  });

  test('takes it all the same where there is no other', () => {
    const { world, shop, buy } = chain('return', 1, [2]);
    buy();
    expect(stock(world, 1)).toBeGreaterThan(0);
    expect(world.shops.knows.get(shop)).toBe(knowledge.tested);
    expect(faults(balance(world))).toEqual([]);
  });

  test('may throw it away, paid for', () => {
    const { world, buy } = chain('discard');
    buy();
    const { people, ledger, tally } = world;
    expect([stock(world, 1), people.cash.get(1) < 100_000]).toEqual([0, true]);
    expect(ledger.discarded[0] + ledger.discarded[1]).toBe(tally.checkDiscardedNg[0]);
    expect(tally.checkDiscardedNg[0]).toBeGreaterThan(0);
    expect(faults(balance(world))).toEqual([]);
  });

  test('had a strip', () => {
    const { world, shop, buy } = chain('warn', 0);
    buy();
    expect([world.shops.knows.get(shop), world.tally.stripsBySellers[0]]).toEqual([knowledge.no, 0]);
    expect(stock(world, 1)).toBeGreaterThan(0);
  });
});

describe('a seller who learns of a customer’s overdose answers as after a strip', () => {
  const learns = (answer: Answer) => {
    const world = firstDay({ city: cityOf(answer) });
    const shop = setUp(world, 1, 100);
    adulterate(world, shop);
    world.shops.knows.set(shop, knowledge.overdoses);
    heedOverdose(world, shop);
    expect(faults(balance(world))).toEqual([]);
    return { world, shop, packets: world.shops.mixture.get(shop) / world.shops.packet.get(shop) };
  };
  test('warns', () => {
    const { world, shop } = learns('warn');
    expect(world.shops.warns.get(shop)).toBe(1);
  });
  test('dilutes', () => expect(learns('dilute').packets).toBe(100 * typical.checking.sellerDilutes));
  test('throws it away', () => expect(learns('discard').packets).toBe(0));
  test('or sells on: nobody takes it back', () => {
    expect([learns('sellOn').packets, learns('return').packets]).toEqual([100, 100]);
  });
});

test('other drug in larger part than what is left ends a warning', () => {
  const { world, shop, buy } = chain('warn', 0, [2]);
  world.shops.knows.set(shop, knowledge.overdoses);
  world.shops.warns.set(shop, 1);
  buy();
  expect([world.shops.knows.get(shop), world.shops.warns.get(shop)]).toEqual([knowledge.no, 0]);
});

test('a case holds that the seller knew by a strip, which is clear knowledge, and warned', () => {
  for (const warns of [0, 1]) {
    const world = firstDay();
    const shop = setUp(world, 1, 30);
    adulterate(world, shop);
    world.shops.knows.set(shop, knowledge.tested);
    world.shops.warns.set(shop, warns);
    arrest(world, 1, { means: means.raid, place: 0, handover: false, stock: Number.POSITIVE_INFINITY, seen: 0 });
    expect([world.cases.knew[0], world.cases.warned[0]]).toEqual([knowledge.tested, warns]);
    expect(clearlyKnew(world.cases.knew[0])).toBe(true);
  }
});
