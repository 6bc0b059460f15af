import { describe, expect, test } from 'vitest';
import { leverById } from '../../../src/model/levers/index.ts';
import { openWorld } from '../../../src/model/opening.ts';
import { patterns } from '../../../src/observe/patterns/index.ts';
import { roles } from '../../../src/observe/patterns/pattern.ts';
import { studyWorlds } from '../../../src/observe/patterns/worlds.ts';
import { always, runDays, typical } from '../../model/fixture.ts';

/** Others’ scripts depend on these ids; a vector has one an element. */
const calibration = [
  'use-injections-per-day-below-1',
  'use-injections-per-day-1-to-2',
  'use-injections-per-day-3-or-more',
  'spend-per-user-day',
  'price-per-pure-gram',
  'withdrawal-any-six-months',
  'withdrawal-weekly-six-months',
  'brokered-30-days',
  'brokered-ever',
  'dealt-six-months',
  'drug-economy-role',
  'prohibited-income',
  'sale-share-of-arrests',
  'sales-per-sale-arrest',
  'justice-contact-year',
  'time-served-mean',
  'time-served-median',
  'nonfatal-overdose-rate',
  'fatal-overdose-rate',
  'witnessed-fatal',
  'fentanyl-share-2014',
  'fentanyl-share-2017',
  'analogue-fentanyl',
  'analogue-furanyl',
  'analogue-acetyl',
  'analogue-carfentanil',
  'moud-retention',
  'detox-relapse-week',
  'detox-relapse-ever',
  'knew-fentanyl',
  'prefer-fentanyl',
];
const validation = [
  'survey-undercount',
  'release-risk-weeks-1-2',
  'release-risk-weeks-3-4',
  'methadone-protection',
  'seizure-nonfatal-3-days',
  'seizure-nonfatal-7-days',
  'seizure-fatal-7-days',
  'withdrawal-overdose',
  'fentanyl-multiplier',
  'broker-buyers',
  'broker-sellers',
  'enforcement-price',
  'naloxone-programme',
  'strip-dose-cut',
  'income-without-need',
  'career-binge-and-crash',
  'career-stepped',
  'career-stable',
];

describe('every pattern', () => {
  test.each([
    ['calibration', calibration],
    ['validation', validation],
  ])('that is for %s is declared, and no other', (role, ids) => {
    const declared = patterns.filter((pattern) => pattern.role === role).map(({ id }) => id);
    expect(declared.sort()).toEqual([...ids].sort());
  });

  test.each(patterns.map((pattern) => [pattern.id, pattern] as const))('%s is whole', (_, pattern) => {
    const { value, lo, hi, source, grade } = pattern.published;
    expect(roles).toContain(pattern.role);
    expect(lo).toBeLessThan(hi);
    if (value !== 'present') {
      expect(value).toBeGreaterThanOrEqual(lo);
      expect(value).toBeLessThanOrEqual(hi);
    }
    expect(['A', 'B', 'C']).toContain(grade);
    expect(source).not.toBe('');
    // Measured, or it says what it waits for.
    expect(Boolean(pattern.measure)).toBe(pattern.needs === undefined);
    // A table’s cell and a list’s line.
    for (const text of [pattern.what, pattern.how ?? '', source]) expect(text).not.toMatch(/[|\n]/);
  });
});

test('the worlds of studies move levers within their bounds', () => {
  for (const { settings } of Object.values(studyWorlds))
    for (const [id, value] of Object.entries(settings?.(typical) ?? {})) {
      const lever = leverById.get(id);
      if (!lever || !('min' in lever)) throw new Error(`no lever with a number: ${id}`);
      expect(value).not.toBe(lever.default);
      expect(Number(value)).toBeGreaterThanOrEqual(lever.min);
      expect(Number(value)).toBeLessThanOrEqual(lever.max);
    }
});

test('a programme of high reach hands out what it says', () => {
  const [people, days] = [2000, 360];
  const settings = studyWorlds.manyKits.settings?.(typical) ?? {};
  const { tally } = runDays(openWorld(typical, people, 1, always(settings)), days);
  const aYear = (tally.kitsHandedOut.subarray(0, days).reduce((all, kits) => all + kits, 0) * 365) / days;
  const reach = (aYear / (people * typical.people.residentsPerUser)) * 100_000;
  // Some four hundred kits, as many as luck and fear leave.
  expect(Math.abs(reach - 200)).toBeLessThan(4 * (200 / Math.sqrt(400)));
});
