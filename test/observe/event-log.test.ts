import { expect, test } from 'vitest';
import { openWorld } from '../../src/model/opening.ts';
import { step } from '../../src/model/step.ts';
import { restoreWorld, snapshotWorld, worldChecksum } from '../../src/model/world/world.ts';
import { BYTES_PER_EVENT, EventLog, eventKinds, isEveryday } from '../../src/observe/event-log.ts';
import { cityWith, runDays, typical } from '../model/fixture.ts';

const SEED = 11;
const isLasting = isEveryday.map((everyday) => 1 - everyday);
const city = cityWith({ people: { burnInDays: 20 } }, typical);
const opened = () => openWorld(city, 300, SEED);

test('an event takes 24 bytes at most', () => {
  const log = new EventLog();
  for (let i = 0; i < 10_000; i++) log.add(i, 'sale', 1, 2, 3);
  const { kind, step: steps, person, other, amount } = log.events();
  const bytes = [kind, steps, person, other, amount].reduce((sum, column) => sum + column.byteLength, 0);
  expect(bytes).toBe(10_000 * BYTES_PER_EVENT);
  expect(BYTES_PER_EVENT).toBeLessThanOrEqual(24);
});

test('the same world to the bit with a log and without', () => {
  const [with_, without] = [opened(), opened()];
  const log = new EventLog();
  log.attach(with_);
  runDays(with_, 90);
  runDays(without, 90);
  expect(worldChecksum(with_)).toBe(worldChecksum(without));
  expect(log.rows).toBeGreaterThan(10_000);
  expect(new Set(log.events().kind).size).toBeGreaterThan(30);
});

test('who listened before goes on listening', () => {
  const world = opened();
  let heard = 0;
  world.witness = () => heard++;
  const log = new EventLog();
  log.attach(world);
  runDays(world, 3);
  expect(heard).toBe(log.rows);
});

test('put back and run again, it is the log of a straight run', () => {
  const straight = opened();
  const log = new EventLog();
  log.attach(straight);
  runDays(straight, 20);
  const snapshot = snapshotWorld(straight);
  const at = straight.clock.step[0];
  runDays(straight, 20);
  const all = log.events();
  log.truncate(at);
  expect(Math.max(...log.events().step)).toBeLessThan(at);
  const again = restoreWorld(snapshot, city, SEED);
  log.attach(again);
  runDays(again, 20);
  expect(log.events()).toEqual(all);
});

test('what is told of a step and of a person', () => {
  const log = new EventLog();
  const marked = new Uint8Array(9);
  marked[7] = 1;
  log.add(1, 'sale', 5, 6, 2);
  log.add(2, 'death', 6, -1, 1);
  log.add(2, 'gift', 7, 5, 100);
  log.add(3, 'sale', 7, 8, 1);
  expect([...log.of(5).kind].map((code) => eventKinds[code])).toEqual(['sale', 'gift']);
  expect([...log.of(6, 2).step]).toEqual([2]);
  expect([...log.since(2).person]).toEqual([6, 7, 7]);
  expect([...log.since(9).person]).toEqual([]);
  expect(Array.from(log.among(isLasting, new Uint8Array(9).fill(1)).person)).toEqual([6]);
  expect(Array.from(log.among(isEveryday, marked).step)).toEqual([2, 3]);
  expect(Array.from(log.among(isEveryday, marked, 3).step)).toEqual([3]);
});

test('over its limit the oldest everyday events go, by whole steps, and nothing else', () => {
  const rows = 2000;
  const log = new EventLog({ bytes: rows * BYTES_PER_EVENT });
  for (let i = 0; i < 10_000; i++) {
    log.add(i >> 2, 'sale', i, -1, 0);
    if (i % 10 === 0) log.add(i >> 2, 'death', i, -1, 1);
    expect(log.bytes).toBeLessThanOrEqual(rows * BYTES_PER_EVENT);
  }
  const { kind, step: steps, person } = log.events();
  const sales = [...steps].filter((_, row) => eventKinds[kind[row]] === 'sale');
  expect(Math.min(...sales)).toBe(log.everydayFrom);
  expect(sales).toHaveLength(10_000 - 4 * log.everydayFrom);
  const deaths = [...person].filter((_, row) => eventKinds[kind[row]] === 'death');
  expect(deaths).toEqual(Array.from({ length: 1000 }, (_, i) => 10 * i));
  expect([...steps]).toEqual([...steps].sort((a, b) => a - b));
});

test('what changes lives is kept beyond the limit', () => {
  const log = new EventLog({ bytes: 0 });
  for (let i = 0; i < 20_000; i++) log.add(i, i % 2 ? 'arrest' : 'hustle', i, -1, 0);
  expect(log.among(isLasting, new Uint8Array(20_000).fill(1)).kind).toHaveLength(10_000);
  expect(log.everydayFrom).toBeGreaterThan(0);
});

test('put back to before what it forgot, it knows everyday events from there on', () => {
  const log = new EventLog({ bytes: 2000 * BYTES_PER_EVENT });
  for (let i = 0; i < 10_000; i++) log.add(i, 'sale', 0, 1, 1);
  expect(log.everydayFrom).toBeGreaterThan(1000);
  log.truncate(1000);
  expect(log.everydayFrom).toBe(1000);
  expect(log.rows).toBe(0);
});

test('every person of an event is one, and every other is one or nobody', () => {
  const world = opened();
  const log = new EventLog();
  log.attach(world);
  for (let i = 0; i < 200; i++) step(world);
  const { person, other, amount } = log.events();
  const { rows } = world.people;
  expect([...person].every((who) => who >= 0 && who < rows)).toBe(true);
  expect([...other].every((who) => who >= -1 && who < rows)).toBe(true);
  expect([...amount].every(Number.isFinite)).toBe(true);
});
