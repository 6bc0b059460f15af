// Checking in whole worlds: the books, the luck, and a world resumed half way.
import { expect, test } from 'vitest';
import type { Change } from '../../../src/model/levers/schedule.ts';
import { openWorld } from '../../../src/model/opening.ts';
import { step } from '../../../src/model/step.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { STEPS_PER_DAY } from '../../../src/model/world/steps.kernel.ts';
import { restoreWorld, snapshotWorld, worldChecksum } from '../../../src/model/world/world.ts';
import { cityWith, runDays, typical } from '../fixture.ts';

const city = cityWith({
  body: { overdoseHazard: typical.body.overdoseHazard * 5 },
  checking: {
    ...{ stripsPerMonth: 0, stripsSellers: 0, alertDelay: 0.5, alertLeast: 1, sellerTests: 1 },
    sellerAnswers: { sellOn: 0.2, warn: 0.2, dilute: 0.2, return: 0.2, discard: 0.2 },
  },
  supply: { learnsFromOverdose: 0.5 },
});
const from = 10 * STEPS_PER_DAY;
const all: Change[] = [
  {
    from,
    until: Number.POSITIVE_INFINITY,
    set: { 'care.strips-users': 20, 'care.strips-sellers': 1, 'care.alerts': 1, 'supply.fentanyl-share': 6 },
  },
];

test('with strips everywhere and alerts the books balance at every step, and everything that can be done is', () => {
  const world = openWorld(city, 500, 1, all);
  for (let i = 0; i < 70 * STEPS_PER_DAY; i++) {
    step(world);
    expect(faults(balance(world)), `step ${i}`).toEqual([]);
  }
  const { tally } = world;
  const sum = (days: Float64Array) => days.slice(0, tally.rows).reduce((a, b) => a + b, 0);
  for (const days of [tally.stripsUsed, tally.stripsPositive, tally.dosesCut, tally.checkDiscardedNg])
    expect(sum(days)).toBeGreaterThan(0);
  for (const days of [tally.stripsBySellers, tally.sellersWarned, tally.sellersDiluted, tally.sellersReturned])
    expect(sum(days)).toBeGreaterThan(0);
  for (const days of [tally.alerts, tally.alertsHeeded]) expect(sum(days)).toBeGreaterThan(0);
});

test('strips that have not come yet change nothing, and a world resumed goes on as it would have', () => {
  const [with1, without] = [all, []].map((changes) => runDays(openWorld(city, 300, 2, changes), 10));
  expect(worldChecksum(with1)).toBe(worldChecksum(without));
  runDays(with1, 15);
  const resumed = restoreWorld(snapshotWorld(with1), city, 2, all);
  expect(worldChecksum(runDays(resumed, 15))).toBe(worldChecksum(runDays(with1, 15)));
});
