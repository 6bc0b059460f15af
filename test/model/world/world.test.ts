import { expect, test } from 'vitest';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { createWorld, restoreWorld, snapshotWorld, worldChecksum } from '../../../src/model/world/world.ts';
import { loadCity } from '../../../src/study/scenario-files.ts';

const city = loadCity('typical-2016');
const until = Number.POSITIVE_INFINITY;

test('the same seed is the same world, another seed another', () => {
  const sum = (seed: number) => worldChecksum(createWorld(city, seed, 300));
  expect(sum(7)).toBe(sum(7));
  expect(sum(7)).not.toBe(sum(8));
});

test('a policy changes levers and no bit of the state', () => {
  const law = createWorld(city, 7, 300, [{ from: 0, until, set: { 'police.effort': 3 } }]);
  const today = createWorld(city, 7, 300);
  expect(law.levers['police.effort'][0]).toBe(3);
  expect(today.levers['police.effort'][0]).toBe(1);
  expect(worldChecksum(law)).toBe(worldChecksum(today));
});

test('a world restored is the world that was kept, and can live under another law', () => {
  const world = createWorld(city, 7, 300);
  world.clock.step[0] = 100;
  world.people.cash.set(5, 1234);
  const again = restoreWorld(snapshotWorld(world), city, 7, [{ from: 90, until, set: { 'law.possession': 'divert' } }]);
  expect(worldChecksum(again)).toBe(worldChecksum(world));
  expect(again.people.cash.get(5)).toBe(1234);
  expect(again.keys).toEqual(world.keys);
  expect(again.levers['law.possession'][0]).toBe(1);
});

test('one bit anywhere in the state changes its identity', () => {
  const world = createWorld(city, 7, 300);
  const before = worldChecksum(world);
  world.places.failed[3] += 1;
  expect(worldChecksum(world)).not.toBe(before);
});

test('the books open balanced', () => {
  expect(faults(balance(createWorld(city, 7, 300)))).toEqual([]);
});
