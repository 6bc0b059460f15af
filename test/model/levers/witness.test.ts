// No lever is wired to nothing: each names a small setting in which it must move an outcome, and it does.
import { expect, test } from 'vitest';
import { levers } from '../../../src/model/levers/index.ts';
import type { Change } from '../../../src/model/levers/schedule.ts';
import { openWorld } from '../../../src/model/opening.ts';
import { measureAll, outcomes } from '../../../src/model/outcomes/index.ts';
import { restoreWorld, snapshotWorld } from '../../../src/model/world/world.ts';
import { periodOf } from '../../../src/study/period.ts';
import { loadCity } from '../../../src/study/scenario-files.ts';
import { cityWith, runDays } from '../fixture.ts';

const SEED = 1;
const BURN_IN = 30;
const cityOf = (id: string) => cityWith({ people: { burnInDays: BURN_IN } }, loadCity(id));

const starts = new Map<string, Uint8Array>();
/** The city after its burn-in, kept for the next that needs the same. */
function startOf(id: string, people: number): Uint8Array {
  const key = `${id} ${people}`;
  const start = starts.get(key) ?? snapshotWorld(runDays(openWorld(cityOf(id), people, SEED), BURN_IN));
  starts.set(key, start);
  return start;
}

const results = new Map<string, Record<string, { value: number | null }>>();
function measured(id: string, people: number, years: number, set: Change['set']) {
  const key = JSON.stringify([id, people, years, set]);
  const known = results.get(key);
  if (known) return known;
  const city = cityOf(id);
  const period = periodOf({ city, years });
  const changes = [{ from: period.from, until: Number.POSITIVE_INFINITY, set }];
  const world = runDays(restoreWorld(startOf(id, people), city, SEED, changes), period.days);
  const result = measureAll(world, period);
  results.set(key, result);
  return result;
}

test.each(levers.map((lever) => [lever.id, lever] as const))('%s moves its outcome', (id, lever) => {
  const { city, people, years, set, value, outcome } = lever.witness;
  expect(outcomes.map((o) => o.id)).toContain(outcome);
  const without = measured(city, people, years, set)[outcome].value;
  const under = measured(city, people, years, { ...set, [id]: value })[outcome].value;
  expect(under).not.toBe(without);
  expect([without, under]).not.toContain(null);
});
