import { describe, expect, test } from 'vitest';
import { arrest } from '../../../src/model/law/arrest.ts';
import { handle } from '../../../src/model/market/handling.kernel.ts';
import { charge, custody, disposition, handling, means, role, treatment } from '../../../src/model/world/codes.ts';
import { balance, faults, openBooks } from '../../../src/model/world/ledger.ts';
import type { World } from '../../../src/model/world/world.ts';
import {
  cityWith,
  firstDay,
  giveCash,
  giveStash,
  informs,
  makeFriends,
  type Setting,
  setUp,
  typical,
} from '../fixture.ts';

const law = { intentPackets: 10, intentWeight: 1, intentCash: 30000, traffickingWeight: 28 };
const city = cityWith({ law: { ...law, informs: informs(0) }, market: { packetWeight: 34 } });
const day = (setting: Setting = {}) => firstDay({ city, ...setting });
const seen = { means: means.stop, place: 0, handover: false, stock: 3, seen: 0 };
const chargeOf = ({ cases }: World, row = 0) => charge.names[cases.charge[row]];

test('what the officer saw is written down beside what the person was', () => {
  const world = day();
  giveStash(world, 1, 4);
  giveCash(world, 700, 1);
  world.people.convictions[1] = 2;
  handle(world.people, 1, handling.brokered, 3e6);
  handle(world.people, 1, handling.used, 1e6);
  expect(arrest(world, 1, { ...seen, means: means.patrol, place: 2 })).toBe(true);
  const { cases } = world;
  expect(cases.rows).toBe(1);
  expect([cases.person[0], cases.step[0], cases.place[0], means.names[cases.means[0]]]).toEqual([1, 0, 2, 'patrol']);
  expect([cases.weight[0], cases.packets[0], cases.cash[0], cases.priors[0]]).toEqual([4 * 34e6, 4, 700, 2]);
  expect([role.names[cases.role[0]], cases.continuum[0], cases.selling[0]]).toEqual(['brokers', 0.75, 0]);
  expect(chargeOf(world)).toBe('possession');
});

test('all they hold is seized, and what a charge of dealing finds of money', () => {
  const world = day();
  for (const person of [1, 2]) giveStash(world, person, person === 1 ? 4 : 40);
  giveCash(world, 700, 1, 2);
  arrest(world, 1, seen);
  arrest(world, 2, seen);
  const { people, ledger, tally } = world;
  expect([chargeOf(world, 0), chargeOf(world, 1)]).toEqual(['possession', 'intent']);
  expect([people.stashMixture.get(1), people.stashMixture.get(2)]).toEqual([0, 0]);
  expect([people.cash.get(1), people.cash.get(2)]).toEqual([700, 0]);
  expect(tally.seizedNg[0]).toBe(ledger.seized[0]);
  expect(ledger.seized[0]).toBeGreaterThan(0);
  expect(faults(balance(world))).toEqual([]);
});

test('without drug or a hand-over there is no arrest', () => {
  const world = day();
  giveCash(world, 100_000, 1);
  expect(arrest(world, 1, seen)).toBe(false);
  expect([world.cases.rows, world.people.custody[1]]).toEqual([0, custody.free]);
  expect(arrest(world, 1, { ...seen, handover: true, seen: 1 })).toBe(true);
  expect(chargeOf(world)).toBe('distribution');
});

test('of a seller’s stock what is carried is found on the street, and all of it in a raid', () => {
  const world = day();
  const [one, two] = [setUp(world, 1, 50), setUp(world, 2, 50)];
  arrest(world, 1, seen);
  arrest(world, 2, { ...seen, means: means.raid, stock: Number.POSITIVE_INFINITY });
  const { cases, shops } = world;
  expect([cases.packets[0], cases.packets[1]]).toEqual([3, 50]);
  expect([cases.selling[0], cases.selling[1]]).toEqual([1, 1]);
  expect([chargeOf(world, 0), chargeOf(world, 1)]).toEqual(['possession', 'intent']);
  expect(shops.mixture.get(two)).toBe(0);
  if (world.people.shop.get(1) === one) expect(shops.mixture.get(one)).toBe(47 * shops.packet.get(one));
  expect(faults(balance(world))).toEqual([]);
});

