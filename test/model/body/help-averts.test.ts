// More naloxone, and places to use before the eyes of staff, avert deaths beyond what chance would do: the interval of the paired
// difference lies below zero.
import { expect, test } from 'vitest';
import type { Change } from '../../../src/model/levers/schedule.ts';
import { openWorld } from '../../../src/model/opening.ts';
import { restoreWorld, snapshotWorld } from '../../../src/model/world/world.ts';
import { intervalOf } from '../../../src/study/interval.ts';
import { seedOf } from '../../../src/study/seeds.ts';
import { always, cityWith, runDays, typical } from '../fixture.ts';

const REPLICATES = 48;
const BURN_IN = 20;
const DAYS = 90;

/** Overdoses so frequent, and so often fatal without help, that few people and days count many; sites near enough. */
const city = cityWith({
  body: { overdoseHazard: typical.body.overdoseHazard * 10, fatalHazard: typical.body.fatalHazard * 15 },
  site: { metres: 5000 },
});

const starts = Array.from({ length: REPLICATES }, (_, replicate) => {
  const seed = seedOf(5, replicate);
  return { seed, state: snapshotWorld(runDays(openWorld(city, 500, seed), BURN_IN)) };
});

/** Overdose deaths under a policy, by replicate. */
function deaths(set: Change['set']): number[] {
  return starts.map(({ seed, state }) => {
    const { tally } = runDays(restoreWorld(state, city, seed, always(set)), DAYS);
    return tally.overdoseDeaths.slice(BURN_IN, BURN_IN + DAYS).reduce((a, b) => a + b, 0);
  });
}

const today = deaths({});
const difference = (set: Change['set']) => intervalOf(deaths(set).map((count, i) => count - today[i]));

test('many kits in the hands of people who use', () => {
  expect(difference({ 'care.naloxone-kits': 100 }).hi).toBeLessThan(0);
});

test('supervised sites everywhere', () => {
  expect(difference({ 'care.supervised-consumption': 1 }).hi).toBeLessThan(0);
});
