import { describe, expect, test } from 'vitest';
import { patrol } from '../../../src/model/law/patrol.ts';
import { trade } from '../../../src/model/market/sale.kernel.ts';
import { charge, custody, housing, means, race, setting } from '../../../src/model/world/codes.ts';
import { balance, faults, openBooks } from '../../../src/model/world/ledger.ts';
import type { World } from '../../../src/model/world/world.ts';
import {
  bury,
  cityWith,
  firstDay,
  giveCash,
  giveStash,
  informs,
  rowsOf,
  type Setting,
  setUp,
  together,
  wantedFor,
} from '../fixture.ts';

/** Police who miss nothing that they are near to. */
const certain = cityWith({
  law: {
    patrolPerDeal: 1,
    stopPerOuting: 1,
    stopHoused: 1,
    handoverSeen: 1,
    carriedPackets: 3,
    informs: informs(0),
    raceRatio: { white: 1, black: 2, hispanic: 1, other: 1 },
    visibility: { street: 1, indoors: 0, delivered: 0 },
  },
});

/** A seller (0) who has sold to a buyer (1), directly or through a broker (2), at a place of their own. */
function deal(setting_: Setting = {}, { broker = -1, where = setting.street as number, packets = 2 } = {}): World {
  const world = firstDay({ city: certain, ...setting_ });
  const shop = setUp(world, 0, 40, where);
  giveCash(world, 100_000, 1);
  together(world, trade, { buyer: 1, shop, broker, wanted: wantedFor(world, 1, shop, packets) });
  openBooks(world);
  return world;
}
const arrested = ({ cases }: World) =>
  Array.from({ length: cases.rows }, (_, row) => [cases.person[row], charge.names[cases.charge[row]]]);

/** Makes everybody want to use and hold something, and lets police stop them. Returns who was arrested. */
function stops(world: World): Set<number> {
  const { agenda, people } = world;
  for (const i of rowsOf(world)) {
    if (people.stashMixture.get(i) === 0) giveStash(world, i, 1);
    agenda.wants[i] = i;
  }
  agenda.wantsCount = people.rows;
  patrol.run(world);
  return new Set(world.cases.person.slice(0, world.cases.rows));
}

describe('at a deal in the open', () => {
  test('both sides are exposed; the seller seen handing over is charged with distribution', () => {
    const world = deal();
    patrol.run(world);
    expect(arrested(world)).toEqual([
      [1, 'possession'],
      [0, 'distribution'],
    ]);
    expect(means.names[world.cases.means[0]]).toBe('patrol');
    expect(world.cases.packets[1]).toBe(5);
  });

  test('which stands at the site, where the seller lives, or where it is delivered', () => {
    const visible = cityWith({ law: { visibility: { street: 1, indoors: 1, delivered: 1 } } }, certain);
    const site = visible.people.places.findIndex((place) => place.openAir);
    const beat = (where: number) => {
      const world = deal({ city: visible }, { where });
      world.people.place.fill(site, 0, 1);
      world.people.place.fill((site + 1) % visible.people.places.length, 1, 2);
      patrol.run(world);
      return world.cases.place[0] - site;
    };
    const apart = ((site + 1) % visible.people.places.length) - site;
    expect([setting.street, setting.indoors, setting.delivered].map(beat)).toEqual([0, 0, apart]);
  });

  test('nobody is, where nobody sees it, or no officer is', () => {
    for (const world of [deal({}, { where: setting.indoors }), deal({ set: { 'police.effort': 0 } })]) {
      patrol.run(world);
      expect(arrested(world)).toEqual([]);
    }
  });

  test('who is in custody or dead already is not arrested again', () => {
    const world = deal();
    world.people.custody[0] = custody.jail;
    bury(world, 1);
    patrol.run(world);
    expect(arrested(world)).toEqual([]);
  });

  test('problem-oriented policing moves the deal indoors, and warns who buys', () => {
    const city = cityWith({ law: { warned: 1 } }, certain);
    const world = deal({ city, set: { 'police.strategy': 'problem-oriented' } });
    patrol.run(world);
    expect(arrested(world)).toEqual([]);
    // The buyer was warned first; a deal in which only the seller is seen moves.
    const seller = deal({ city, set: { 'police.strategy': 'problem-oriented' } });
    seller.people.custody[1] = custody.jail;
    patrol.run(seller);
    expect(setting.names[seller.shops.setting.get(0)]).toBe('indoors');
  });
});

