import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attention, setBeats } from '../../../src/model/law/beats.ts';
import { cityWith, firstDay, typical } from '../fixture.ts';

const { places } = typical.people;
const complaints = fc.array(fc.double({ min: 0, max: 1e4, noNaN: true }), {
  minLength: places.length,
  maxLength: places.length,
});

function effort(strategy: string, opened: readonly number[], multiple = 1): number[] {
  const world = firstDay({ people: 1, set: { 'police.strategy': strategy, 'police.effort': multiple } });
  world.places.openSales.set(opened);
  setBeats(world);
  return [...world.agenda.effort];
}

test('random patrol gives every beat its own, whatever is complained of', () => {
  fc.assert(
    fc.property(complaints, (opened) => {
      expect(effort('random-patrol', opened, 3)).toEqual(places.map(() => 3));
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

test('a target takes time for the one from the others, and makes no more of it', () => {
  const shares = fc
    .tuple(fc.integer({ min: 1, max: 98 }), fc.integer({ min: 1, max: 98 }))
    .filter(([a, b]) => a + b < 100)
    .map(([a, b]) => ({ users: a / 100, retail: b / 100, mid: (100 - a - b) / 100 }));
  const kinds = ['users', 'retail', 'mid'] as const;
  fc.assert(
    fc.property(shares, fc.double({ min: 0, max: 1, noNaN: true }), (timeShares, targetShift) => {
      const city = cityWith({ law: { timeShares, targetShift } });
      for (const [aim, own] of [
        ['anyone', undefined],
        ['users', 'users'],
        ['retail-sellers', 'retail'],
        ['mid-level-sellers', 'mid'],
      ] as const) {
        const world = firstDay({ city, people: 1, set: { 'police.target': aim } });
        const of = kinds.map((kind) => attention(world, 0, kind));
        expect(of.reduce((sum, factor, k) => sum + factor * timeShares[kinds[k]], 0)).toBeCloseTo(1, 9);
        for (const [k, kind] of kinds.entries())
          if (kind === own) expect(of[k]).toBeGreaterThanOrEqual(1);
          else expect(of[k]).toBeCloseTo(own ? 1 - targetShift : 1, 12);
      }
    }),
    { numRuns: 30 },
  );
});
