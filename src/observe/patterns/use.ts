// How much is used, what it costs, how often there is none.

import { mean, oddsRatio, share } from './estimates.ts';
import { ask, injects, saying, sum, uses } from './interviews.ts';
import { definePattern, type Published } from './pattern.ts';

const DAYS = 30;
const HALF_YEAR = 6;
const CENTS = 100;
/** A share of people is met in whole injections: "one or two a day" ends, and "three or more" begins, half-way between. */
const THREE_OR_MORE = 2.5;
/** RAND's chronic users. Doses stand for days: who takes four in a month mostly does so on four days. */
const CHRONIC = 4;
const REGULAR = 12;
/** Of the weeks of 180 days, nearer to all of them than to every other: three in four. */
const WEEKLY = 0.75 * (180 / 7);

const injections = (value: number, lo: number, hi: number): Published => ({
  ...{ value, lo, hi, interval: 'binomial, n 605', grade: 'A' },
  source: 'Bluthenthal 2014, doi 10.1016/j.drugalcdep.2014.09.008',
});
const ofInjections = 'doses over the last 30 days; cut at 1 and, of whole numbers, between 2 and 3';
const perDay = (from: number, until: number) =>
  share(
    saying(1, injects, ([{ uses: doses }], person) => doses[person] >= from * DAYS && doses[person] < until * DAYS),
  );

const withdrawal = (value: number, lo: number, hi: number): Published => ({
  ...{ value, lo, hi, interval: 'binomial, n 814', grade: 'A' },
  source: 'Bluthenthal 2020, doi 10.1016/j.drugalcdep.2020.107932',
});
const injectsRegularly: typeof injects = (last, person) => injects(last, person) && last.uses[person] >= REGULAR;

export const usePatterns = [
  definePattern({
    id: 'use-injections-per-day-below-1',
    role: 'calibration',
    what: 'share of people who inject with less than one injection a day on average',
    how: ofInjections,
    published: injections(0.49, 0.45, 0.53),
    measure: perDay(0, 1),
  }),
  definePattern({
    id: 'use-injections-per-day-1-to-2',
    role: 'calibration',
    what: 'share of people who inject with one or two injections a day on average',
    how: ofInjections,
    published: injections(0.28, 0.24, 0.32),
    measure: perDay(1, THREE_OR_MORE),
  }),
  definePattern({
    id: 'use-injections-per-day-3-or-more',
    role: 'calibration',
    what: 'share of people who inject with three or more injections a day on average',
    how: ofInjections,
    published: injections(0.23, 0.2, 0.27),
    measure: perDay(THREE_OR_MORE, Number.POSITIVE_INFINITY),
  }),
  definePattern({
    id: 'spend-per-user-day',
    role: 'calibration',
    what: 'mean spending on opioids per person with four or more use days in the month, per day',
    how: 'four or more doses; days of the calendar, and what brokers kept counted in, as in a total of spending over people and days',
    published: {
      ...{ value: 51, lo: 40, hi: 65, unit: '$', interval: 'assumption, plus or minus a quarter', grade: 'B' },
      source: 'RAND RR3140 (43e9 USD over 2.3e6 chronic users, 2016)',
    },
    measure: mean((recording) =>
      ask(
        recording,
        1,
        (last, person) => uses(last, person) && last.uses[person] >= CHRONIC,
        ([{ spent }], person) => [spent[person] / CENTS, DAYS] as const,
      ),
    ),
  }),
  definePattern({
    id: 'withdrawal-any-six-months',
    role: 'calibration',
    what: 'share of people who inject and use opioids at least 12 times in 30 days with any withdrawal in six months',
    how: 'a step of six hours that ends in withdrawal: relief within the step is none',
    published: withdrawal(0.85, 0.82, 0.87),
    measure: share(saying(HALF_YEAR, injectsRegularly, (months, person) => sum(months, 'sickDays', person) > 0)),
  }),
  definePattern({
    id: 'withdrawal-weekly-six-months',
    role: 'calibration',
    what: 'share of the same people with withdrawal at least weekly',
    how: 'the same in three weeks of four or more: nearer to every week than to every other',
    published: withdrawal(0.35, 0.32, 0.38),
    measure: share(saying(HALF_YEAR, injectsRegularly, (months, person) => sum(months, 'sickWeeks', person) >= WEEKLY)),
  }),
  definePattern({
    id: 'withdrawal-overdose',
    role: 'validation',
    what: 'odds ratio of non-fatal overdose, any withdrawal against none',
    how: 'of the people of withdrawal-any-six-months; crude, where the study adjusts for who they are',
    published: {
      ...{ value: 1.71, lo: 1.04, hi: 2.81, grade: 'A' },
      source: 'Bluthenthal et al. 2020, doi 10.1016/j.drugalcdep.2020.107932',
    },
    measure: oddsRatio((recording) =>
      ask(recording, HALF_YEAR, injectsRegularly, (months, person) => {
        const overdosed = sum(months, 'overdoses', person) > 0 ? 1 : 0;
        const sick = sum(months, 'sickDays', person) > 0 ? 1 : 0;
        return [
          sick * overdosed,
          sick * (1 - overdosed),
          (1 - sick) * overdosed,
          (1 - sick) * (1 - overdosed),
        ] as const;
      }),
    ),
  }),
];
