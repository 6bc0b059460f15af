import { describe, expect, test } from 'vitest';
import type { City } from '../../src/model/city/parameters.ts';
import type { Change } from '../../src/model/levers/schedule.ts';
import { endFriendship } from '../../src/model/lives/friendship.kernel.ts';
import { roleOf } from '../../src/model/market/role.ts';
import { seeking } from '../../src/model/market/seeking.ts';
import { openWorld } from '../../src/model/opening.ts';
import { processes, step } from '../../src/model/step.ts';
import { STEPS_PER_MONTH } from '../../src/model/world/clock.ts';
import { custody, handling, role, substances, using } from '../../src/model/world/codes.ts';
import { balance, faults } from '../../src/model/world/ledger.ts';
import { STEPS_PER_DAY } from '../../src/model/world/steps.kernel.ts';
import { HANDLINGS, SUBSTANCES } from '../../src/model/world/tables.ts';
import { restoreWorld, snapshotWorld, type World, worldChecksum } from '../../src/model/world/world.ts';
import { readCheckpoint, writeCheckpoint } from '../../src/study/checkpoint.ts';
import { bury, cityWith, deals, friendsOf, rowsOf, runDays, sellersOf, typical } from './fixture.ts';

// Deaths, arrests and begins often enough that sixty days of a few hundred people see them all.
const city = cityWith({
  people: { startSellers: 0.15 },
  body: { overdoseHazard: typical.body.overdoseHazard * 10, fatalHazard: 0.3 },
  law: { patrolPerDeal: 0.003, stopPerOuting: 0.01, courtDays: 10, pretrialReleaseDays: 4, prisonMedianDays: 20 },
  lives: { otherMortality: 0.2, quit: 0.1, relapse: 0.2, friendFades: 0.1, friendMade: 0.2 },
});
const PEOPLE = 300;
const DAYS = 60;
const open = (seed = 1, changes: readonly Change[] = []) => openWorld(city, PEOPLE, seed, changes);

test('what is in transit arrives within its process: a bag that should hold nothing holds nothing, and the books balance', () => {
  const bag = { from: 40, until: Number.POSITIVE_INFINITY, set: { 'supply.inert-bag': 1 } } as const;
  const prescribed = { from: 0, until: Number.POSITIVE_INFINITY, set: { 'supply.safer-supply': 0.5 } } as const;
  for (const seed of [381, 382, 383]) {
    const world = openWorld(typical, 300, seed, [bag, prescribed]);
    for (let i = 0; i < 60; i++) {
      step(world, (process, w) => {
        process.run(w);
        const { mass, mixture } = w.agenda.parcel;
        expect([...mass, mixture], `${process.name}, step ${i}`).toEqual([0, 0, 0, 0, 0, 0]);
      });
      expect(faults(balance(world)), `seed ${seed}, step ${i}`).toEqual([]);
    }
  }
});

test('every nanogram and every cent is in the books at every step', () => {
  // Of so many some ten begin to sell.
  const world = openWorld(city, 3 * PEOPLE, 1, []);
  for (let i = 0; i < DAYS * STEPS_PER_DAY; i++) {
    step(world);
    expect(faults(balance(world)), `step ${i}`).toEqual([]);
    expect(Math.min(...world.people.cash.slice()), `step ${i}`).toBeGreaterThanOrEqual(0);
  }
  const { ledger, tally } = world;
  const all = (days: Float64Array) => days.slice(0, tally.rows).reduce((a, b) => a + b, 0);
  // It is a world in which things happen.
  for (const flow of [ledger.imported, ledger.used, ledger.seized, ledger.discarded])
    expect(flow[0]).toBeGreaterThan(0);
  for (const days of [tally.deals, tally.brokeredDeals, tally.openDeals, tally.overdoseDeaths, tally.otherDeaths])
    expect(all(days)).toBeGreaterThan(0);
  for (const days of [tally.startedSelling, tally.stoppedSelling, tally.quit, tally.returned, tally.inCustody])
    expect(all(days)).toBeGreaterThan(0);
  expect(world.cases.rows).toBeGreaterThan(20);
});

test('a process is declared once, with a meaning', () => {
  expect(new Set(processes.map((p) => p.name)).size).toBe(processes.length);
  for (const { name, meaning } of processes) expect([name.trim(), meaning.trim()]).not.toContain('');
});

