import { expect, test } from 'vitest';
import { dayAt, yearAt } from '../../../src/model/world/clock.ts';
import { HOURS_PER_STEP, STEPS_PER_DAY, stepsOf } from '../../../src/model/world/steps.kernel.ts';

test('four steps of six hours make a day', () => {
  expect(STEPS_PER_DAY * HOURS_PER_STEP).toBe(24);
  expect([0.01, 0.25, 1, 2.5].map(stepsOf)).toEqual([1, 1, 4, 10]);
});

test('day 0 is the first day after the burn-in, and the calendar begins with it', () => {
  expect(dayAt(360, 360 * 4)).toBe(0);
  expect(dayAt(360, 360 * 4 - 1)).toBe(-1);
  expect(dayAt(360, 361 * 4 + 3)).toBe(1);
  expect(yearAt(2016, 360, 360 * 4)).toBe(2016);
  expect(yearAt(2016, 360, (360 + 365) * 4)).toBe(2017);
});
