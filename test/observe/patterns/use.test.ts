import { describe, expect, test } from 'vitest';
import { route } from '../../../src/model/world/codes.ts';
import { figure, record, sampleOf } from './record.ts';

test('injections a day are cut at one and between two and three, of people who inject and are free', () => {
  const one = record(7, 1);
  const [month] = one.months;
  month.uses.set([29, 30, 74, 75, 120, 120, 120]);
  month.route[5] = route.sniff;
  month.present[6] = 0;
  expect(figure('use-injections-per-day-below-1', one)).toBe(1 / 5);
  expect(figure('use-injections-per-day-1-to-2', one)).toBe(2 / 5);
  expect(figure('use-injections-per-day-3-or-more', one)).toBe(2 / 5);
});

test('who has not used for a month is not among people who inject', () => {
  const one = record(2, 1);
  one.months[0].uses.set([0, 40]);
  expect(figure('use-injections-per-day-1-to-2', one)).toBe(1);
});

test('spending is of people with four or more doses, over thirty days', () => {
  const one = record(3, 1);
  one.months[0].uses.set([3, 4, 100]);
  one.months[0].spent.set([100_000, 30_000, 330_000]);
  expect(figure('spend-per-user-day', one)).toBeCloseTo(3600 / 60);
});

describe('withdrawal in six months', () => {
  test('any, and in three weeks of four, of people who use twelve times a month', () => {
    const one = record(4, 6);
    one.months[5].uses.set([12, 12, 60, 11]);
    one.months[0].sickDays[1] = 1;
    for (const month of one.months) {
      month.sickDays[2] = 4;
      month.sickWeeks[2] = 4;
    }
    expect(figure('withdrawal-any-six-months', one)).toBeCloseTo(2 / 3);
    expect(figure('withdrawal-weekly-six-months', one)).toBeCloseTo(1 / 3);
    one.months[0].sickWeeks[2] = 0;
    one.months[1].sickWeeks[2] = 3;
    // 19 of 25.7 weeks are less than three in four.
    expect(figure('withdrawal-weekly-six-months', one)).toBe(0);
  });

  test('has an odds ratio with overdose over the same time', () => {
    const one = record(10, 6);
    one.months[5].uses.fill(30);
    for (let person = 0; person < 6; person++) one.months[2].sickDays[person] = 1;
    for (const person of [0, 1, 2, 6]) one.months[4].overdoses[person] = 1;
    // Three with and three without among six, one and three among four.
    expect(figure('withdrawal-overdose', one)).toBeCloseTo((3 * 3) / (3 * 1));
  });

  test('asks nobody where the period is shorter, and twice in a year', () => {
    expect(sampleOf('withdrawal-any-six-months', record(4, 5))).toBeNull();
    const year = record(1, 12);
    for (const month of year.months) month.uses.fill(20);
    expect(sampleOf('withdrawal-any-six-months', year)).toEqual([0, 2]);
  });

  test('asks only about months of the measured period', () => {
    const one = record(1, 6);
    const burnIn = { ...one, period: { ...one.period, from: 1 } };
    expect(sampleOf('withdrawal-any-six-months', burnIn)).toBeNull();
  });
});
