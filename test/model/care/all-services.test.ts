// All that care and checking can be set to, at once: what is in hand within a step is no state, two worlds of one thread share
// nothing, and the books of drug, money and kits balance.
import { expect, test } from 'vitest';
import { kitsInHands } from '../../../src/model/care/kits.ts';
import { openWorld } from '../../../src/model/opening.ts';
import { step } from '../../../src/model/step.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { STEPS_PER_DAY } from '../../../src/model/world/steps.kernel.ts';
import { restoreWorld, snapshotWorld, type World, worldChecksum } from '../../../src/model/world/world.ts';
import { always, cityWith, runDays, typical } from '../fixture.ts';

const DAYS = 90;
const city = cityWith({
  body: { overdoseHazard: typical.body.overdoseHazard * 5 },
  people: { startSellers: 0.15 },
  treatment: { asks: 0.3 },
  site: { accepts: 1 },
  law: { patrolPerDeal: 0.003, courtDays: 10, pretrialReleaseDays: 4, prisonMedianDays: 20 },
});
const changes = always({
  'care.alerts': 0.8,
  'care.housing': 5,
  'care.outreach': 100,
  'care.strips-sellers': 0.8,
  'care.strips-users': 10,
  'care.supervised-consumption': 1,
  'care.treatment-after-overdose': 1,
  'care.naloxone-after-overdose': 1,
  'supply.safer-supply': 10,
});
const open = () => openWorld(city, 400, 4, changes);
const sum = (column: ArrayLike<number>, { tally }: World) =>
  Array.from({ length: tally.rows }, (_, day) => column[day]).reduce((a, b) => a + b, 0);

test('a world resumed every day is the world that ran on, beside another in the same thread', () => {
  const whole = open();
  let resumed = open();
  const other = openWorld(typical, 300, 9);
  for (let day = 0; day < DAYS; day++) {
    runDays(whole, 1);
    runDays(other, 1);
    resumed = restoreWorld(snapshotWorld(resumed), city, 4, changes);
    runDays(resumed, 1);
    if (day % 10 === 0) expect(worldChecksum(resumed), `day ${day}`).toBe(worldChecksum(whole));
  }
  expect(worldChecksum(resumed)).toBe(worldChecksum(whole));
  expect(worldChecksum(other)).toBe(worldChecksum(runDays(openWorld(typical, 300, 9), DAYS)));
  const { tally } = whole;
  for (const column of [tally.prescribedDoses, tally.passedOnNg, tally.siteVisits, tally.stripsUsed, tally.dosesCut])
    expect(sum(column, whole)).toBeGreaterThan(0);
  for (const column of [tally.inHomes, tally.outreachContacts, tally.inDetox, tally.referrals, tally.kitsUsed])
    expect(sum(column, whole)).toBeGreaterThan(0);
});

test('books of drug, money and kits balance', () => {
  const world = open();
  const { tally, people } = world;
  const before = kitsInHands(world);
  for (let s = 0; s < DAYS * STEPS_PER_DAY; s++) {
    step(world);
    expect(faults(balance(world)), `step ${s}`).toEqual([]);
  }
  const gone = [tally.kitsUsed, tally.kitsExpired, tally.kitsLost].reduce((all, column) => all + sum(column, world), 0);
  expect(kitsInHands(world) + gone).toBe(before + sum(tally.kitsHandedOut, world));
  expect(Math.min(...people.cash.slice())).toBeGreaterThanOrEqual(0);
});
