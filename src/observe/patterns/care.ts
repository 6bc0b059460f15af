// Treatment, and checking drug before use.
import { STEPS_PER_DAY } from '../../model/world/clock.ts';
import { using } from '../../model/world/codes.ts';
import type { Recording } from '../recording/recording.ts';
import { isDetox, isMedication } from '../recording/treatments.ts';
import { oddsRatio, share } from './estimates.ts';
import { definePattern, type Measure } from './pattern.ts';

const SIX_MONTHS = 180;
const WEEK = 7;
/** Smyth et al. interviewed people 18 to 36 months after they had left. */
const FOLLOWED = 540;
const smyth = 'Smyth 2010';
const anyUse = 'any use, where the study’s relapse is a return to daily use';

/** Medication begun in the period, at least six months before its end, and what of it lasted so long. */
function retention({ episodes, period }: Recording): readonly [number, number] | null {
  const first = period.from / STEPS_PER_DAY;
  const last = period.until / STEPS_PER_DAY - SIX_MONTHS;
  if (last <= first) return null;
  let lasted = 0;
  let begun = 0;
  for (let row = 0; row < episodes.rows; row++) {
    if (isMedication[episodes.kind[row]] === 0 || episodes.from[row] < first || episodes.from[row] >= last) continue;
    begun++;
    if (episodes.until[row] < 0 || episodes.until[row] - episodes.from[row] > SIX_MONTHS) lasted++;
  }
  return [lasted, begun];
}

/** Use within so many days of leaving detoxification, of who left in the period and so long before its end. */
function usedAgain(days: number, followed: number): Measure {
  return share(({ episodes, period }) => {
    const first = period.from / STEPS_PER_DAY;
    const last = period.until / STEPS_PER_DAY - followed;
    if (last <= first) return null;
    let used = 0;
    let left = 0;
    for (let row = 0; row < episodes.rows; row++) {
      const until = episodes.until[row];
      if (isDetox[episodes.kind[row]] === 0 || until < first || until >= last) continue;
      left++;
      if (episodes.used[row] >= 0 && episodes.used[row] - until <= days) used++;
    }
    return [used, left];
  });
}

/** People who use and prefer fentanyl, of people who use, at the end. */
function preferring({ people, prefers }: Recording): readonly [number, number] {
  let asked = 0;
  let prefer = 0;
  for (let i = 0; i < people.rows; i++) {
    if (people.using[i] !== using.active || people.deathStep[i] >= 0) continue;
    asked++;
    prefer += prefers[i];
  }
  return [prefer, asked];
}

export const carePatterns = [
  definePattern({
    id: 'moud-retention',
    role: 'calibration',
    what: 'share of medication episodes lasting over six months',
    how: 'of those that began in the period, six months before its end or earlier',
    published: {
      ...{ value: 0.36, lo: 0.32, hi: 0.4, interval: 'assumption, plus or minus a tenth', grade: 'A' },
      source: 'TEDS-D 2017, PMC8197774',
    },
    measure: share(retention),
  }),
  definePattern({
    id: 'detox-relapse-week',
    role: 'calibration',
    what: 'share relapsed within one week of leaving residential detox',
    how: anyUse,
    published: { ...{ value: 0.59, lo: 0.5, hi: 0.68, interval: 'binomial, n 109', grade: 'A' }, source: smyth },
    measure: usedAgain(WEEK, WEEK),
  }),
  definePattern({
    id: 'detox-relapse-ever',
    role: 'calibration',
    what: 'share relapsed at all in the follow-up',
    how: `${anyUse}; by the end of the run, of people who left 18 months before it or earlier, as they were interviewed`,
    published: { ...{ value: 0.91, lo: 0.84, hi: 0.95, interval: 'binomial, n 109', grade: 'A' }, source: smyth },
    measure: usedAgain(Number.POSITIVE_INFINITY, FOLLOWED),
  }),
  definePattern({
    id: 'prefer-fentanyl',
    role: 'calibration',
    what: 'of people who believe they have used fentanyl, share who prefer it',
    published: {
      ...{ value: 0.26, lo: 0.21, hi: 0.32, interval: 'Wilson, n 256', grade: 'A' },
      source: 'Sherman 2019 (256 people), as quoted by Casteel 2018',
    },
    how: 'of people who use at the end, whether they believe to have used it or not: the city gives the share',
    measure: share(preferring),
  }),
  definePattern({
    id: 'strip-dose-cut',
    role: 'validation',
    what: 'odds ratio of overdose when a positive check leads to a smaller dose',
    published: {
      ...{ value: 0.41, lo: 0.18, hi: 0.89, grade: 'A' },
      source: 'Karamouzian 2018, doi 10.1186/s12954-018-0252-8',
    },
    how: 'doses of drug that tested positive, where each person who uses gets ten strips a month: odds of overdose of those made smaller over the others',
    measure: {
      ...oddsRatio(({ tested: { cut, cutOverdoses, whole, wholeOverdoses } }) => [
        cutOverdoses,
        cut - cutOverdoses,
        wholeOverdoses,
        whole - wholeOverdoses,
      ]),
      worlds: ['strips'],
    },
  }),
];
