import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownTime, timeCell, timeFactors } from '../../../src/model/law/officer-time.ts';
import { aim, duty, target } from '../../../src/model/world/codes.ts';
import { cityWith, typical } from '../fixture.ts';

/** Shares that sum to 1, each above 0. */
const parts = (n: number) =>
  fc.array(fc.integer({ min: 1, max: 100 }), { minLength: n, maxLength: n }).map((whole) => {
    const all = whole.reduce((a, b) => a + b, 0);
    return whole.map((part) => part / all);
  });
const cities = fc
  .tuple(parts(5), parts(3), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([time, whom, targetShift]) =>
    cityWith({
      law: {
        officerTime: { patrol: time[0], stops: time[1], undercover: time[2], surveillance: time[3], raids: time[4] },
        timeShares: { users: whom[0], retail: whom[1], mid: whom[2] },
        targetShift,
      },
    }),
  );
const weights = fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: 4, maxLength: 4 });
const targets = fc.constantFrom(target.anyone, target.users, target.retailSellers, target.midLevelSellers);
const duties = duty.names.map((_, onDuty) => onDuty);
const whole = (own: Float64Array, factors: Float64Array) => own.reduce((sum, t, cell) => sum + t * factors[cell], 0);
const spent = (own: Float64Array, factors: Float64Array, onDuty: number) =>
  [0, 1, 2].reduce((sum, whom) => sum + own[timeCell(onDuty, whom)] * factors[timeCell(onDuty, whom)], 0);

test('the city’s own shares make a whole, and today’s law changes none of them', () => {
  fc.assert(
    fc.property(cities, (city) => {
      const own = ownTime(city);
      expect(own.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      for (const [cell, factor] of timeFactors(city, own, [1, 1, 1, 1, 1], target.anyone).entries())
        expect(factor).toBeCloseTo(own[cell] > 0 ? 1 : 0, 9);
    }),
  );
});

test('stops are of people who use, detectives are after sellers', () => {
  const own = ownTime(typical);
  expect(own[timeCell(duty.stops, aim.retail)] + own[timeCell(duty.stops, aim.mid)]).toBe(0);
  for (const onDuty of [duty.undercover, duty.surveillance, duty.raids])
    expect(own[timeCell(onDuty, aim.users)]).toBe(0);
});

test('whatever is done more and whoever is aimed at, no more time is spent', () => {
  fc.assert(
    fc.property(cities, weights, targets, (city, others, goFor) => {
      const own = ownTime(city);
      const factors = timeFactors(city, own, [1, ...others], goFor);
      expect(whole(own, factors)).toBeCloseTo(1, 9);
      expect(Math.min(...factors)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('more of one duty is less of each other', () => {
  fc.assert(
    fc.property(
      cities,
      fc.constantFrom(...duties.slice(1)),
      fc.double({ min: 1.01, max: 20, noNaN: true }),
      (city, one, by) => {
        const own = ownTime(city);
        const factors = timeFactors(
          city,
          own,
          duties.map((d) => (d === one ? by : 1)),
          target.anyone,
        );
        const today = duties.map(() => 1);
        const usual = timeFactors(city, own, today, target.anyone);
        for (const d of duties) {
          if (d === one) expect(spent(own, factors, d)).toBeGreaterThan(spent(own, usual, d));
          else expect(spent(own, factors, d)).toBeLessThan(spent(own, usual, d));
        }
      },
    ),
  );
});

test('a target takes its share of the time spent on others', () => {
  fc.assert(
    fc.property(cities, targets, (city, goFor) => {
      const own = ownTime(city);
      const factors = timeFactors(city, own, [1, 1, 1, 1, 1], goFor);
      for (const [cell, factor] of factors.entries()) {
        if (own[cell] === 0 || goFor === target.anyone) continue;
        const aimed = cell % 3 === goFor - 1;
        if (aimed) expect(factor).toBeGreaterThanOrEqual(1);
        else expect(factor).toBeCloseTo(1 - city.law.targetShift, 9);
      }
    }),
  );
});
