import { describe, expect, test } from 'vitest';
import { meet, slotOf } from '../../../src/model/market/acquaintance.kernel.ts';
import { askFriends } from '../../../src/model/market/brokering.kernel.ts';
import { continuum, roleOf } from '../../../src/model/market/role.ts';
import { loseStash } from '../../../src/model/market/stash.ts';
import { custody, handling, role, using } from '../../../src/model/world/codes.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { HANDLINGS, SHARE } from '../../../src/model/world/tables.ts';
import { NG_PER_MG } from '../../../src/model/world/units.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, deals, firstDay, giveCash, makeFriends, rowsOf, sellersOf, setUp, together } from '../fixture.ts';

const [SELLER, BUYER, BROKER] = [0, 1, 2];
const [NOTHING, SKIMS, RAISES, SHARES] = [0, 1, 2, 4];
const city = cityWith({
  market: {
    ...{ packetPrice: 1000, packetWeight: 34, brokerPaid: 1, skimShare: 0.1, raiseShare: 0.2, sharedShare: 0.3 },
    ...{ introductionsFrom: 3, introductionsTo: 7, firstTrust: 0.5, askFriends: 3 },
    reachable: { street: 1, indoors: 1, delivered: 1 },
  },
});
const WANTED = 100;

/** A buyer whose friend knows a seller and always helps, and is used to taking some pay. */
function three(habits: number, change: (world: World) => void = () => {}): World {
  const world = firstDay({ city });
  const { people } = world;
  setUp(world, SELLER, 100_000);
  makeFriends(world, BUYER, BROKER);
  giveCash(world, 20_000, BUYER);
  people.sociability.fill(1 / SHARE);
  people.brokerHabits.fill(habits);
  meet(people, BROKER, SELLER, 0.9);
  for (const person of [BUYER, BROKER]) people.strength.set(person, 20);
  people.belief.set(slotOf(people, BROKER, SELLER), 20);
  change(world);
  return world;
}
/** Whether friends bought for somebody. */
const ask = (world: World, buyer = BUYER, wanted = WANTED) => together(world, askFriends, { buyer, wanted })[0] > 0;
const brokered = ({ people }: World) => people.handled.get(BROKER * HANDLINGS + handling.brokered);

test('who handed the drug over is remembered, paid or not, and no one for a deal that failed', () => {
  for (const habits of [NOTHING, SKIMS]) {
    const world = three(habits);
    world.clock.step[0] = 8;
    ask(world);
    expect([world.people.handedBy.get(BUYER), world.people.handedStep.get(BUYER)]).toEqual([BROKER, 8]);
  }
  const without = three(NOTHING, ({ shops }) => {
    shops.mixture.fill(0);
  });
  ask(without);
  expect(without.people.handedBy.get(BUYER)).toBe(-1);
});

/** One deal through the friend: what each has of it. */
function deal(habits: number, has = 20_000) {
  const world = three(habits, (its) => giveCash(its, has, BUYER));
  expect(ask(world)).toBe(true);
  expect(faults(balance(world))).toEqual([]);
  const { people, tally } = world;
  const [{ seller, buyer, broker }] = deals(world);
  const bought = people.stashMixture.get(BUYER) + people.stashMixture.get(BROKER);
  return {
    broker: people.stashMixture.get(BROKER) / bought,
    kept: people.cash.get(BROKER),
    paid: has - people.cash.get(BUYER),
    sold: people.cash.get(SELLER),
    role: role.names[roleOf(people, BROKER)],
    noted: [seller, buyer, broker],
    handled: [brokered(world), people.handled.get(BROKER * HANDLINGS + handling.gift)],
    pure: Math.ceil(world.agenda.searches.pure[0] / NG_PER_MG),
    retail: tally.retailCents[0],
    source: people.stashSource.get(BUYER),
  };
}

