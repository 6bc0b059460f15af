// Syringe services, outreach, safer supply and homes together, in a whole city.
import { expect, test } from 'vitest';
import type { Change } from '../../../src/model/levers/schedule.ts';
import { openWorld } from '../../../src/model/opening.ts';
import { stepsOf } from '../../../src/model/world/steps.kernel.ts';
import { restoreWorld, snapshotWorld, worldChecksum } from '../../../src/model/world/world.ts';
import { cityWith, runDays } from '../fixture.ts';

const city = cityWith({ services: { saferEntry: 0.8, contactBegins: 0.5, homeEntry: 1 } });
const [PEOPLE, BEGINS, DAYS] = [200, 31, 75];
const changes: Change[] = [
  {
    from: stepsOf(BEGINS),
    until: Number.POSITIVE_INFINITY,
    set: { 'care.syringe-services': 4, 'care.outreach': 50, 'care.housing': 20, 'supply.safer-supply': 20 },
  },
];
const open = (law: readonly Change[]) => openWorld(city, PEOPLE, 2, law);

test('nothing moves before the law does, and all of it goes on from a snapshot as if it had not been taken', () => {
  const today = worldChecksum(runDays(open([]), BEGINS));
  const world = runDays(open(changes), BEGINS);
  expect(worldChecksum(world)).toBe(today);
  runDays(world, 40 - BEGINS);
  const kept = snapshotWorld(world);
  const whole = worldChecksum(runDays(world, DAYS - 40));
  expect(worldChecksum(runDays(restoreWorld(kept, city, 2, changes), DAYS - 40))).toBe(whole);
  expect(whole).not.toBe(worldChecksum(runDays(open([]), DAYS)));
  const { people, tally } = world;
  for (const flags of [people.client, people.prescribed, people.lodged]) expect(flags.includes(1)).toBe(true);
  expect(tally.outreachContacts.some((contacts) => contacts > 0)).toBe(true);
});
