import { expect, test } from 'vitest';
import { STEPS_PER_DAY } from '../../../src/model/world/clock.ts';
import { add, cases, figure, record } from './record.ts';

const day = STEPS_PER_DAY;

test('overdoses near a seizure, over what the spot has in as much time on average', () => {
  const one = record(1, 2);
  add(one.seizures, { step: 10 * day, x: 0, y: 0, found: 1 });
  add(
    one.overdoses,
    // Two within three days and 250 m; one within seven; one too far; three at other times; one fatal.
    { step: 11 * day, x: 150, y: 200 },
    { step: 13 * day, x: -250, y: 0 },
    { step: 16 * day, x: 0, y: 0 },
    { step: 11 * day, x: 200, y: 200 },
    { step: 9 * day, x: 0, y: 0 },
    { step: 40 * day, x: 0, y: 0 },
    { step: 50 * day, x: 0, y: 0 },
    { step: 12 * day, x: 300, y: 400, fatal: 1 },
  );
  // Six in sixty days at the spot.
  expect(figure('seizure-nonfatal-3-days', one)).toBeCloseTo(2 / (6 * (3 / 60)));
  expect(figure('seizure-nonfatal-7-days', one)).toBeCloseTo(3 / (6 * (7 / 60)));
  expect(figure('seizure-fatal-7-days', one)).toBeCloseTo(1 / (1 * (7 / 60)));
  expect(cases('seizure-nonfatal-7-days', one)).toBe(3);
});

test('overdoses at the same rate at all times give one', () => {
  const one = record(1, 10);
  for (let at = 0; at < 300; at++) add(one.overdoses, { step: at * day + 1 });
  for (const at of [20, 100, 200]) add(one.seizures, { step: at * day, found: 1 });
  expect(figure('seizure-nonfatal-3-days', one)).toBeCloseTo(1);
});

test('a seizure counts only where drug was found and its days lie within the period', () => {
  const one = record(1, 1);
  add(one.overdoses, { step: 20 * day });
  add(one.seizures, { step: 19 * day, found: 0 }, { step: 28 * day, found: 1 });
  expect(figure('seizure-nonfatal-3-days', one)).toBeNull();
});
