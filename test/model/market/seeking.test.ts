import { describe, expect, test } from 'vitest';
import { meet, slotOf } from '../../../src/model/market/acquaintance.kernel.ts';
import { layRings } from '../../../src/model/market/rings.ts';
import { seeking } from '../../../src/model/market/seeking.ts';
import { setting, using } from '../../../src/model/world/codes.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { SHARE } from '../../../src/model/world/tables.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, deals, firstDay, giveCash, giveStash, makeFriends, rowsOf, setUp, typical } from '../fixture.ts';

const city = cityWith({
  market: {
    ...{ askOwnFirst: 1, hookUp: 1, burnChance: 0, openAirFind: 1, openAirTravel: 1e5, packetPrice: 1000, buyDoses: 4 },
    reachable: { street: 1, indoors: 1, delivered: 1 },
  },
});
const [PERSON, SELLER, FRIEND] = [1, 2, 3];

/** A person who wants to use, with money and nothing in hand. */
function wanting(
  change: (world: World) => void,
  { sick = false, dependent = false, cash = 5000, values = city } = {},
): World {
  const world = firstDay({ city: values });
  const { people, agenda } = world;
  people.using[PERSON] = using.active;
  people.habit.set(PERSON, 30);
  people.strength.fill(20);
  people.hustler.fill(0);
  people.sociability.fill(1 / SHARE);
  people.place.fill(typical.people.places.findIndex((p) => p.openAir));
  giveCash(world, cash, PERSON);
  change(world);
  layRings(world);
  agenda.wants[0] = PERSON;
  agenda.sick[0] = sick ? 1 : 0;
  agenda.dependent[0] = dependent ? 1 : 0;
  agenda.wantsCount = 1;
  seeking.run(world);
  expect(faults(balance(world))).toEqual([]);
  return world;
}
const knows = (world: World, person: number, seller = SELLER, packets = 50) => {
  setUp(world, seller, packets);
  meet(world.people, person, seller, 0.9);
  world.people.belief.set(slotOf(world.people, person, seller), 20);
};
/** The one deal that was struck in the latest world, or none. */
const dealOf = (world: World) => deals(world).flatMap(({ seller, buyer, broker }) => [seller, buyer, broker]);

describe('who wants to use', () => {
  test('and holds enough goes nowhere', () => {
    const world = wanting((w) => {
      knows(w, PERSON);
      giveStash(w, PERSON, 5);
    });
    expect([world.tally.searches[0], dealOf(world)]).toEqual([0, []]);
  });

  test('buys from a seller they know', () => {
    expect(dealOf(wanting((w) => knows(w, PERSON)))).toEqual([SELLER, PERSON, -1]);
  });

  test('else has a friend buy, else goes where it is sold in the open', () => {
    const throughFriend = (w: World) => {
      makeFriends(w, PERSON, FRIEND);
      w.people.using[FRIEND] = using.active;
      knows(w, FRIEND);
    };
    expect(dealOf(wanting(throughFriend))).toEqual([SELLER, PERSON, FRIEND]);
    expect(dealOf(wanting((w) => void setUp(w, SELLER, 50)))).toEqual([SELLER, PERSON, -1]);
  });

  test('and sells takes from their own stock, and it is no deal', () => {
    const world = wanting((w) => void setUp(w, PERSON, 50));
    expect([dealOf(world), world.tally.searches[0]]).toEqual([[], 0]);
    expect(world.people.stashSource.get(PERSON)).toBe(PERSON);
  });

  test('buys for more doses when dependent', () => {
    const bought = (dependent: boolean) =>
      wanting(
        (w) => {
          w.people.lastUse.set(PERSON, 0);
          knows(w, PERSON);
        },
        { dependent, cash: 50_000 },
      ).people.stashPackets.get(PERSON);
    // A habit of 30 mg and packets believed to hold 20: for one dose, or for four.
    expect([bought(false), bought(true)]).toEqual([2, 6]);
  });
});

