import { expect, test } from 'vitest';
import type { Change } from '../../../src/model/levers/schedule.ts';
import { openMarket } from '../../../src/model/market/opening.ts';
import { landPlacebo } from '../../../src/model/market/placebo.ts';
import { using } from '../../../src/model/world/codes.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { createWorld, worldChecksum } from '../../../src/model/world/world.ts';
import { rowsOf, runDays, typical } from '../fixture.ts';

const until = Number.POSITIVE_INFINITY;
const world = (changes: Change[]) => {
  const w = createWorld(typical, 6, 200, changes);
  openMarket(w);
  return w;
};

test('one bag that holds no drug lands in one hand on the first day, and no other', () => {
  const w = world([{ from: 8, until, set: { 'supply.inert-bag': 1 } }]);
  const before = worldChecksum(w);
  landPlacebo(w);
  expect(worldChecksum(w)).toBe(before);
  w.clock.step[0] = 8;
  landPlacebo(w);
  const { people } = w;
  const holding = rowsOf(w).filter((i) => people.stashMixture.get(i) > 0);
  expect(holding.length).toBe(1);
  expect(people.using[holding[0]]).toBe(using.active);
  expect([...people.stash].every((mass) => mass === 0)).toBe(true);
  expect(faults(balance(w))).toEqual([]);
  w.clock.step[0] = 12;
  const after = worldChecksum(w);
  landPlacebo(w);
  expect(worldChecksum(w)).toBe(after);
});

test('the world with it is another world, whose books balance', () => {
  const placebo = runDays(world([{ from: 8, until, set: { 'supply.inert-bag': 1 } }]), 10);
  expect(worldChecksum(placebo)).not.toBe(worldChecksum(runDays(world([]), 10)));
  expect(faults(balance(placebo))).toEqual([]);
});