describe('the same world', () => {
  const whole = worldChecksum(runDays(open(), DAYS));

  test('comes of the same seed, and another of another', () => {
    expect(worldChecksum(runDays(open(), DAYS))).toBe(whole);
    expect(worldChecksum(runDays(open(2), DAYS))).not.toBe(whole);
  });

  test('comes of going on from a snapshot of any day, or from a checkpoint', () => {
    const task = { city, people: PEOPLE, seed: 1, changes: [], years: 1, replicate: 0, check: false };
    let world = open();
    for (const day of [1, 7, 30, 31, 59]) {
      runDays(world, day - world.clock.step[0] / STEPS_PER_DAY);
      const kept = snapshotWorld(world);
      const bytes = readCheckpoint(writeCheckpoint(kept, world.clock.step[0], task, '1'), task, '1').snapshot;
      expect(Buffer.from(bytes).equals(kept)).toBe(true);
      expect(worldChecksum(runDays(restoreWorld(kept, city, 1), DAYS - day)), `day ${day}`).toBe(whole);
      world = restoreWorld(bytes, city, 1);
    }
    expect(worldChecksum(runDays(world, 1))).toBe(whole);
    const kept = snapshotWorld(world);
    const last = world.clock.step[0];
    const read = (of: object, by: object) =>
      readCheckpoint(writeCheckpoint(kept, last, { ...task, ...of }, '1'), { ...task, ...by }, '1');
    expect(() => read({ seed: 2 }, {})).toThrow('seed');
    const short = { ...city, people: { ...city.people, burnInDays: 10 } };
    expect(() => read({ city: short }, { city: short, years: 10 / 365 })).toThrow('the run ends on day 10');
  });

  test('lives under a policy that does nothing, sets what is so already, or begins when all is over', () => {
    const end = DAYS * STEPS_PER_DAY;
    const until = Number.POSITIVE_INFINITY;
    const policies: Change[][] = [
      [],
      [{ from: 0, until, set: {} }],
      [{ from: 0, until, set: { 'police.effort': 1, 'law.possession': 'arrest', 'supply.inert-bag': 0 } }],
      [{ from: end, until, set: { 'police.effort': 20, 'supply.inert-bag': 1 } }],
      [{ from: 40, until: 40, set: { 'police.effort': 20 } }],
      [{ from: 0, until, where: [], set: { 'police.effort': 20 } }],
    ];
    for (const changes of policies) expect(worldChecksum(runDays(open(1, changes), DAYS))).toBe(whole);
  });

  test('is seen by whoever listens, and by whoever times it, unchanged', () => {
    const world = open();
    let heard = 0;
    world.witness = () => heard++;
    for (let i = 0; i < DAYS * STEPS_PER_DAY; i++) step(world, (process, w) => process.run(w));
    expect(heard).toBeGreaterThan(1000);
    expect(worldChecksum(world)).toBe(whole);
  });
});

test('a policy changes nothing before its first day, and something after', () => {
  const from = 30 * STEPS_PER_DAY;
  const set = { 'police.effort': 10, 'supply.fentanyl-share': 4 };
  const policy = open(1, [{ from, until: Number.POSITIVE_INFINITY, set }]);
  const today = open();
  for (let day = 0; day < 30; day++) {
    runDays(policy, 1);
    runDays(today, 1);
    expect(worldChecksum(policy), `day ${day}`).toBe(worldChecksum(today));
  }
  expect(worldChecksum(runDays(policy, 20))).not.toBe(worldChecksum(runDays(today, 20)));
});

describe('somebody who never trades and has no ties', () => {
  // The last row is of the pool: they never used, and without a friend who uses they never will.
  function withoutTies(): World {
    const world = open();
    const { people } = world;
    const last = people.rows - 1;
    expect([people.using[last], people.trader[last], people.shop.get(last)]).toEqual([using.never, 0, -1]);
    for (const friend of friendsOf(world, last)) endFriendship(people, last, friend);
    return world;
  }
  const compared = (world: World, rows: number) => {
    const { people, ...rest } = world;
    people.rows = rows;
    return worldChecksum({ ...rest, people });
  };
  const there = runDays(withoutTies(), DAYS);
  const others = there.people.rows - 1;

  test('has done nothing', () => {
    expect(there.people.using[others]).toBe(using.never);
    expect(friendsOf(there, others)).toEqual([]);
  });

  test('may be dead from the start, or not exist, and not a bit of anybody else is another', () => {
    const dead = withoutTies();
    bury(dead, others);
    const absent = withoutTies();
    absent.people.rows--;
    const expected = compared(there, others);
    expect(compared(runDays(dead, DAYS), others)).toBe(expected);
    expect(compared(runDays(absent, DAYS), others)).toBe(expected);
  });
});

