import { expect, test } from 'vitest';
import { treatment, using } from '../../../src/model/world/codes.ts';
import { isMedication } from '../../../src/observe/recording/treatments.ts';
import { add, figure, record, sampleOf } from './record.ts';

const medication = treatment.names.findIndex((_, code) => isMedication[code] === 1);

test('retention is of medication that could last six months: over 180 days or still', () => {
  const one = record(1, 8);
  add(
    one.episodes,
    ...[
      { from: 10, until: 191 },
      { from: 10, until: 190 },
      { from: 59, until: -1 },
      { from: 0, until: 5 },
      // Begun less than six months before the end
      { from: 60, until: 70 },
    ].map((episode) => ({ kind: medication, ...episode })),
    { kind: treatment.inside, from: 0, until: 1 },
  );
  expect(figure('moud-retention', one)).toBe(0.5);
  expect(sampleOf('moud-retention', record(1, 6))).toBeNull();
});

test('the odds of doses made smaller after a positive strip are of their overdoses over their others', () => {
  const one = record(1, 1);
  Object.assign(one.tested, { cut: 30, cutOverdoses: 10, whole: 70, wholeOverdoses: 30 });
  expect(figure('strip-dose-cut', one)).toBeCloseTo(10 / 20 / (30 / 40), 12);
});

test('who prefers fentanyl is asked of people who use and live', () => {
  const one = record(4, 1);
  one.people.using.fill(using.active, 0, 3);
  one.people.deathStep[2] = 1;
  one.prefers.set([1, 0, 1, 1]);
  expect(figure('prefer-fentanyl', one)).toBe(0.5);
});
