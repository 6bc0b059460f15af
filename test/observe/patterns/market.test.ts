import { expect, test } from 'vitest';
import { work } from '../../../src/model/world/codes.ts';
import { cases, figure, record } from './record.ts';

test('the price of a pure gram is what was paid over what was bought', () => {
  const one = record(1, 1);
  one.tally.retailCents.set([90_000, 110_000]);
  one.tally.retailNg.set([1e9, 1.5e9]);
  expect(figure('price-per-pure-gram', one)).toBeCloseTo(800);
  expect(cases('price-per-pure-gram', one)).toBe(3);
});

test('brokers: who bought for others, for how many, from how many', () => {
  const one = record(4, 1);
  one.months[0].brokered.set([9, 0, 1, 0]);
  one.months[0].buyers.set([5, 0, 1, 0]);
  one.months[0].brokersSellers.set([3, 0, 1, 0]);
  one.everBrokered.set([1, 1, 1, 0]);
  expect(figure('brokered-30-days', one)).toBe(0.5);
  expect(figure('brokered-ever', one)).toBe(0.75);
  expect(figure('broker-buyers', one)).toBe(3);
  expect(figure('broker-sellers', one)).toBe(2);
});

test('selling in six months counts whichever month it was in', () => {
  const one = record(4, 6);
  one.months[1].resold[2] = 5;
  one.months[5].brokeredForGain[3] = 5;
  expect(figure('dealt-six-months', one)).toBe(0.25);
  // Of those without regular work a broker who is paid has a role too.
  one.months[5].work.set([work.regular, work.none, work.irregular, work.none]);
  expect(figure('drug-economy-role', one)).toBeCloseTo(2 / 3);
});

test('prohibited income is money from sales, brokering or hustles; who has hustles alone would stop', () => {
  const one = record(6, 1);
  const [month] = one.months;
  month.resold.set([1, 0, 0, 0, 1, 0]);
  month.keptMoney.set([0, 2, 0, 0, 0, 0]);
  month.hustled.set([0, 0, 3, 1, 1, 0]);
  month.brokered.set([0, 2, 0, 0, 0, 9]);
  expect(figure('prohibited-income', one)).toBeCloseTo(5 / 6);
  expect(figure('income-without-need', one)).toBeCloseTo(2 / 5);
});
