import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REPLACEMENT_HORIZON, replacementDays, restrictedMean } from '../../../src/model/outcomes/replacement.ts';
import { reserve } from '../../../src/model/world/columns.ts';
import { firstDay } from '../fixture.ts';

const filled = (days: number) => ({ days, filled: true });
const lost = (days: number) => ({ days, filled: false });

describe('the restricted mean of a Kaplan–Meier curve', () => {
  test('of all filled is their mean, cut at the horizon', () => {
    expect(restrictedMean([filled(3), filled(9), filled(6)], 60)).toBeCloseTo(6, 12);
    expect(restrictedMean([filled(10), filled(100)], 60)).toBeCloseTo((10 + 60) / 2, 12);
    expect(restrictedMean([filled(3), filled(3), filled(3)], 60)).toBeCloseTo(3, 12);
  });

  test('of none filled is the horizon', () => {
    expect(restrictedMean([lost(3), lost(9)], 60)).toBe(60);
    expect(restrictedMean([filled(60), lost(80)], 60)).toBe(60);
  });

  test('counts who was lost sight of for as long as they were watched', () => {
    // At risk 4, 3 (one filled at 2), then 2 (one lost at 5), then 1 (one filled at 10): 2 + 8 * 3/4 + 10 * 3/8.
    expect(restrictedMean([filled(2), lost(5), filled(10), lost(20)], 20)).toBeCloseTo(2 + 6 + 3.75, 12);
    // Filled and lost on one day: the lost are still at risk on it.
    expect(restrictedMean([filled(4), lost(4), filled(8)], 10)).toBeCloseTo(4 + 4 * (2 / 3), 12);
    // After the last one watched the curve stays level.
    expect(restrictedMean([filled(5), lost(6)], 10)).toBeCloseTo(5 + 5 / 2, 12);
  });

  test('does not depend on order, lies within the horizon, and grows with every day waited', () => {
    const watched = fc.array(fc.record({ days: fc.nat(100), filled: fc.boolean() }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(watched, fc.nat(14), (list, n) => {
        const mean = restrictedMean(list, 60);
        expect(mean).toBeGreaterThanOrEqual(0);
        expect(mean).toBeLessThanOrEqual(60);
        expect(restrictedMean(list.toReversed(), 60)).toBeCloseTo(mean, 9);
        const all = list.map((w) => ({ ...w, filled: true }));
        const later = all.with(n % all.length, filled(all[n % all.length].days + 5));
        expect(restrictedMean(later, 60)).toBeGreaterThanOrEqual(restrictedMean(all, 60) - 1e-9);
        expect(mean).toBeGreaterThanOrEqual(restrictedMean(all, 60) - 1e-9);
      }),
    );
  });
});

test('days of replacement are of sellers arrested in the period, those still open watched until now', () => {
  const world = firstDay();
  const { vacancies, clock } = world;
  reserve(vacancies, 5);
  const rows = [
    { step: 0, endStep: 4, filled: 1 },
    { step: 40, endStep: 40 + 6 * 4, filled: 1 },
    { step: 44, endStep: 44 + 8 * 4, filled: 0 },
    { step: 50, endStep: -1, filled: 0 },
    { step: 100, endStep: 104, filled: 1 },
  ];
  for (const [row, values] of rows.entries())
    for (const [name, value] of Object.entries(values)) vacancies[name as 'step'][row] = value;
  vacancies.rows = rows.length;
  clock.step[0] = 50 + 20 * 4;
  const period = { from: 40, until: 100, firstDay: 10, days: 15 };
  const expected = restrictedMean([filled(6), lost(8), lost(20)], REPLACEMENT_HORIZON);
  expect(replacementDays(world, period)).toEqual({ value: expected, n: 3 });
  expect(replacementDays(firstDay(), period)).toEqual({ value: null, n: 0 });
});
