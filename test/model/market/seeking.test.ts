import { describe, expect, test } from 'vitest';
import { meet, slotOf } from '../../../src/model/market/acquaintance.ts';
import { layRings } from '../../../src/model/market/rings.ts';
import { seeking } from '../../../src/model/market/seeking.ts';
import { using } from '../../../src/model/world/codes.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { SHARE } from '../../../src/model/world/tables.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, giveCash, giveStash, makeFriends, setUp, typical } from '../fixture.ts';

const city = cityWith({
  market: {
    ...{ askOwnFirst: 1, hookUp: 1, burnChance: 0, openAirFind: 1, openAirTravel: 1e5, packetPrice: 1000, buyDoses: 4 },
    reachable: { street: 1, indoors: 1, delivered: 1 },
  },
});
const [PERSON, SELLER, FRIEND] = [1, 2, 3];

/** A person who wants to use, with money and nothing in hand. */
function wanting(change: (world: World) => void, { sick = false, cash = 5000, values = city } = {}): World {
  const world = firstDay({ city: values });
  const { people, agenda } = world;
  people.using[PERSON] = using.active;
  people.tolerance[PERSON] = typical.body.naive;
  people.habit[PERSON] = 30;
  people.strength.fill(20);
  people.hustler.fill(0);
  people.sociability.fill(1 / SHARE);
  people.place.fill(typical.people.places.findIndex((p) => p.openAir));
  giveCash(world, cash, PERSON);
  change(world);
  layRings(world);
  agenda.wants[0] = PERSON;
  agenda.sick[0] = sick ? 1 : 0;
  agenda.wantsCount = 1;
  seeking.run(world);
  expect(faults(balance(world))).toEqual([]);
  return world;
}
const knows = (world: World, person: number) => {
  setUp(world, SELLER, 50);
  meet(world.people, person, SELLER, 0.9);
  world.people.belief[slotOf(world.people, person, SELLER)] = 20;
};
const dealOf = ({ agenda: { deals } }: World) =>
  deals.rows === 0 ? [] : [deals.seller[0], deals.buyer[0], deals.broker[0]];

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
    expect(world.people.stashSource[PERSON]).toBe(PERSON);
  });

  test('buys for more doses when dependent', () => {
    const bought = (tolerance: number) => {
      const world = wanting(
        (w) => {
          w.people.tolerance[PERSON] = tolerance;
          knows(w, PERSON);
        },
        { cash: 50_000 },
      );
      return world.people.stashPackets[PERSON];
    };
    expect(bought(typical.body.naive * typical.body.dependentRatio * 2)).toBeGreaterThan(bought(typical.body.naive));
  });
});

describe('without money', () => {
  const friendHolds = (w: World) => {
    makeFriends(w, PERSON, FRIEND);
    giveStash(w, FRIEND, 6);
  };

  test('one in withdrawal may be given some, and nobody else', () => {
    expect(wanting(friendHolds, { sick: true, cash: 0 }).people.stashMixture[PERSON]).toBeGreaterThan(0);
    expect(wanting(friendHolds, { sick: false, cash: 0 }).people.stashMixture[PERSON]).toBe(0);
  });

  test('one who hustles tries to get some first', () => {
    const world = wanting(
      (w) => {
        w.people.hustler[PERSON] = 1 / SHARE;
        knows(w, PERSON);
      },
      { cash: 0, values: cityWith({ market: { hustleTake: 5000, hustleSigma: 0 } }, city) },
    );
    expect([world.tally.hustles[0], world.agenda.deals.rows, world.people.debt[PERSON]]).toEqual([1, 1, 0]);
  });

  test('a search that ends with nothing is counted, by the person and the place', () => {
    const world = wanting(() => {}, { cash: 0, sick: true });
    const { tally, people, places } = world;
    expect([tally.searches[0], tally.failedSearches[0], people.failures[PERSON]]).toEqual([1, 1, 1]);
    expect(places.failed[people.place[PERSON]]).toBe(1);
  });
});
