// Policing one beat harder: deals in the open go to other beats, and the measure of it shows so. A small city, whose sellers
// change their beat readily and only by what is policed.
import { expect, test } from 'vitest';
import { openWorld } from '../../../src/model/opening.ts';
import { measureAll } from '../../../src/model/outcomes/index.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { restoreWorld, snapshotWorld, type World } from '../../../src/model/world/world.ts';
import { cityWith, runDays } from '../fixture.ts';

const BEFORE = 60;
const DAYS = 90;
const DOWNTOWN = 0;
/** Arrests take nobody away, so that what moves is not who was arrested. */
const law = { patrolPerDeal: 0, stopPerOuting: 0, buysPerDay: 0, raidsPerDay: 0, watchesPerDay: 0 };
const cityOf = (movesBeat: number) => cityWith({ law, market: { movesBeat, movesIndoors: 0 } });

/** The city, and its deals in the open, after one beat was policed so much harder. */
function policed(movesBeat: number, effort: number): World {
  const city = cityOf(movesBeat);
  const start = snapshotWorld(runDays(openWorld(city, 800, 5), BEFORE));
  const set = { 'police.effort': effort };
  const changes = [{ from: BEFORE * 4, until: Number.POSITIVE_INFINITY, where: [DOWNTOWN], set }];
  return runDays(restoreWorld(start, city, 5, changes), DAYS);
}
const outcomes = (world: World) =>
  measureAll(world, { from: BEFORE * 4, until: (BEFORE + DAYS) * 4, firstDay: BEFORE, days: DAYS });
/** Share of the last 30 days' deals in the open that were made downtown. */
function downtown({ beatDays, places, tally }: World): number {
  let there = 0;
  let all = 0;
  for (let day = tally.rows - 30; day < tally.rows; day++)
    for (let beat = 0; beat < places.rows; beat++) {
      all += beatDays.openDeals[day * places.rows + beat];
      if (beat === DOWNTOWN) there += beatDays.openDeals[day * places.rows + beat];
    }
  return there / all;
}

test('deals in the open leave a beat that is policed harder for others, if sellers move at all', () => {
  const [left, same] = [policed(1, 6), policed(1, 1)];
  expect(downtown(left)).toBeLessThan(0.7 * downtown(same));
  const moved = (world: World) => outcomes(world)['open-deals-moved'].value as number;
  expect(moved(left)).toBeGreaterThan(moved(same));
  expect(downtown(policed(0, 6))).toBeCloseTo(downtown(policed(0, 1)), 12);
  expect(faults(balance(left))).toEqual([]);
});

test('deals by day and beat add up to the deals in the open of the day', () => {
  const { beatDays, places, tally } = policed(1, 3);
  expect(beatDays.rows).toBe(tally.rows * places.rows);
  for (let day = 0; day < tally.rows; day++) {
    const here = beatDays.openDeals.slice(day * places.rows, (day + 1) * places.rows);
    expect(here.reduce((a, b) => a + b, 0)).toBe(tally.openDeals[day]);
  }
});