describe('the order of ways', () => {
  const FRIENDS_SELLER = 4;
  const asking = (askOwnFirst: number) => cityWith({ market: { askOwnFirst } }, city);
  /** Somebody who knows a seller, and has a friend who knows another. */
  const both = (own: number, friends: number) => (w: World) => {
    knows(w, PERSON, SELLER, own);
    makeFriends(w, PERSON, FRIEND);
    w.people.using[FRIEND] = using.active;
    knows(w, FRIEND, FRIENDS_SELLER, friends);
    for (const seller of [SELLER, FRIENDS_SELLER]) w.shops.setting.set(w.people.shop.get(seller), setting.indoors);
  };
  const fromOwn = [SELLER, PERSON, -1];
  const throughFriend = [FRIENDS_SELLER, PERSON, FRIEND];

  test('is the seller one knows and then friends, for those who go to their own first', () => {
    const world = wanting(both(50, 50), { values: asking(1) });
    expect([dealOf(world), world.people.asked.get(FRIEND)]).toEqual([fromOwn, 0]);
    expect(dealOf(wanting(both(0, 50), { values: asking(1) }))).toEqual(throughFriend);
  });

  test('is friends and then the seller one knows, for the others', () => {
    expect(dealOf(wanting(both(50, 50), { values: asking(0) }))).toEqual(throughFriend);
    const world = wanting(both(50, 0), { values: asking(0) });
    expect([dealOf(world), world.people.asked.get(FRIEND)]).toEqual([fromOwn, 1]);
  });

  test('ends in the open for both, and there one goes in person', () => {
    for (const askOwnFirst of [0, 1]) {
      const world = wanting(
        (w) => {
          both(0, 0)(w);
          setUp(w, 5, 50);
        },
        { values: asking(askOwnFirst) },
      );
      expect([dealOf(world), world.people.asked.get(FRIEND)]).toEqual([[5, PERSON, -1], 1]);
    }
  });

  test('leaves out friends and the open for who cannot pay: the seller one knows may lend', () => {
    for (const askOwnFirst of [0, 1]) {
      const values = cityWith({ market: { creditTrust: 0.5, creditLimit: 1000 } }, asking(askOwnFirst));
      const world = wanting(both(50, 50), { cash: 0, values });
      const { people } = world;
      expect([dealOf(world), people.asked.get(FRIEND), people.debt.get(PERSON)]).toEqual([fromOwn, 0, 1000]);
      const refused = wanting(both(0, 50), { cash: 0, values });
      expect([dealOf(refused), refused.people.asked.get(FRIEND), refused.people.debt.get(PERSON)]).toEqual([[], 0, 0]);
    }
  });

  test('is each person’s own: some go to their own seller first, as often as the city has it', () => {
    const world = firstDay({ city: asking(0.7), people: 300 });
    const { people, agenda } = world;
    people.strength.fill(20);
    people.habit.fill(10);
    people.sociability.fill(1 / SHARE);
    people.using[FRIEND] = using.active;
    knows(world, FRIEND, FRIENDS_SELLER, 1000);
    setUp(world, SELLER, 1000);
    const seekers = rowsOf(world).slice(10);
    for (const [n, i] of seekers.entries()) {
      meet(people, i, SELLER, 0.9);
      people.friends.put(i, 0, FRIEND);
      agenda.wants[n] = i;
    }
    agenda.wantsCount = seekers.length;
    giveCash(world, 1000, ...seekers);
    seeking.run(world);
    const many = seekers.length;
    expect(deals(world).length).toBe(many);
    const own = deals(world).filter(({ seller }) => seller === SELLER).length;
    expect(Math.abs(own / many - 0.7)).toBeLessThan(4 * Math.sqrt(0.21 / many));
    expect(
      deals(world)
        .map(({ buyer }) => buyer)
        .sort((a, b) => a - b),
    ).toEqual(seekers);
    expect([world.tally.searches[0], world.tally.failedSearches[0]]).toEqual([seekers.length, 0]);
    expect(faults(balance(world))).toEqual([]);
  });

  test('is gone once by each: who is left when others were served by friends is not in the open twice', () => {
    const world = firstDay({ city: cityWith({ market: { burnChance: 1 } }, asking(0)), people: 60 });
    const { people, agenda } = world;
    people.strength.fill(20);
    people.sociability.fill(1 / SHARE);
    people.place.fill(typical.people.places.findIndex((p) => p.openAir));
    people.using[FRIEND] = using.active;
    knows(world, FRIEND, FRIENDS_SELLER);
    world.shops.setting.set(people.shop.get(FRIENDS_SELLER), setting.indoors);
    setUp(world, 5, 50);
    layRings(world);
    const seekers = rowsOf(world).slice(10, 30);
    for (const [n, i] of seekers.entries()) {
      if (i % 2 === 0) people.friends.put(i, 0, FRIEND);
      agenda.wants[n] = i;
    }
    agenda.wantsCount = seekers.length;
    giveCash(world, 3000, ...seekers);
    seeking.run(world);
    const friendless = seekers.filter((i) => i % 2 === 1);
    // In the open everybody pays for nothing, once.
    expect(friendless.map((i) => people.cash.get(i))).toEqual(friendless.map(() => 2000));
    expect(people.cash.get(5)).toBe(1000 * friendless.length);
    expect([deals(world).length, world.tally.failedSearches[0]]).toEqual([10, 10]);
    expect(faults(balance(world))).toEqual([]);
  });

  test('goes on for those who come to their seller when the stock is gone', () => {
    const world = firstDay({ city: asking(1) });
    const { people, agenda } = world;
    people.strength.fill(20);
    people.habit.fill(10);
    people.sociability.fill(1 / SHARE);
    people.using[FRIEND] = using.active;
    knows(world, FRIEND, FRIENDS_SELLER);
    setUp(world, SELLER, 2);
    const seekers = [10, 11, 12, 13];
    for (const [n, i] of seekers.entries()) {
      meet(people, i, SELLER, 0.9);
      if (i !== 12) makeFriends(world, i, FRIEND);
      agenda.wants[n] = i;
    }
    agenda.wantsCount = seekers.length;
    giveCash(world, 1000, ...seekers);
    seeking.run(world);
    const struck = deals(world).map(({ seller, buyer, broker }) => [seller, buyer, broker]);
    expect(struck.sort(([, a], [, b]) => a - b)).toEqual([
      [SELLER, 10, -1],
      [SELLER, 11, -1],
      [FRIENDS_SELLER, 13, FRIEND],
    ]);
    expect([...people.failures.slice(10, 14)]).toEqual([0, 0, 1, 0]);
    expect([world.tally.searches[0], world.tally.failedSearches[0]]).toEqual([4, 1]);
  });
});

