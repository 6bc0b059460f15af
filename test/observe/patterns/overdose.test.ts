import { describe, expect, test } from 'vitest';
import { STEPS_PER_DAY } from '../../../src/model/world/clock.ts';
import { custody, death } from '../../../src/model/world/codes.ts';
import { methadone } from '../../../src/observe/recording/treatments.ts';
import { add, cases, figure, record } from './record.ts';

test('overdoses per hundred person-years are of people who inject, in the period', () => {
  const one = record(1, 1);
  one.counts.injectingDays = 365 * 10;
  add(
    one.overdoses,
    ...[0, 0, 0, 1].map((fatal) => ({ fatal, injects: 1 })),
    { fatal: 0, injects: 0 },
    { fatal: 1, injects: 1, step: one.period.until },
  );
  expect(figure('nonfatal-overdose-rate', one)).toBeCloseTo(30);
  expect(figure('fatal-overdose-rate', one)).toBeCloseTo(10);
  expect(cases('nonfatal-overdose-rate', one)).toBe(3);
});

test('witnessed deaths, of all', () => {
  const one = record(1, 1);
  one.tally.overdoseDeaths.set([2, 3]);
  one.tally.deathsWitnessed.set([0, 2]);
  expect(figure('witnessed-fatal', one)).toBeCloseTo(0.4);
});

test('fentanyl’s multiple is of overdoses per dose', () => {
  const one = record(1, 1);
  Object.assign(one.counts, { fentanylDoses: 100, fentanylOverdoses: 5, otherDoses: 1000, otherOverdoses: 10 });
  expect(figure('fentanyl-multiplier', one)).toBeCloseTo(5);
});

test('protection by methadone is the rate after it over that in it', () => {
  const one = record(1, 1);
  Object.assign(one.counts, { methadoneDays: 1000, afterMethadoneDays: 500 });
  add(
    one.overdoses,
    ...[methadone.inside, methadone.after, methadone.after, methadone.never].map((when) => ({
      fatal: 1,
      methadone: when,
    })),
    { fatal: 0, methadone: methadone.after },
  );
  expect(figure('methadone-protection', one)).toBeCloseTo(4);
  one.counts.methadoneDays = 0;
  expect(figure('methadone-protection', one)).toBeNull();
});

test('a naloxone programme is the death rate with it over the rate without', () => {
  const [programme, none] = [record(1, 1), record(1, 1)];
  programme.tally.overdoseDeaths[0] = 3;
  programme.tally.peopleUsing[0] = 600;
  none.tally.overdoseDeaths[0] = 5;
  none.tally.peopleUsing[0] = 500;
  expect(figure('naloxone-programme', programme, none)).toBeCloseTo(0.5);
});

describe('risk after release', () => {
  const week = 7 * STEPS_PER_DAY;
  const free = { kind: custody.prison, days: 100, endStep: -1 };

  test('is deaths over the time in which people can die', () => {
    const one = record(4, 12);
    one.people.deathStep.fill(-1);
    // Dies in week 1, dies in week 7, is taken again after week 2, lives.
    one.people.deathStep.set([week / 2, 6.5 * week]);
    one.people.deathCause.set([death.overdose, death.overdose]);
    add(
      one.releases,
      { ...free, person: 0 },
      { ...free, person: 1 },
      { ...free, person: 2, endStep: 2 * week },
      { ...free, person: 3 },
    );
    const early = 1 / (0.5 + 2 + 2 + 2);
    const late = 1 / (4.5 + 10);
    expect(figure('release-risk-weeks-1-2', one)).toBeCloseTo(early / late);
  });

  test('counts no other death, no short stay, and nothing after the next custody', () => {
    const one = record(5, 12);
    one.people.deathStep.fill(week);
    one.people.deathCause.set([death.overdose, death.other, death.overdose, death.overdose, death.overdose]);
    one.people.deathStep[4] = 5 * week;
    add(
      one.releases,
      { ...free, person: 0 },
      { ...free, person: 1 },
      { ...free, person: 2, days: 30 },
      { ...free, person: 3, endStep: week / 2 },
      { ...free, person: 4 },
    );
    const early = 1 / (1 + 1 + 0.5 + 2);
    const late = 1 / 3;
    expect(figure('release-risk-weeks-1-2', one)).toBeCloseTo(early / late);
    expect(cases('release-risk-weeks-1-2', one)).toBe(1);
  });

  test('has weeks three and four over five to twelve', () => {
    const one = record(2, 12);
    one.people.deathStep.set([3 * week, 8 * week]);
    one.people.deathCause.fill(death.overdose);
    add(one.releases, { ...free, person: 0 }, { ...free, person: 1 });
    expect(figure('release-risk-weeks-3-4', one)).toBeCloseTo(1 / 3 / (1 / 4));
  });
});