test('the charge does not see who someone is: only what is found', () => {
  const world = day();
  for (const person of [1, 2]) giveStash(world, person, 12);
  handle(world.people, 2, handling.resold, 1e9);
  for (const person of [1, 2]) arrest(world, person, seen);
  expect([world.cases.role[0], world.cases.role[1]]).toEqual([role.none, role.seller]);
  expect(chargeOf(world, 0)).toBe(chargeOf(world, 1));
});

test('the threshold in force at the place decides who is a dealer', () => {
  const world = day({ set: { 'law.intent-bags': 0.3 } });
  giveStash(world, 1, 4);
  arrest(world, 1, seen);
  expect(chargeOf(world)).toBe('intent');
});

describe('the law of possession', () => {
  test('decriminalised: the drug is taken and nobody arrested, unless as a dealer', () => {
    const world = day({ set: { 'law.possession': 'decriminalised' } });
    giveStash(world, 1, 4);
    giveStash(world, 2, 40);
    giveCash(world, 700, 1);
    const before = world.people.arrests[1];
    expect(arrest(world, 1, seen)).toBe(false);
    expect([world.people.stashMixture.get(1), world.people.cash.get(1), world.cases.rows]).toEqual([0, 700, 0]);
    expect([world.people.custody[1], world.people.arrests[1]]).toEqual([custody.free, before]);
    expect(world.ledger.seized[0]).toBeGreaterThan(0);
    expect(arrest(world, 2, seen)).toBe(true);
    expect(faults(balance(world))).toEqual([]);
  });

  test('diversion: an arrest without court or custody, and treatment asked for as often as the city has it', () => {
    const diverted = (arrested: number) => {
      const accepts = { ...typical.treatment.accepts, arrest: arrested };
      const world = day({
        city: cityWith({ treatment: { accepts } }, city),
        set: { 'law.possession': 'divert' },
      });
      giveStash(world, 1, 4);
      world.people.tolerance.set(1, 300);
      expect(arrest(world, 1, seen)).toBe(true);
      expect(disposition.names[world.cases.disposition[0]]).toBe('diverted');
      expect([world.people.custody[1], world.people.openCase[1]]).toEqual([custody.free, -1]);
      return world.people.waitingFor[1] !== treatment.none;
    };
    expect([diverted(0), diverted(1)]).toEqual([false, true]);
  });
});

describe('booking', () => {
  const booked = (share: number, set: Setting['set'] = {}) => {
    const pretrialJail = { possession: share, intent: share, distribution: share, trafficking: share, homicide: share };
    const world = day({ city: cityWith({ law: { pretrialJail, pretrialReleaseDays: 2, courtDays: 500 } }, city), set });
    giveStash(world, 1, 4);
    arrest(world, 1, seen);
    return world;
  };

  test('holds for days, or until the court', () => {
    const released = booked(0);
    expect([released.people.custody[1], released.people.openCase[1]]).toEqual([custody.pretrial, 0]);
    expect(released.people.nextAct[1]).toBe(8);
    const held = booked(1);
    expect(held.people.nextAct[1]).toBeGreaterThanOrEqual(held.cases.dueStep[0]);
    expect(held.cases.dueStep[0]).toBe(released.cases.dueStep[0]);
  });

  test('a seller held until trial is out of business, one released after days is not', () => {
    const of = (share: number) => {
      const world = booked(share);
      setUp(world, 2, 20);
      arrest(world, 2, seen);
      return world.people.shop.get(2) >= 0;
    };
    expect([of(0), of(1)]).toEqual([true, false]);
  });

  test('more jail before trial holds more of the same people, and never fewer', () => {
    const held = (odds: number) => {
      const world = firstDay({ city, people: 400, set: { 'court.pretrial-jail': odds } });
      const before = new Set<number>();
      for (let i = 0; i < 400; i++) {
        giveStash(world, i, 4);
        arrest(world, i, seen);
        if (world.people.nextAct[i] >= world.cases.dueStep[i]) before.add(i);
      }
      return before;
    };
    const [none, some, more] = [held(0), held(1), held(10)];
    expect(some.size).toBeGreaterThanOrEqual(none.size);
    expect(more.size).toBeGreaterThan(some.size);
    expect([...some].every((i) => more.has(i))).toBe(true);
  });
});

