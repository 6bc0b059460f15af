import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beatOf, setBeats } from '../../../src/model/law/beats.ts';
import { officerTime } from '../../../src/model/law/exposed.kernel.ts';
import { aim, duty, setting } from '../../../src/model/world/codes.ts';
import { firstDay, setUp, typical } from '../fixture.ts';

const { places } = typical.people;
const complaints = fc.array(fc.double({ min: 0, max: 1e4, noNaN: true }), {
  minLength: places.length,
  maxLength: places.length,
});

function effort(strategy: string, opened: readonly number[], multiple = 1): number[] {
  const world = firstDay({ people: 1, set: { 'police.strategy': strategy, 'police.effort': multiple } });
  world.places.openSales.set(opened);
  setBeats(world);
  return [...world.agenda.presence];
}

test('random patrol gives every beat its own, whatever is complained of', () => {
  fc.assert(
    fc.property(complaints, (opened) => {
      for (const there of effort('random-patrol', opened, 3)) expect(there).toBeCloseTo(3, 12);
    }),
    { numRuns: 20 },
  );
});

test('following complaints moves officer-time between beats and makes no more of it', () => {
  fc.assert(
    fc.property(complaints, fc.constantFrom('hot-spots', 'problem-oriented'), (opened, strategy) => {
      const there = effort(strategy, opened);
      const all = there.reduce((sum, e, place) => sum + e * places[place].share, 0);
      expect(all).toBeCloseTo(1, 9);
      expect(Math.min(...there)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 50 },
  );
});

test('hot spots send more where more is complained of for its people', () => {
  const opened = places.map((_, place) => (place === 1 ? 90 : 1));
  const there = effort('hot-spots', opened);
  expect(there.indexOf(Math.max(...there))).toBe(1);
  expect(there[1]).toBeGreaterThan(1);
});

test('the strategy is for officers in the street: detectives work the whole city', () => {
  const world = firstDay({ people: 1, set: { 'police.strategy': 'hot-spots', 'police.effort': 2 } });
  world.places.openSales[1] = 50;
  setBeats(world);
  expect(officerTime(world, 1, duty.stops, aim.users)).toBeCloseTo(world.agenda.presence[1], 12);
  expect(world.agenda.presence[1]).toBeGreaterThan(2);
  for (const place of [0, 1]) expect(officerTime(world, place, duty.raids, aim.mid)).toBeCloseTo(2, 12);
});

test('no hazard of the day lies above the largest that is looked for', () => {
  const set = { 'police.strategy': 'hot-spots', 'police.target': 'mid-level-sellers', 'police.stops': 5 } as const;
  const world = firstDay({ people: 1, set });
  world.places.openSales.set([9, 0, 80]);
  setBeats(world);
  const { agenda, city } = world;
  const most = Math.max(...agenda.prepared.exposure);
  for (let place = 0; place < places.length; place++)
    for (const whom of [aim.users, aim.retail, aim.mid]) {
      const deal = city.law.patrolPerDeal * officerTime(world, place, duty.patrol, whom) * most;
      expect(deal).toBeLessThanOrEqual(agenda.dealHazard * (1 + 1e-12));
      const stop = city.law.stopPerOuting * officerTime(world, place, duty.stops, whom) * most;
      expect(stop).toBeLessThanOrEqual(agenda.outingHazard * (1 + 1e-12));
    }
});

test('deals in the open count for the beat where they are made, those of other sellers for their home', () => {
  const world = firstDay();
  const shop = setUp(world, 3, 10);
  world.people.place[3] = 4;
  world.shops.site.set(shop, 2);
  expect(beatOf(world, shop)).toBe(2);
  world.shops.setting.set(shop, setting.indoors);
  expect(beatOf(world, shop)).toBe(4);
});
