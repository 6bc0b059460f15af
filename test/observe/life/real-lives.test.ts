// Lives out of a small run of both worlds.
import { beforeAll, describe, expect, test } from 'vitest';
import { openWorld } from '../../../src/model/opening.ts';
import type { Period } from '../../../src/model/outcomes/outcome.ts';
import { STEPS_PER_DAY } from '../../../src/model/world/clock.ts';
import { death } from '../../../src/model/world/codes.ts';
import { restoreWorld, snapshotWorld } from '../../../src/model/world/world.ts';
import { EventLog } from '../../../src/observe/event-log.ts';
import {
  compareLives,
  fate,
  fateOf,
  findByFate,
  hear,
  knownIn,
  type Lived,
  lifeOf,
  tellLife,
} from '../../../src/observe/life/index.ts';
import { stepsFor } from '../../../src/study/policy.ts';
import { loadPolicy } from '../../../src/study/scenario-files.ts';
import { cityWith, runDays, typical } from '../../model/fixture.ts';

const SEED = 5;
const DAYS = 120;
const BURN_IN = 30;
const city = cityWith({ people: { burnInDays: BURN_IN } }, typical);
const from = BURN_IN * STEPS_PER_DAY;
const period: Period = { from, until: from + DAYS * STEPS_PER_DAY, firstDay: BURN_IN, days: DAYS };
const changes = stepsFor(loadPolicy('crackdown-on-dealers', city), city);

let start: Uint8Array;
let today: Lived;
let under: Lived;
beforeAll(() => {
  start = snapshotWorld(runDays(openWorld(city, 600, SEED), BURN_IN));
  today = run([]);
  under = run(changes);
});

function run(set: typeof changes) {
  const world = restoreWorld(start, city, SEED, set);
  const lived = hear(world, new EventLog());
  runDays(world, DAYS);
  return lived;
}

const everybody = () => Array.from({ length: today.world.people.rows }, (_, i) => i);
const lifeUnder = (lived: Lived, person: number) => lifeOf(lived, person, period);

describe('a life of a run', () => {
  test('is plain data', () => {
    const life = lifeUnder(under, 40);
    expect(structuredClone(life)).toEqual(life);
    expect(JSON.parse(JSON.stringify(life))).toEqual(life);
  });

  test('has a sentence only where it has an event, on its day', () => {
    for (const person of everybody().slice(0, 60)) {
      const life = lifeUnder(under, person);
      const days = new Set(life.events.map(({ day }) => day));
      for (const { day, until, text, everyday } of tellLife(life)) {
        expect(text).not.toMatch(/undefined|NaN|-1/);
        if (until === undefined) expect(days, `${person}: ${text}`).toContain(day);
        else expect([...days].some((d) => d >= day && d <= until)).toBe(true);
        if (!everyday) expect(life.events.filter((event) => event.day === day)).not.toHaveLength(0);
      }
    }
  });

  test('ends with the death that the world has', () => {
    const { people } = under.world;
    const dead = everybody().filter((i) => people.deathStep[i] >= from);
    expect(dead.length).toBeGreaterThan(0);
    for (const person of dead) {
      const life = lifeUnder(under, person);
      expect(life.events.filter((e) => e.kind === 'death' && e.person === person)).toHaveLength(1);
      expect(life.present.died?.cause).toBe(death.names[people.deathCause[person]]);
    }
  });

  test('knows what the person was at the start', () => {
    const before = restoreWorld(start, city, SEED);
    for (const person of everybody().slice(0, 100)) {
      const { portrait } = lifeUnder(under, person);
      expect(portrait).toEqual(lifeOf(hear(before, new EventLog()), person, period).portrait);
    }
  });

  test('is of somebody', () => {
    expect(() => lifeUnder(under, 1e6)).toThrow(RangeError);
    expect(() => lifeUnder(under, 0.5)).toThrow(RangeError);
  });
});