test('an arrest frightens the person and their friends, and nobody else', () => {
  const world = day();
  makeFriends(world, 1, 2);
  giveStash(world, 1, 4);
  const { perceivedRisk } = world.people;
  const floor = perceivedRisk.get(3);
  arrest(world, 1, seen);
  expect(perceivedRisk.get(1)).toBeGreaterThan(perceivedRisk.get(2));
  expect(perceivedRisk.get(2)).toBeGreaterThan(floor);
  expect(perceivedRisk.get(3)).toBe(floor);
});

describe('informing', () => {
  const tips = (chance: number, lever: number, know: (world: World) => void) => {
    const world = day({
      city: cityWith({ law: { informs: informs(chance) } }, city),
      set: { 'police.informants': lever },
    });
    const [from, other] = [setUp(world, 2, 20), setUp(world, 3, 20)];
    giveStash(world, 1, 4, -1);
    know(world);
    openBooks(world);
    arrest(world, 1, seen);
    return [world.shops.heat.get(from), world.shops.heat.get(other)];
  };
  const bought = ({ people }: World) => {
    people.stashSource.set(1, 2);
  };

  test('names the seller of what is found, as often as the city and the lever have it', () => {
    expect(tips(1, 1, bought)).toEqual([1, 0]);
    expect(tips(0, 10, bought)).toEqual([0, 0]);
    expect(tips(1, 0, bought)).toEqual([0, 0]);
  });

  test('else the seller trusted most', () => {
    const knows = ({ people }: World) => {
      people.sellers.write([2, 3], 1);
      people.trust.write([40, 200], 1);
    };
    expect(tips(1, 1, knows)).toEqual([0, 1]);
    expect(tips(1, 1, () => {})).toEqual([0, 0]);
  });

  test('is likelier the graver the charge, of the same people and others', () => {
    const graver = cityWith({ law: { informs: { ...informs(0.2), intent: 0.6 } } }, city);
    const named = (packets: number) => {
      const world = day({ city: graver, people: 400 });
      const shop = setUp(world, 0, 20);
      const who = new Set<number>();
      for (let i = 1; i < 400; i++) {
        giveStash(world, i, packets, 0);
        const before = world.shops.heat.get(shop);
        arrest(world, i, seen);
        if (world.shops.heat.get(shop) > before) who.add(i);
      }
      expect(chargeOf(world)).toBe(packets < 10 ? 'possession' : 'intent');
      return who;
    };
    const [little, much] = [named(4), named(20)];
    expect(Math.abs(little.size / 399 - 0.2)).toBeLessThan(4 * Math.sqrt(0.16 / 399));
    expect(Math.abs(much.size / 399 - 0.6)).toBeLessThan(4 * Math.sqrt(0.24 / 399));
    expect([...little].every((i) => much.has(i))).toBe(true);
  });

  test('who is diverted faces no charge and names nobody', () => {
    const world = day({ city: cityWith({ law: { informs: informs(1) } }, city), set: { 'law.possession': 'divert' } });
    const shop = setUp(world, 2, 20);
    giveStash(world, 1, 4, 2);
    arrest(world, 1, seen);
    expect(world.shops.heat.get(shop)).toBe(0);
  });
});
