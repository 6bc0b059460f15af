// Arrests, courts, custody.
import { isDealerInLaw } from '../../model/law/charging.ts';
import { clearlyKnew } from '../../model/law/known.ts';
import { court, disposition, housing } from '../../model/world/codes.ts';
import type { Recording } from '../recording/recording.ts';
import { between, mean, median, share } from './estimates.ts';
import { type Frame, saying, sum, uses } from './interviews.ts';
import { definePattern } from './pattern.ts';
import { countIn, inPeriod } from './period.ts';

const YEAR = 12;
const DAYS_PER_MONTH = 365.25 / 12;
const CENTS = 100;
const kaeble = 'Kaeble 2018, BJS NCJ 252205';
const tenth = 'assumption, plus or minus a tenth';

const isDealer = ({ cases }: Recording, row: number) => isDealerInLaw(cases.charge[row]);

function dealersArrested(recording: Recording): number {
  return countIn(recording.cases, recording.period, (row) => isDealer(recording, row));
}

/** Months to be served of state prison sentences of the period. */
function monthsServed({ cases, period }: Recording): number[] {
  const months: number[] = [];
  for (let row = 0; row < cases.rows; row++) {
    const decided = cases.dueStep[row] >= period.from && cases.dueStep[row] < period.until;
    if (!decided || cases.disposition[row] !== disposition.prison || cases.court[row] !== court.state) continue;
    months.push(cases.days[row] / DAYS_PER_MONTH);
  }
  return months;
}

const served =
  'of state prison sentences passed in the period, the time that will be served: a run is too short to see the long ones end';

/** A household survey’s people who used within the year. */
const inHouseholds: Frame = (last, person) => uses(last, person) && last.housing[person] !== housing.unsheltered;

export const lawPatterns = [
  definePattern({
    id: 'sale-share-of-arrests',
    role: 'calibration',
    what: 'share of heroin and cocaine arrests that are for sale rather than possession',
    published: {
      ...{ value: 0.2, lo: 0.15, hi: 0.25, grade: 'C' },
      interval: 'range; all drugs 0.153 in 2016, most of those cannabis possession',
      source: 'FBI UCR 2016',
    },
    measure: share((recording) => [dealersArrested(recording), countIn(recording.cases, recording.period)]),
  }),
  definePattern({
    id: 'sales-per-sale-arrest',
    role: 'calibration',
    what: 'retail sales per arrest for selling',
    published: {
      ...{ value: 9000, lo: 3000, hi: 15000, grade: 'C' },
      source: 'Caulkins & Reuter; derived cross-check',
    },
    measure: mean((recording) => [inPeriod(recording.tally.deals, recording.period), dealersArrested(recording)]),
  }),
  definePattern({
    id: 'justice-contact-year',
    role: 'calibration',
    what: 'share of people using heroin arrested, on probation or on parole within a year',
    how: 'of people outside custody and not unsheltered who used in the last 30 days; over drugs alone',
    published: {
      ...{ value: 0.4, lo: 0.34, hi: 0.46, interval: 'survey, n 451', grade: 'B' },
      source: 'Winkelman 2018, doi 10.1001/jamanetworkopen.2018.0558',
    },
    measure: share(
      saying(
        YEAR,
        inHouseholds,
        (months, person) => sum(months, 'arrests', person) + sum(months, 'supervised', person) > 0,
      ),
    ),
  }),
  definePattern({
    id: 'time-served-mean',
    role: 'calibration',
    what: 'mean months served by people released from state prison after a drug sentence',
    how: served,
    published: {
      ...{ value: 22, lo: 20, hi: 24, unit: 'months', interval: tenth, grade: 'B' },
      source: kaeble,
    },
    measure: mean((recording) => {
      const months = monthsServed(recording);
      return [months.reduce((all, one) => all + one, 0), months.length];
    }),
  }),
  definePattern({
    id: 'time-served-median',
    role: 'calibration',
    what: 'median months served by the same people',
    how: served,
    published: {
      ...{ value: 14, lo: 12.6, hi: 15.4, unit: 'months', interval: tenth, grade: 'B' },
      source: kaeble,
    },
    measure: median(monthsServed),
  }),
  definePattern({
    id: 'knew-fentanyl',
    role: 'calibration',
    what: 'of people sentenced in federal court for trafficking fentanyl, share who clearly knew it was fentanyl',
    how: 'told by who supplied it, having added it, or by a strip',
    published: {
      ...{ value: 0.15, lo: 0.08, hi: 0.28, interval: 'Wilson, about 8 of 51', grade: 'A' },
      source: 'US Sentencing Commission, fiscal 2016, as quoted by Casteel 2018',
    },
    measure: share((recording) => {
      const { cases, period } = recording;
      const decided = { step: cases.dueStep, rows: cases.rows };
      const sentenced = (row: number) =>
        cases.court[row] === court.federal &&
        cases.fentanyl[row] === 1 &&
        isDealer(recording, row) &&
        [disposition.prison, disposition.jail, disposition.probation].includes(cases.disposition[row]);
      return [
        countIn(decided, period, (row) => sentenced(row) && clearlyKnew(cases.knew[row])),
        countIn(decided, period, sentenced),
      ];
    }),
  }),
  definePattern({
    id: 'enforcement-price',
    role: 'validation',
    what: 'change of price per pure gram when sale arrests double',
    how: 'with twice the police effort from day 0 on: the change of the price, for a doubling of arrests as dealers, on logarithms',
    published: {
      ...{ value: 0, lo: -0.1, hi: 0.1, grade: 'A' },
      interval: 'assumption around the finding of little or no rise',
      source: 'Pollack & Reuter 2014, doi 10.1111/add.12497 (little evidence of any rise)',
    },
    measure: between(
      ['today', 'enforcement'],
      (recording) => {
        const { tally, period } = recording;
        return [
          inPeriod(tally.retailCents, period) / CENTS,
          inPeriod(tally.retailNg, period),
          dealersArrested(recording),
        ];
      },
      {
        value: ([dollars, ng, arrests], [dollarsThen, ngThen, arrestsThen]) => {
          if (ng === 0 || ngThen === 0 || arrests === 0 || arrestsThen <= arrests) return null;
          const price = Math.log(dollarsThen / ngThen / (dollars / ng));
          return Math.exp((price / Math.log(arrestsThen / arrests)) * Math.LN2) - 1;
        },
        cases: ([, , arrests], [, , arrestsThen]) => arrests + arrestsThen,
      },
    ),
  }),
];