test('ends of ties are alive: friends at once, known sellers until the next monthly look', () => {
  const world = open();
  const { people } = world;
  const wrong: string[] = [];
  let deadSellers = 0;
  for (let day = 0; day < DAYS; day++) {
    runDays(world, 1);
    const all = rowsOf(world).map((i) => friendsOf(world, i));
    for (const [i, friends] of all.entries()) {
      const say = (ok: boolean, what: string) => ok || wrong.push(`day ${day}, person ${i}: ${what}`);
      const sellers = sellersOf(world, i);
      say(
        friends.every((f, n) => people.friends.of(i, n) === f),
        'a gap among friends',
      );
      say(new Set(friends).size === friends.length, 'the same friend twice');
      say(
        friends.every((f) => all[f].includes(i)),
        'a friend who is not one',
      );
      say(
        friends.every((f) => people.deathStep[f] < 0),
        'a dead friend',
      );
      say(new Set(sellers).size === sellers.length && !sellers.includes(i), 'the same seller twice, or oneself');
      const dead = sellers.filter((s) => people.deathStep[s] >= 0);
      deadSellers += dead.length;
      say(
        dead.every((s) => world.clock.step[0] - people.deathStep[s] <= STEPS_PER_MONTH),
        'a seller long dead',
      );
      if (people.deathStep[i] < 0) continue;
      say(friends.length + sellers.length === 0, 'ties of the dead');
      say(
        people.shop.get(i) < 0 && people.cash.get(i) + people.stashMixture.get(i) + people.debt.get(i) === 0,
        'goods of the dead',
      );
    }
  }
  expect(wrong).toEqual([]);
  expect(deadSellers).toBeGreaterThan(0);
});

