import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fadeFear, spreadFear } from '../../../src/model/law/fear.ts';
import { cityWith, firstDay, makeFriends, typical } from '../fixture.ts';

test('falls half way to the floor in the time the city gives, and not below', () => {
  const world = firstDay({ people: 2, city: cityWith({ law: { fearFloor: 0.1, fearFades: 100 } }) });
  const { perceivedRisk } = world.people;
  perceivedRisk.set([0.9, 0.1]);
  fadeFear(world, 0, 100);
  fadeFear(world, 1, 100);
  expect(perceivedRisk[0]).toBeCloseTo(0.5, 6);
  expect(perceivedRisk[1]).toBeCloseTo(0.1, 6);
  fadeFear(world, 0, 1e5);
  expect(perceivedRisk[0]).toBeCloseTo(0.1, 6);
});

test('stays a share whatever befalls people and their friends', () => {
  const events = fc.array(fc.tuple(fc.nat(3), fc.constantFrom('arrest', 'fade')), { maxLength: 60 });
  fc.assert(
    fc.property(events, (list) => {
      const world = firstDay({ people: 4 });
      makeFriends(world, 0, 1, 2);
      for (const [person, what] of list) {
        const before = world.people.perceivedRisk[person];
        if (what === 'arrest') spreadFear(world, person);
        else fadeFear(world, person, 30);
        const after = world.people.perceivedRisk[person];
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
