import { describe, expect, test } from 'vitest';
import { meet } from '../../../src/model/market/acquaintance.kernel.ts';
import { layRings } from '../../../src/model/market/rings.ts';
import { considerSelling } from '../../../src/model/market/starting.ts';
import { custody, shopTier, using } from '../../../src/model/world/codes.ts';
import { SHARE } from '../../../src/model/world/tables.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, makeFriends, rowsOf, sellersOf, setUp } from '../fixture.ts';

const city = cityWith({
  market: { startChance: 1, startDemand: 10, startStake: 10_000, creditTrust: 0.7, findsSupplier: 1, firstTrust: 0.5 },
});
const [PERSON, FRIEND, MIDDLE, RETAIL] = [1, 2, 3, 4];

/** A person for whom everything is in place to sell: will, demand, a stake and a supplier. */
function ready(change: (world: World) => void = () => {}, values = city): World {
  const world = firstDay({ city: values });
  const { people, shops } = world;
  people.using[PERSON] = using.active;
  people.enterprise.fill(1 / SHARE);
  makeFriends(world, PERSON, FRIEND);
  people.asked.set(PERSON, 20);
  people.cash.set(PERSON, 10_000);
  const middle = setUp(world, MIDDLE, 5000);
  shops.tier.set(middle, shopTier.mid);
  setUp(world, RETAIL, 20);
  meet(people, PERSON, MIDDLE, 0.3);
  change(world);
  layRings(world);
  return world;
}
const starts = (change?: (world: World) => void, values?: typeof city) => {
  const world = ready(change, values);
  considerSelling(world, PERSON);
  return world.people.shop.get(PERSON) >= 0;
};

test('everything in place, a person begins; friends are told, and it is counted', () => {
  const world = ready();
  considerSelling(world, PERSON);
  expect(world.people.shop.get(PERSON)).toBeGreaterThanOrEqual(0);
  expect(sellersOf(world, FRIEND)).toEqual([PERSON]);
  expect(world.tally.startedSelling[0]).toBe(1);
  considerSelling(world, PERSON);
  expect(world.tally.startedSelling[0]).toBe(1);
});

describe('nobody begins', () => {
  test('in custody, or without using or being a trader', () => {
    expect(starts(({ people }) => people.custody.fill(custody.jail))).toBe(false);
    expect(starts(({ people }) => people.using.fill(using.abstinent))).toBe(false);
    const trader = ({ people }: World) => {
      people.using.fill(using.never);
      people.trader.fill(1);
    };
    expect(starts(trader)).toBe(true);
  });

  test('without enterprise, or in fear', () => {
    expect(starts(({ people }) => people.enterprise.fill(0))).toBe(false);
    expect(starts(({ people }) => void (people.caution.fill(1 / SHARE) && people.perceivedRisk.fill(1)))).toBe(false);
  });

  test('where nobody asks and nobody goes without', () => {
    const none = ({ people }: World) => people.asked.fill(0);
    expect(starts(none)).toBe(false);
    expect(
      starts((w) => {
        none(w);
        w.people.failures.set(FRIEND, 20);
      }),
    ).toBe(true);
    expect(
      starts((w) => {
        none(w);
        w.places.failed[w.people.place[PERSON]] = 1e6;
      }),
    ).toBe(true);
  });

  test('without means: a stake, a connection or trust', () => {
    const poor = ({ people }: World) => people.cash.fill(0);
    expect(starts(poor)).toBe(false);
    expect(
      starts((w) => {
        poor(w);
        w.people.trust.put(PERSON, 0, 255);
      }),
    ).toBe(true);
    expect(
      starts((w) => {
        poor(w);
        w.people.connection[PERSON] = 0;
      }),
    ).toBe(true);
  });

  test('without a source: the edge, a middle-level seller, or a seller who knows one', () => {
    const unknown = ({ people }: World) => people.sellers.fill(-1);
    const throughRetail = (w: World) => {
      unknown(w);
      meet(w.people, PERSON, RETAIL, 0.3);
    };
    expect(starts(unknown)).toBe(false);
    expect(starts(throughRetail)).toBe(true);
    expect(starts(throughRetail, cityWith({ market: { findsSupplier: 0 } }, city))).toBe(false);
    const world = ready(throughRetail);
    considerSelling(world, PERSON);
    expect(sellersOf(world, PERSON)).toEqual([RETAIL, MIDDLE]);
    expect(
      starts((w) => {
        unknown(w);
        w.people.connection[PERSON] = 0;
      }),
    ).toBe(true);
  });
});

test('more of those near who go without make more begin, and never fewer of the same people', () => {
  const began = (asked: number) => {
    const world = firstDay({ city, people: 400 });
    const { people } = world;
    people.asked.fill(asked);
    people.connection.fill(0);
    for (const i of rowsOf(world)) considerSelling(world, i);
    return new Set(rowsOf(world).filter((i) => people.shop.get(i) >= 0));
  };
  const [few, some, many] = [1, 4, 10].map(began);
  expect([...few].every((i) => some.has(i)) && [...some].every((i) => many.has(i))).toBe(true);
  expect(many.size).toBeGreaterThan(some.size);
  expect(some.size).toBeGreaterThan(few.size);
});
