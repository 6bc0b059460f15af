import { describe, expect, test } from 'vitest';
import { meet, slotOf } from '../../../src/model/market/acquaintance.ts';
import { askFriends } from '../../../src/model/market/brokering.ts';
import { continuum, roleOf } from '../../../src/model/market/role.ts';
import { loseStash } from '../../../src/model/market/stash.ts';
import { custody, role, using } from '../../../src/model/world/codes.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { FRIENDS, SHARE } from '../../../src/model/world/tables.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, giveCash, makeFriends, sellersOf, setUp } from '../fixture.ts';

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
  for (const person of [BUYER, BROKER]) people.strength[person] = 20;
  people.belief[slotOf(people, BROKER, SELLER)] = 20;
  change(world);
  return world;
}
/** One deal through the friend: what each has of it. */
function deal(habits: number) {
  const world = three(habits);
  expect(askFriends(world, BUYER, WANTED)).toBe(true);
  expect(faults(balance(world))).toEqual([]);
  const { people, agenda, tally } = world;
  const bought = people.stashMixture[BUYER] + people.stashMixture[BROKER];
  return {
    broker: people.stashMixture[BROKER] / bought,
    kept: people.cash[BROKER],
    paid: 20_000 - people.cash[BUYER],
    sold: people.cash[SELLER],
    role: role.names[roleOf(people, BROKER)],
    noted: [agenda.deals.seller[0], agenda.deals.buyer[0], agenda.deals.broker[0], agenda.deals.paid[0]],
    retail: tally.retailCents[0],
    source: people.stashSource[BUYER],
  };
}

describe('a broker is paid', () => {
  test('by nothing: a favour, and passing on for no gain', () => {
    const { broker, kept, role: is, noted, source } = deal(NOTHING);
    expect([broker, kept, is, noted, source]).toEqual([0, 0, 'hooksUp', [SELLER, BUYER, BROKER, 0], SELLER]);
  });

  test('by some of the drug', () => {
    const { broker, kept, role: is, noted } = deal(SKIMS);
    expect(broker).toBeCloseTo(0.1, 3);
    expect([kept, is, noted]).toEqual([0, 'brokers', [SELLER, BUYER, BROKER, 1]]);
  });

  test('by part of the money, which was paid for the drug all the same', () => {
    const { broker, kept, paid, sold, retail, role: is } = deal(RAISES);
    expect([broker, is]).toEqual([0, 'brokers']);
    expect(kept).toBeGreaterThan(0);
    expect([kept + sold, retail]).toEqual([paid, paid]);
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
      for (let i = 0; i < n; i++) {
        giveCash(world, 5000, BUYER);
        loseStash(world, BUYER, 'discarded');
        loseStash(world, BROKER, 'discarded');
        askFriends(under, BUYER, WANTED);
        world.clock.step[0]++;
      }
      expect(world.agenda.deals.rows).toBe(n);
      return [...world.agenda.deals.paid.slice(0, n)].filter((p) => p === 1).length / n;
    };
    expect(paid(1, SKIMS | RAISES | SHARES)).toBe(1);
    expect(paid(0, SKIMS)).toBe(0);
    expect(Math.abs(paid(0.6, SKIMS) - 0.6)).toBeLessThan(4 * Math.sqrt(0.24 / 300));
  });
});

describe('nobody brokers', () => {
  const refused = (change: (world: World) => void) => !askFriends(three(NOTHING, change), BUYER, WANTED);

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
        shops.mixture[0] = 0;
        shops.mass.fill(0);
      });
      expect(askFriends(world, BUYER, WANTED)).toBe(false);
      expect([world.people.cash[BUYER], world.people.cash[BROKER]]).toEqual([20_000, 0]);
    }
  });

  test('and friends remember that they were asked', () => {
    const world = three(NOTHING, ({ people }) => people.sociability.fill(0));
    askFriends(world, BUYER, WANTED);
    expect(world.people.asked[BROKER]).toBe(1);
  });
});

test('a friend who sells simply sells, and is known from then on', () => {
  const world = three(SKIMS, (w) => setUp(w, BROKER, 100));
  expect(askFriends(world, BUYER, WANTED)).toBe(true);
  const { people, agenda } = world;
  expect([agenda.deals.seller[0], agenda.deals.broker[0], people.stashMixture[BROKER]]).toEqual([BROKER, -1, 0]);
  expect(sellersOf(world, BUYER)).toEqual([BROKER]);
  expect(continuum(people, BROKER)).toBe(1);
});

test('buyer and seller meet after three to seven deals, by the pair’s luck, and the count begins again', () => {
  const world = firstDay({ city, people: 200 });
  const { people } = world;
  setUp(world, SELLER, 1e5);
  people.sociability.fill(1 / SHARE);
  people.brokerHabits.fill(NOTHING);
  meet(people, BROKER, SELLER, 1);
  people.belief[slotOf(people, BROKER, SELLER)] = 20;
  const met: number[] = [];
  for (let buyer = 10; buyer < 130; buyer++) {
    people.friends[buyer * FRIENDS] = BROKER;
    let deals = 0;
    while (sellersOf(world, buyer).length === 0 && deals < 20) {
      people.trust[slotOf(people, BROKER, SELLER)] = 255;
      giveCash(world, 3000, buyer);
      expect(askFriends(world, buyer, 10)).toBe(true);
      deals++;
      world.clock.step[0]++;
    }
    met.push(deals);
    expect(people.brokered[buyer * FRIENDS]).toBe(0);
  }
  expect([Math.min(...met), Math.max(...met)]).toEqual([3, 7]);
  for (const n of [3, 4, 5, 6, 7]) expect(met.filter((m) => m === n).length).toBeGreaterThan(8);
});