describe('who somebody is tied to', () => {
  test('begins with whom they knew as the period began', () => {
    const { people, shops } = restoreWorld(start, city, SEED);
    for (const person of everybody().slice(0, 100)) {
      const { ties } = lifeUnder(under, person);
      const before = new Set(
        ties.filter(({ since, kind }) => since === 0 && kind !== 'sellersSupplier').map((tie) => tie.person),
      );
      const known = new Set([
        ...people.friends.slice(person, person + 1),
        ...people.sellers.slice(person, person + 1),
        ...(people.shop.get(person) >= 0 ? [shops.supplier[people.shop.get(person)]] : []),
        ...everybody().filter((i) => people.sellers.slice(i, i + 1).includes(person)),
        ...everybody().filter((i) => people.shop.get(i) >= 0 && shops.supplier[people.shop.get(i)] === person),
      ]);
      for (const other of known) expect(before.has(other), `${person}: ${other}`).toBe(other >= 0 && other !== person);
    }
  });

  test('does not hang on what a log heard before', () => {
    const world = openWorld(city, 600, SEED);
    const log = new EventLog();
    log.attach(world);
    runDays(world, BURN_IN);
    const lived = { world, log, known: knownIn(world) };
    runDays(world, DAYS);
    for (const person of everybody().slice(0, 60))
      expect(lifeOf(lived, person, period)).toEqual(lifeUnder(today, person));
  });
});

describe('two lives of a run', () => {
  test('do not part without a policy', () => {
    const again = run([]);
    for (const person of everybody().slice(0, 40))
      expect(compareLives(lifeUnder(today, person), lifeUnder(again, person)).parting).toBeUndefined();
  });

  test('part where fates differ, and before they do', () => {
    const { people } = under.world;
    const apart = everybody().filter((i) => people.deathStep[i] < 0 !== today.world.people.deathStep[i] < 0);
    expect(apart.length).toBeGreaterThan(0);
    for (const person of apart) {
      const { parting } = compareLives(lifeUnder(today, person), lifeUnder(under, person));
      const died = Math.max(people.deathStep[person], today.world.people.deathStep[person]);
      expect(parting?.step).toBeLessThanOrEqual(died);
      expect(parting?.cause?.step ?? 0).toBeLessThanOrEqual(parting?.step ?? 0);
    }
  });

  test('the first lives to part do so when the law begins', () => {
    const days = everybody().map((i) => compareLives(lifeUnder(today, i), lifeUnder(under, i)).parting?.day ?? DAYS);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(0);
    expect(Math.min(...days)).toBeLessThan(10);
  });
});

describe('fates', () => {
  test('agree with the events of the log', () => {
    const { bits, overdoses, lived } = fateOf(under.world, period);
    const events = under.log.events();
    const of = (kind: string, wanted: (row: number) => boolean = () => true) =>
      new Set(
        Array.from(events.kind, (code, row) => (events.kinds[code] === kind && wanted(row) ? events.person[row] : -1)),
      );
    const has = (bit: number) => everybody().filter((i) => (bits[i] & bit) > 0);
    const sorted = (set: Set<number>) => [...set].filter((i) => i >= 0).sort((a, b) => a - b);
    expect(has(fate.diedOfOverdose)).toEqual(sorted(of('death', (row) => events.amount[row] === death.overdose)));
    expect(has(fate.arrested)).toEqual(sorted(of('arrest')));
    expect(has(fate.treated)).toEqual(sorted(of('treated')));
    expect(Math.max(...lived)).toBe(DAYS);
    expect(overdoses).toHaveLength(bits.length);
  });

  test('find nobody between a world and itself', () => {
    const fates = fateOf(today.world, period);
    for (const { people } of findByFate(fates, fates)) expect(people).toEqual([]);
  });

  test('find who died in one world only', () => {
    const groups = findByFate(fateOf(today.world, period), fateOf(under.world, period));
    const { people } = under.world;
    const killed = everybody().filter(
      (i) =>
        people.deathStep[i] >= from && people.deathCause[i] === death.overdose && today.world.people.deathStep[i] < 0,
    );
    expect(groups.find(({ id }) => id === 'killed')?.people).toEqual(killed);
    const ids = groups.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(groups.find(({ id }) => id === 'parted-most')?.people.length).toBeGreaterThan(0);
  });

  test('are of the same people', () => {
    const fates = fateOf(today.world, period);
    expect(() => findByFate(fates, { ...fates, bits: new Uint16Array(3) })).toThrow('same people');
  });
});
