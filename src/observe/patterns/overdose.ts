// Overdoses: how many, with whom, of what, after what.
import type { Recording } from '../recording/recording.ts';
import { methadone } from '../recording/treatments.ts';
import { between, rate, rateRatio, share } from './estimates.ts';
import { definePattern } from './pattern.ts';
import { countIn, inPeriod } from './period.ts';
import { afterRelease } from './release.ts';

const DAYS_PER_YEAR = 365;
const HUNDRED = 100;
const shealey = 'Shealey 2024, doi 10.1101/2024.08.14.24310813';
const merrall = 'Merrall 2010, doi 10.1111/j.1360-0443.2010.02990.x';
const released = 'after stays of more than 30 days in jail or prison; time until the person is taken again or dies';

const ofInjecting = 'of people who inject, use and are not in custody';

function injectingOverdoses({ overdoses, period, counts }: Recording, fatal: number): readonly [number, number] {
  const events = countIn(overdoses, period, (row) => overdoses.injects[row] === 1 && overdoses.fatal[row] === fatal);
  return [events, counts.injectingDays / DAYS_PER_YEAR];
}

function overdoseDeaths({ tally, period }: Recording): number {
  return inPeriod(tally.overdoseDeaths, period);
}

export const overdosePatterns = [
  definePattern({
    id: 'nonfatal-overdose-rate',
    role: 'calibration',
    what: 'non-fatal overdoses per 100 person-years of people who inject',
    how: ofInjecting,
    published: { ...{ value: 32.9, lo: 26.4, hi: 40.9, grade: 'A' }, source: shealey },
    measure: rate(HUNDRED, (recording) => injectingOverdoses(recording, 0)),
  }),
  definePattern({
    id: 'fatal-overdose-rate',
    role: 'calibration',
    what: 'fatal overdoses per 100 person-years of people who inject',
    how: ofInjecting,
    published: { ...{ value: 1.7, lo: 0.9, hi: 3.2, grade: 'A' }, source: shealey },
    measure: rate(HUNDRED, (recording) => injectingOverdoses(recording, 1)),
  }),
  definePattern({
    id: 'witnessed-fatal',
    role: 'calibration',
    what: 'share of fatal overdoses with a bystander present',
    published: {
      ...{ value: 0.44, lo: 0.4, hi: 0.48, interval: 'range across states', grade: 'A' },
      source: 'Mattson 2018, doi 10.15585/mmwr.mm6734a2',
    },
    measure: share((recording) => [
      inPeriod(recording.tally.deathsWitnessed, recording.period),
      overdoseDeaths(recording),
    ]),
  }),
  definePattern({
    id: 'release-risk-weeks-1-2',
    role: 'validation',
    what: 'drug deaths per person-time in weeks 1-2 after prison over weeks 3-12',
    how: released,
    published: { ...{ value: 4, lo: 3.1, hi: 8.4, interval: 'range across studies', grade: 'A' }, source: merrall },
    measure: rateRatio((recording) => afterRelease(recording, [0, 2], [2, 12])),
  }),
  definePattern({
    id: 'release-risk-weeks-3-4',
    role: 'validation',
    what: 'drug deaths per person-time in weeks 3-4 after prison over weeks 5-12',
    how: released,
    published: { ...{ value: 1.7, lo: 1.3, hi: 2.2, grade: 'A' }, source: merrall },
    measure: rateRatio((recording) => afterRelease(recording, [2, 4], [4, 12])),
  }),
  definePattern({
    id: 'methadone-protection',
    role: 'validation',
    what: 'overdose death rate out of over in methadone treatment',
    how: 'of people outside custody who were in methadone treatment at some time since the start: after it over in it',
    published: {
      ...{ value: 4.8, lo: 2.9, hi: 8, grade: 'A' },
      source: 'Sordo 2017, doi 10.1136/bmj.j1550',
    },
    measure: rateRatio(({ overdoses, period, counts }) => {
      const deaths = (when: number) =>
        countIn(overdoses, period, (row) => overdoses.fatal[row] === 1 && overdoses.methadone[row] === when);
      return [deaths(methadone.after), counts.afterMethadoneDays, deaths(methadone.inside), counts.methadoneDays];
    }),
  }),
  definePattern({
    id: 'fentanyl-multiplier',
    role: 'validation',
    what: 'overdose rate with fentanyl in the bag over without',
    how: 'overdoses per dose, of doses in which a fentanyl is more than a trace over the others',
    published: {
      ...{ value: 6.07, lo: 3.63, hi: 10.16, grade: 'A' },
      source: 'doi 10.1016/j.drugpo.2016.08.004, as used by PROFOUND',
    },
    measure: rateRatio(({ counts }) => [
      counts.fentanylOverdoses,
      counts.fentanylDoses,
      counts.otherOverdoses,
      counts.otherDoses,
    ]),
  }),
  definePattern({
    id: 'naloxone-programme',
    role: 'validation',
    what: 'overdose death rate, high-reach naloxone programme over none',
    how: 'two worlds from the start of the burn-in on: 200 kits a year for 100,000 residents (the study’s group of highest reach had more than 100 people enrolled) over none',
    published: { ...{ value: 0.54, lo: 0.39, hi: 0.76, grade: 'A' }, source: 'Walley 2013, doi 10.1136/bmj.f174' },
    measure: {
      ...between(
        ['manyKits', 'noKits'],
        (recording) => [overdoseDeaths(recording), inPeriod(recording.tally.peopleUsing, recording.period)],
        {
          value: ([deaths, days], [deathsWithout, daysWithout]) =>
            deaths > 0 && deathsWithout > 0 ? deaths / days / (deathsWithout / daysWithout) : null,
          cases: ([deaths], [deathsWithout]) => deaths + deathsWithout,
        },
      ),
      ratio: true,
    },
  }),
];