describe('a broker is paid', () => {
  test('by nothing: a favour, and passing on for no gain', () => {
    const { broker, kept, role: is, noted, source, handled, pure } = deal(NOTHING);
    expect([broker, kept, is, noted, source]).toEqual([0, 0, 'hooksUp', [SELLER, BUYER, BROKER], SELLER]);
    expect(handled).toEqual([0, pure]);
  });

  test('by some of the drug', () => {
    const { broker, kept, role: is, noted, handled, pure } = deal(SKIMS);
    expect(broker).toBeCloseTo(0.1, 3);
    expect([kept, is, noted]).toEqual([0, 'brokers', [SELLER, BUYER, BROKER]]);
    expect(handled).toEqual([pure, 0]);
  });

  test('by part of the money, which was paid for the drug all the same', () => {
    const { broker, kept, paid, sold, retail, role: is } = deal(RAISES);
    expect([broker, is]).toEqual([0, 'brokers']);
    expect(kept).toBeGreaterThan(0);
    expect([kept + sold, retail]).toEqual([paid, paid]);
    expect(kept).toBe(Math.floor(0.2 * paid));
  });

  test('by no more of the money for who has more of it than they spend', () => {
    const [some, more] = [100_000, 200_000].map((has) => deal(RAISES, has));
    expect(more.paid).toBe(some.paid);
    expect(more.kept).toBe(Math.floor(0.2 * more.paid));
  });

  test('by using some of it together', () => {
    const { broker, kept, role: is } = deal(SHARES);
    expect(broker).toBeCloseTo(0.3, 3);
    expect([kept, is]).toEqual([0, 'brokers']);
  });

  test('in one of the ways that are habits, and as often as the city has it', () => {
    const paid = (brokerPaid: number, habits: number) => {
      const world = three(habits);
      const under = {
        ...world,
        city: cityWith({ market: { brokerPaid, introductionsFrom: 100, introductionsTo: 100 } }, city),
      };
      const n = 300;
      let times = 0;
      let served = 0;
      for (let i = 0; i < n; i++) {
        giveCash(world, 5000, BUYER);
        loseStash(world, BUYER, 'discarded');
        loseStash(world, BROKER, 'discarded');
        const before = brokered(world);
        if (ask(under)) served++;
        if (brokered(world) > before) times++;
        world.clock.step[0]++;
      }
      expect(served).toBe(n);
      return times / n;
    };
    expect(paid(1, SKIMS | RAISES | SHARES)).toBe(1);
    expect(paid(0, SKIMS)).toBe(0);
    expect(Math.abs(paid(0.6, SKIMS) - 0.6)).toBeLessThan(4 * Math.sqrt(0.24 / 300));
  });
});

describe('nobody brokers', () => {
  const refused = (change: (world: World) => void) => !ask(three(NOTHING, change));

  test('who is unwilling, in custody, afraid, knows nobody, or knows the buyer as their seller', () => {
    expect(refused(({ people }) => people.sociability.fill(0))).toBe(true);
    expect(refused(({ people }) => people.custody.fill(custody.jail, BROKER, BROKER + 1))).toBe(true);
    expect(refused(({ people }) => void (people.caution.fill(1 / SHARE) && people.perceivedRisk.fill(1)))).toBe(true);
    expect(refused(({ people }) => people.sellers.fill(-1))).toBe(true);
    expect(refused(({ people }) => people.friends.fill(-1))).toBe(true);
    expect(refused(({ people }) => people.using.fill(using.abstinent, BROKER, BROKER + 1))).toBe(true);
    expect(refused(() => {})).toBe(false);
  });

  test('when the seller is gone or has nothing, and then no money has moved', () => {
    for (const habits of [NOTHING, RAISES]) {
      const world = three(habits, ({ shops }) => {
        shops.mixture.set(0, 0);
        shops.mass.fill(0);
      });
      expect(ask(world)).toBe(false);
      expect([world.people.cash.get(BUYER), world.people.cash.get(BROKER)]).toEqual([20_000, 0]);
    }
  });

  test('and friends remember that they were asked', () => {
    const world = three(NOTHING, ({ people }) => people.sociability.fill(0));
    ask(world);
    expect(world.people.asked.get(BROKER)).toBe(1);
  });
});

test('a friend who sells simply sells, and is known from then on', () => {
  const world = three(SKIMS, (w) => setUp(w, BROKER, 100));
  expect(ask(world)).toBe(true);
  const { people } = world;
  expect(deals(world).map(({ seller, broker }) => [seller, broker])).toEqual([[BROKER, -1]]);
  expect(people.stashMixture.get(BROKER)).toBe(0);
  expect(sellersOf(world, BUYER)).toEqual([BROKER]);
  expect(continuum(people, BROKER)).toBe(1);
});

