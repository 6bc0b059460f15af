import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fadeFear, newsOfMonth, reachOfServices, riskInOpen, spreadFear } from '../../../src/model/law/fear.ts';
import { liveInFear } from '../../../src/model/law/living-in-fear.kernel.ts';
import { setting } from '../../../src/model/world/codes.ts';
import { SHARE } from '../../../src/model/world/tables.ts';
import { cityWith, firstDay, makeFriends, setUp, typical } from '../fixture.ts';

test('falls half way to the floor in the time the city gives, and not below', () => {
  const world = firstDay({ people: 2, city: cityWith({ law: { fearFloor: 0.1, fearFades: 100 } }) });
  const { perceivedRisk } = world.people;
  perceivedRisk.write([0.9, 0.1]);
  fadeFear(world, 0, 100);
  fadeFear(world, 1, 100);
  expect(perceivedRisk.get(0)).toBeCloseTo(0.5, 6);
  expect(perceivedRisk.get(1)).toBeCloseTo(0.1, 6);
  fadeFear(world, 0, 1e5);
  expect(perceivedRisk.get(0)).toBeCloseTo(0.1, 6);
});

test('stays a share whatever befalls people and their friends', () => {
  const events = fc.array(fc.tuple(fc.nat(3), fc.constantFrom('arrest', 'fade')), { maxLength: 60 });
  fc.assert(
    fc.property(events, (list) => {
      const world = firstDay({ people: 4 });
      makeFriends(world, 0, 1, 2);
      for (const [person, what] of list) {
        const before = world.people.perceivedRisk.get(person);
        if (what === 'arrest') spreadFear(world, person, 0);
        else fadeFear(world, person, 30);
        const after = world.people.perceivedRisk.get(person);
        if (what === 'arrest') expect(after).toBeGreaterThanOrEqual(before);
        else expect(after).toBeLessThanOrEqual(before);
      }
      for (const risk of world.people.perceivedRisk.slice(0, 4)) {
        expect(risk).toBeGreaterThanOrEqual(Math.fround(typical.law.fearFloor) - 1e-6);
        expect(risk).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 50 },
  );
});

describe('news of arrests', () => {
  const heard = (arrests: number, newsFear = 0.01, set = {}) => {
    const world = firstDay({ city: cityWith({ law: { newsFear, fearFloor: 0.1 } }), people: 100, set });
    world.people.place[1] = 0;
    world.people.place[2] = 1;
    for (let i = 0; i < arrests; i++) spreadFear(world, 50, 0);
    const news = newsOfMonth(world);
    for (const person of [1, 2]) liveInFear(world, person, 1, news);
    return [...world.people.perceivedRisk.slice(1, 3)];
  };

  test('frightens who lives where they were made, the more the more there were, and nobody elsewhere', () => {
    const [none, some, many] = [0, 3, 30].map((n) => heard(n));
    expect(none[0]).toBeCloseTo(0.1, 6);
    expect(some[0]).toBeGreaterThan(none[0]);
    expect(many[0]).toBeGreaterThan(some[0]);
    expect(many[0]).toBeLessThanOrEqual(1);
    expect(many[1]).toBeCloseTo(0.1, 6);
    expect(heard(30, 0)[0]).toBeCloseTo(0.1, 6);
  });

  test('is of arrests for so many people: a larger city is no more afraid', () => {
    const risen = (people: number) => {
      const world = firstDay({ city: cityWith({ law: { newsFear: 0.01 } }), people });
      world.places.arrested[0] = people / 100;
      return newsOfMonth(world)[0];
    };
    expect(risen(4000)).toBeCloseTo(risen(1000), 9);
  });

  test('is heard by who sells in the open where they sell', () => {
    const world = firstDay({ people: 100 });
    const shop = setUp(world, 1, 10);
    world.people.place[1] = 0;
    world.shops.site.set(shop, 1);
    const news = Float64Array.from(world.city.people.places, (_, place) => (place === 1 ? 0.5 : 0));
    const before = world.people.perceivedRisk.get(1);
    liveInFear(world, 1, 1, news);
    expect(world.people.perceivedRisk.get(1)).toBeCloseTo(before + 0.5 * (1 - before), 6);
    world.shops.setting.set(shop, setting.indoors);
    const then = world.people.perceivedRisk.get(1);
    liveInFear(world, 1, 1, news);
    expect(world.people.perceivedRisk.get(1)).toBe(then);
  });
});

test('severity of sentences counts for less than certainty of arrest', () => {
  const risen = (arrests: number, severity: number, severityFear: number) => {
    const city = cityWith({ law: { severityFear, ownArrestFear: 0.1 } });
    const world = firstDay({ city, set: { 'court.severity': severity } });
    const before = world.people.perceivedRisk.get(1);
    for (let i = 0; i < arrests; i++) spreadFear(world, 1, 0);
    return world.people.perceivedRisk.get(1) - before;
  };
  const small = typical.law.severityFear;
  expect(risen(1, 4, 0)).toBe(risen(1, 1, 0));
  expect(risen(1, 4, small)).toBeGreaterThan(risen(1, 1, small));
  expect(risen(2, 1, small)).toBeGreaterThan(1.5 * risen(1, 4, small));
  expect(risen(1, 0, small)).toBe(0);
});

test('risk in the open is what one knows at the city’s own patrol, and grows with the officers seen', () => {
  const shares = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(shares, fc.double({ min: 0, max: 50, noNaN: true }), (risk, presence) => {
      expect(riskInOpen(risk, 1)).toBeCloseTo(risk, 12);
      const there = riskInOpen(risk, presence);
      expect(there).toBeGreaterThanOrEqual(0);
      expect(there).toBeLessThanOrEqual(1);
      expect(riskInOpen(risk, presence + 1)).toBeGreaterThanOrEqual(there - 1e-12);
    }),
  );
});

test('fear keeps people from services, by caution and risk, and none where the city says so', () => {
  const reach = (fearsServices: number, caution: number) => {
    const world = firstDay({ city: cityWith({ law: { fearsServices } }) });
    world.people.caution.set(1, caution / SHARE);
    world.people.perceivedRisk.set(1, 0.5);
    return reachOfServices(world, 1);
  };
  expect([reach(0, 1), reach(1, 0)]).toEqual([1, 1]);
  expect(reach(1, 1)).toBeCloseTo(0.5, 6);
  expect(reach(0.5, 1)).toBeCloseTo(0.75, 6);
});
