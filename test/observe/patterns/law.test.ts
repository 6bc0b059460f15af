import { expect, test } from 'vitest';
import { charge, court, disposition, housing, knowledge } from '../../../src/model/world/codes.ts';
import { add, cases, figure, record, sampleOf } from './record.ts';

test('arrests for sale, of all, and sales for each of them', () => {
  const one = record(1, 1);
  one.tally.deals.set([100, 200]);
  add(
    one.cases,
    ...[charge.possession, charge.possession, charge.intent, charge.distribution].map((code) => ({ charge: code })),
    // After the period
    { charge: charge.intent, step: one.period.until },
  );
  expect(figure('sale-share-of-arrests', one)).toBe(0.5);
  expect(figure('sales-per-sale-arrest', one)).toBe(150);
});

test('contact with justice within a year: arrests and supervision, of people in homes', () => {
  const one = record(4, 12);
  one.months[3].arrests[0] = 1;
  one.months[7].supervised[1] = 1;
  one.months[0].arrests[3] = 1;
  one.months[11].housing[3] = housing.unsheltered;
  expect(figure('justice-contact-year', one)).toBeCloseTo(2 / 3);
  expect(sampleOf('justice-contact-year', record(4, 11))).toBeNull();
});

test('time served is of state prison sentences of the period', () => {
  const month = 365.25 / 12;
  const one = record(1, 1);
  const prison = { disposition: disposition.prison, court: court.state };
  add(
    one.cases,
    { ...prison, days: 6 * month },
    { ...prison, days: 12 * month },
    { ...prison, days: 42 * month },
    { ...prison, days: 99 * month, court: court.federal },
    { ...prison, days: 99 * month, disposition: disposition.jail },
    { ...prison, days: 99 * month, dueStep: one.period.until },
  );
  expect(figure('time-served-mean', one)).toBeCloseTo(20);
  expect(figure('time-served-median', one)).toBeCloseTo(12);
  add(one.cases, { ...prison, days: 14 * month });
  expect(figure('time-served-median', one)).toBeCloseTo(13);
});

test('who knew of the fentanyl, of federal sentences over it', () => {
  const one = record(1, 1);
  const federal = { court: court.federal, charge: charge.trafficking, disposition: disposition.prison, fentanyl: 1 };
  add(
    one.cases,
    { ...federal, knew: knowledge.told },
    { ...federal, knew: knowledge.overdoses },
    { ...federal, knew: knowledge.no },
    { ...federal, knew: knowledge.added },
    { ...federal, knew: knowledge.told, court: court.state },
    { ...federal, knew: knowledge.told, fentanyl: 0 },
    { ...federal, knew: knowledge.told, disposition: disposition.dismissed },
  );
  expect(figure('knew-fentanyl', one)).toBe(0.5);
  expect(cases('knew-fentanyl', one)).toBe(4);
});

test('the price under enforcement is brought to a doubling of arrests', () => {
  const today = record(1, 1);
  const enforced = record(1, 1);
  for (const [one, cents, arrests] of [
    [today, 100_000, 10],
    [enforced, 121_000, 40],
  ] as const) {
    one.tally.retailCents[0] = cents;
    one.tally.retailNg[0] = 1e9;
    add(one.cases, ...Array.from({ length: arrests }, () => ({ charge: charge.intent })));
  }
  // 21 % for two doublings are 10 % for one.
  expect(figure('enforcement-price', today, enforced)).toBeCloseTo(0.1);
  expect(figure('enforcement-price', enforced, enforced)).toBeNull();
});