describe('of several who ask', () => {
  const [IGNORANT, BUYERS] = [3, 30];
  const buyers = (world: World) => rowsOf(world).slice(-BUYERS);

  /** Thirty buyers, each with two friends who are willing: one knows a seller, the other nobody. */
  function many(habits: number, packets: number, askFirst = 2): World {
    const world = firstDay({ city: cityWith({ market: { askFriends: askFirst } }, city), people: 200 });
    const { people } = world;
    setUp(world, SELLER, packets);
    people.sociability.fill(1 / SHARE);
    people.brokerHabits.fill(habits);
    people.strength.fill(10);
    meet(people, BROKER, SELLER, 1);
    people.belief.set(slotOf(people, BROKER, SELLER), 10);
    for (const buyer of buyers(world)) {
      people.friends.put(buyer, 0, BROKER);
      people.friends.put(buyer, 1, IGNORANT);
    }
    giveCash(world, 2000, ...buyers(world));
    return world;
  }
  const served = (world: World) =>
    together(world, askFriends, ...buyers(world).map((buyer) => ({ buyer }))).filter((sold) => sold > 0).length;

  test('those whose first friend finds no seller ask a second', () => {
    const world = many(NOTHING, 100);
    const { people } = world;
    expect(served(world)).toBe(BUYERS);
    expect(people.asked.get(BROKER)).toBe(BUYERS);
    expect(people.asked.get(IGNORANT)).toBeGreaterThan(4);
    expect(people.asked.get(IGNORANT)).toBeLessThan(BUYERS - 4);
    expect(new Set(deals(world).map(({ broker }) => broker))).toEqual(new Set([BROKER]));
    expect(new Set(deals(world).map(({ buyer }) => buyer))).toEqual(new Set(buyers(world)));
    expect(faults(balance(world))).toEqual([]);
  });

  test('and nobody asks more friends than one asks', () => {
    const world = many(NOTHING, 100, 1);
    const { people } = world;
    expect(served(world)).toBe(people.asked.get(BROKER));
    expect(people.asked.get(BROKER) + people.asked.get(IGNORANT)).toBe(BUYERS);
    expect(people.asked.get(IGNORANT)).toBeGreaterThan(4);
  });

  test('a friend who sells is bought from, when another has found nobody', () => {
    const world = many(NOTHING, 0);
    setUp(world, IGNORANT, 100);
    expect(served(world)).toBe(BUYERS);
    for (const buyer of buyers(world)) expect(sellersOf(world, buyer)).toEqual([IGNORANT]);
    expect(world.tally.brokeredDeals[0]).toBe(0);
  });

  test('those for whom nothing is left keep their money, whatever the broker would have kept of it', () => {
    const world = many(RAISES, 5);
    const { people, tally } = world;
    expect(served(world)).toBe(5);
    const cash = buyers(world).map((buyer) => people.cash.get(buyer));
    expect(cash.filter((left) => left === 2000).length).toBe(BUYERS - 5);
    expect(people.cash.get(BROKER)).toBe(5 * 250);
    expect([tally.deals[0], tally.retailCents[0]]).toEqual([5, 5 * 1250]);
    expect(faults(balance(world))).toEqual([]);
  });

  test('a broker who seeks for themselves does not spend what they would keep of a deal that fails', () => {
    const world = many(RAISES, 1);
    const { people } = world;
    const seller = 4;
    setUp(world, seller, 100);
    people.friends.put(BROKER, 0, IGNORANT);
    meet(people, IGNORANT, seller, 1);
    people.belief.set(slotOf(people, IGNORANT, seller), 10);
    for (const buyer of buyers(world)) people.friends.put(buyer, 1, -1);
    giveCash(world, 1000, BROKER);
    const some = [...buyers(world), BROKER].map((buyer) => ({ buyer, wanted: WANTED }));
    expect(together(world, askFriends, ...some).filter((sold) => sold > 0)).toEqual([1, 1]);
    expect(people.cash.get(BROKER)).toBe(250);
    for (const person of rowsOf(world)) expect(people.cash.get(person)).toBeGreaterThanOrEqual(0);
    expect(faults(balance(world))).toEqual([]);
  });
});

test('buyer and seller meet after three to seven deals, by the pair’s luck, and the count begins again', () => {
  const world = firstDay({ city, people: 200 });
  const { people } = world;
  setUp(world, SELLER, 1e5);
  people.sociability.fill(1 / SHARE);
  people.brokerHabits.fill(NOTHING);
  meet(people, BROKER, SELLER, 1);
  people.belief.set(slotOf(people, BROKER, SELLER), 20);
  const met: number[] = [];
  for (let buyer = 10; buyer < 130; buyer++) {
    people.friends.put(buyer, 0, BROKER);
    let deals = 0;
    while (sellersOf(world, buyer).length === 0 && deals < 20) {
      people.trust.set(slotOf(people, BROKER, SELLER), 255);
      giveCash(world, 3000, buyer);
      expect(ask(world, buyer, 10)).toBe(true);
      deals++;
      world.clock.step[0]++;
    }
    met.push(deals);
    expect(people.brokered.of(buyer, 0)).toBe(0);
  }
  expect([Math.min(...met), Math.max(...met)]).toEqual([3, 7]);
  for (const n of [3, 4, 5, 6, 7]) expect(met.filter((m) => m === n).length).toBeGreaterThan(8);
});
