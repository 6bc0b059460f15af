// What the field has measured from outside must come out from inside: more agonist treatment averts deaths, by nothing but the
// tolerance it holds up and the use it spares, and leaving it is dangerous by nothing but what is lost.
import { expect, test } from 'vitest';
import { openWorld } from '../../../src/model/opening.ts';
import { restoreWorld, snapshotWorld, type World } from '../../../src/model/world/world.ts';
import { intervalOf } from '../../../src/study/interval.ts';
import { cityWith, runDays, typical } from '../fixture.ts';

const PEOPLE = 200;
const BURN_IN = 15;
const DAYS = 120;
const REPLICATES = 12;

/**
 * Few places, and most people who depend ask for one within a month; overdoses and deaths often enough that few people and
 * days count many. No fentanyl, whose strong lots make deaths come in clusters: it would take more replicates.
 */
const city = cityWith({
  people: { burnInDays: BURN_IN },
  body: { overdoseHazard: typical.body.overdoseHazard * 12, fatalHazard: typical.body.fatalHazard * 5 },
  supply: { fentanylShare: [[2016, 0]] },
  treatment: {
    asks: 0.8,
    places: { ...typical.treatment.places, methadone: 0.02, buprenorphine: 0.02 },
    wanted: { methadone: 0.6, buprenorphine: 0.4, naltrexone: 0, residential: 0, detox: 0 },
  },
});
const sum = (days: Float64Array) => days.slice(BURN_IN).reduce((a, b) => a + b, 0);

test('more agonist treatment averts overdose deaths, with a paired interval that excludes none', () => {
  const until = Number.POSITIVE_INFINITY;
  const set = { 'care.treatment-places': 30, 'care.treatment-intake': 'same-day' };
  const changes = [{ from: BURN_IN * 4, until, set }];
  const worlds: [World, World][] = Array.from({ length: REPLICATES }, (_, seed) => {
    const start = snapshotWorld(runDays(openWorld(city, PEOPLE, seed + 1), BURN_IN));
    const run = (policy: typeof changes) => runDays(restoreWorld(start, city, seed + 1, policy), DAYS);
    return [run([]), run(changes)];
  });
  const averted = worlds.map(([today, policy]) => sum(today.tally.overdoseDeaths) - sum(policy.tally.overdoseDeaths));
  const { lo } = intervalOf(averted);
  expect(lo).toBeGreaterThan(0);
  const treated = (which: 0 | 1) => worlds.reduce((s, pair) => s + sum(pair[which].tally.inTreatment), 0);
  expect(treated(1)).toBeGreaterThan(3 * treated(0));
});