describe('without money', () => {
  const friendHolds = (w: World) => {
    makeFriends(w, PERSON, FRIEND);
    giveStash(w, FRIEND, 6);
  };

  test('one in withdrawal may be given some, and nobody else', () => {
    expect(wanting(friendHolds, { sick: true, cash: 0 }).people.stashMixture.get(PERSON)).toBeGreaterThan(0);
    expect(wanting(friendHolds, { sick: false, cash: 0 }).people.stashMixture.get(PERSON)).toBe(0);
  });

  test('one who hustles tries to get some first', () => {
    const world = wanting(
      (w) => {
        w.people.hustler.set(PERSON, 1 / SHARE);
        knows(w, PERSON);
      },
      { cash: 0, values: cityWith({ market: { hustleTake: 5000, hustleSigma: 0 } }, city) },
    );
    expect([world.tally.hustles[0], deals(world).length, world.people.debt.get(PERSON)]).toEqual([1, 1, 0]);
  });

  test('a search that ends with nothing is counted, by the person and the place', () => {
    const world = wanting(() => {}, { cash: 0, sick: true });
    const { tally, people, places } = world;
    expect([tally.searches[0], tally.failedSearches[0], people.failures.get(PERSON)]).toEqual([1, 1, 1]);
    expect(places.failed[people.place[PERSON]]).toBe(1);
  });
});