test('every shop has one seller, alive, and every seller one shop', () => {
  const world = open();
  const { people, shops } = world;
  const wrong: string[] = [];
  for (let day = 0; day < DAYS; day++) {
    runDays(world, 1);
    for (const i of rowsOf(world))
      if (people.shop.get(i) >= 0 && shops.person.get(people.shop.get(i)) !== i)
        wrong.push(`day ${day}: the shop of ${i}`);
    for (let row = 0; row < shops.rows; row++) {
      const seller = shops.person.get(row);
      const empty = shops.mixture.get(row) === 0 && shops.lot.get(row) < 0;
      const kept = seller < 0 ? empty : people.shop.get(seller) === row && people.deathStep[seller] < 0;
      if (!kept) wrong.push(`day ${day}: shop ${row}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('nobody who is dead or in custody uses, sells, buys, brokers, gives or is arrested', () => {
  const world = open();
  const { people, agenda } = world;
  const canAct = (i: number) => people.custody[i] === custody.free && people.deathStep[i] < 0;
  const acts = { deal: 0, gift: 0, arrest: 0, held: 0 };
  const wrong: string[] = [];
  const say = (what: string, ...who: number[]) => {
    if (!who.every(canAct)) wrong.push(`step ${world.clock.step[0]}: ${what} ${who}`);
  };
  world.witness = (kind, person, other) => {
    if (kind !== 'gift' && kind !== 'arrest') return;
    acts[kind]++;
    if (kind === 'gift') say(kind, person, other);
    else say(kind, person);
  };
  for (let i = 0; i < DAYS * STEPS_PER_DAY; i++) {
    const now = world.clock.step[0];
    const away = rowsOf(world).filter((p) => !canAct(p) && people.nextAct[p] > now);
    const before = away.map((p) => people.lastUse.get(p));
    step(world, (process, w) => {
      process.run(w);
      if (process !== seeking) return;
      for (const { seller, buyer, broker } of deals(world)) {
        acts.deal++;
        say('deal', seller, buyer, ...(broker < 0 ? [] : [broker]));
      }
    });
    const wants = new Set(agenda.wants.subarray(0, agenda.wantsCount));
    for (const [n, p] of away.entries())
      if (wants.has(p) || people.lastUse.get(p) !== before[n]) wrong.push(`step ${i}: ${p} wants or uses`);
    acts.held += away.filter((p) => people.deathStep[p] < 0).length;
  }
  expect(wrong).toEqual([]);
  expect(Math.min(...Object.values(acts))).toBeGreaterThan(10);
});

test('roles follow from what was done: sold, bought for others with or without pay, gave, used', () => {
  const world = open();
  const { people } = world;
  const done = { sold: new Set<number>(), paid: new Set<number>(), gave: new Set<number>(), used: new Set<number>() };
  world.witness = (kind, person) => void (kind === 'gift' && done.gave.add(person));
  for (let i = 0; i < DAYS * STEPS_PER_DAY; i++) {
    step(world, (process, w) => {
      const before = people.handled.slice();
      process.run(w);
      if (process !== seeking) return;
      for (const { seller, broker } of deals(world)) {
        done.sold.add(seller);
        if (broker < 0) continue;
        const more = (kind: number) =>
          people.handled.get(broker * HANDLINGS + kind) > before[broker * HANDLINGS + kind];
        expect(more(handling.brokered) || more(handling.gift)).toBe(true);
        if (more(handling.brokered)) done.paid.add(broker);
        if (more(handling.gift)) done.gave.add(broker);
      }
    });
    for (const p of rowsOf(world)) if (people.lastUse.get(p) === i) done.used.add(p);
  }
  const expected = (i: number) => {
    if (done.sold.has(i)) return done.used.has(i) ? role.userSeller : role.seller;
    if (done.paid.has(i)) return role.brokers;
    if (done.gave.has(i)) return role.hooksUp;
    return done.used.has(i) ? role.uses : role.none;
  };
  const rows = rowsOf(world);
  expect(rows.map((i) => role.names[roleOf(people, i)])).toEqual(rows.map((i) => role.names[expected(i)]));
  expect(new Set(rows.map(expected)).size).toBe(role.names.length);
});

describe('from one day on', () => {
  // Overdoses so often, and so seldom fatal, that a few days count hundreds.
  const often = cityWith({ body: { overdoseHazard: typical.body.overdoseHazard * 100, fatalHazard: 0 } }, city);
  const start = snapshotWorld(runDays(openWorld(city, 1200, 4), 20));
  /** Overdoses of the next days in the same world, after a change that nobody knows of. */
  function overdoses(change: (world: World) => void, under = often): number {
    const world = restoreWorld(start, under, 4);
    change(world);
    const before = world.tally.rows;
    runDays(world, 4);
    return world.tally.overdoses.slice(before, world.tally.rows).reduce((a, b) => a + b, 0);
  }
  const asItWas = overdoses(() => {});

  test('the more tolerance, the fewer overdoses', () => {
    const times = (factor: number) =>
      overdoses(({ people }) => {
        for (let i = 0; i < people.rows; i++) people.tolerance.set(i, people.tolerance.get(i) * factor);
      });
    expect(times(1)).toBe(asItWas);
    expect(times(0.3)).toBeGreaterThan(1.3 * asItWas);
    expect(times(2)).toBeLessThan(asItWas / 1.3);
    expect(times(4)).toBeLessThan(times(2) / 1.3);
  });

  test('the more potent the lots, the more', () => {
    const times = (factor: number) => {
      const potency = Object.fromEntries(Object.entries(often.body.potency).map(([id, mg]) => [id, mg * factor]));
      return overdoses(() => {}, cityWith({ body: { potency: potency as City['body']['potency'] } }, often));
    };
    expect(times(1)).toBe(asItWas);
    expect(times(0.5)).toBeLessThan(asItWas / 1.3);
    expect(times(2)).toBeGreaterThan(1.3 * asItWas);
    expect(times(3)).toBeGreaterThan(times(2));
  });

  test('the more fentanyl in what is sold, the more', () => {
    const adding = (share: number) =>
      overdoses(({ shops, ledger }) => {
        for (let row = 0; row < shops.rows; row++) {
          const added = Math.floor(shops.mass[row * SUBSTANCES] * share);
          shops.mass[row * SUBSTANCES + substances.fentanyl] += added;
          ledger.imported[substances.fentanyl] += added;
        }
      });
    expect(adding(0)).toBe(asItWas);
    expect(adding(0.02)).toBeGreaterThan(asItWas);
    expect(adding(0.1)).toBeGreaterThan(adding(0.02));
  });
});