describe('a broker', () => {
  test('stands at the deal in the buyer’s place, and the buyer’s drug is found in their hand', () => {
    const world = deal({}, { broker: 2, packets: 4 });
    giveStash(world, 1, 2);
    const bought = world.people.stashMixture.get(1);
    patrol.run(world);
    expect(arrested(world)).toContainEqual([2, 'possession']);
    expect(arrested(world).map(([person]) => person)).not.toContain(1);
    const { cases, people } = world;
    const row = cases.person.indexOf(2);
    expect(cases.packets[row]).toBe(4);
    expect(people.stashPackets.get(1)).toBe(2);
    expect(Math.abs(cases.weight[row] / bought - 4 / 6)).toBeLessThan(0.01);
    expect(cases.weight[row] + people.stashMixture.get(1)).toBe(bought);
    expect(faults(balance(world))).toEqual([]);
  });

  /** Where only the hand-over to the friend, who has no roof, is in the open. */
  const handing = (lever: string) => {
    const world = deal({ set: { 'law.brokers-are-dealers': lever } }, { broker: 2, where: setting.indoors });
    world.people.housing[1] = housing.unsheltered;
    patrol.run(world);
    return arrested(world);
  };

  test('who is seen handing it over is a dealer before the law, and the friend is arrested too', () => {
    expect(handing('yes')).toEqual([
      [2, 'distribution'],
      [1, 'possession'],
    ]);
  });

  test('or is not, where the lever has it so', () => {
    expect(handing('no')).toEqual([[2, 'possession']]);
  });
});

describe('stops', () => {
  const some = cityWith({ law: { stopPerOuting: 0.2, stopHoused: 0.25 } }, certain);
  const day = (set: Setting['set'] = {}) => firstDay({ city: some, people: 1200, set });

  test('expose only who is out, as often as the city has it', () => {
    expect(firstDay({ city: certain }).cases.rows).toBe(0);
    const world = day();
    world.people.housing.fill(housing.unsheltered);
    const found = stops(world).size / world.people.rows;
    expect(Math.abs(found - 0.2)).toBeLessThan(4 * Math.sqrt((0.2 * 0.8) / world.people.rows));
    expect([...world.cases.means.slice(0, world.cases.rows)].every((m) => m === means.stop)).toBe(true);
  });

  test('find the unsheltered more than the housed, and people by the ratios of race and ethnicity', () => {
    const share = (change: (world: World) => void) => {
      const world = day();
      change(world);
      return stops(world).size;
    };
    const housed = share(() => {});
    const unsheltered = share(({ people }) => people.housing.fill(housing.unsheltered));
    const black = share(({ people }) => {
      people.housing.fill(housing.unsheltered);
      people.race.fill(race.black);
    });
    expect(unsheltered / housed).toBeGreaterThan(3);
    expect(black / unsheltered).toBeGreaterThan(1.7);
    expect(black / unsheltered).toBeLessThan(2.3);
  });

  test('with more effort take the same people and others', () => {
    const [half, one, two] = [0.5, 1, 2].map((effort) => stops(day({ 'police.effort': effort })));
    expect([...half].every((i) => one.has(i))).toBe(true);
    expect([...one].every((i) => two.has(i))).toBe(true);
    expect(two.size).toBeGreaterThan(half.size);
    expect(stops(day({ 'police.effort': 0 })).size).toBe(0);
  });

  test('find somebody whoever else is out: one more person moves nobody’s luck', () => {
    const all = stops(day());
    const fewer = day();
    for (let i = 0; i < 600; i++) fewer.people.custody[i] = custody.jail;
    const rest = stops(fewer);
    expect([...all].filter((i) => i >= 600)).toEqual([...rest]);
  });
});
