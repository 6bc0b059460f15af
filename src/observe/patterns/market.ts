// Price, brokering, selling and other prohibited income.
import { work } from '../../model/world/codes.ts';
import { NG_PER_G } from '../../model/world/units.ts';
import { mean, share } from './estimates.ts';
import { ask, type Frame, injects, saying, sum, uses } from './interviews.ts';
import { definePattern } from './pattern.ts';
import { inPeriod } from './period.ts';

const HALF_YEAR = 6;
const CENTS = 100;
const hoffer = 'Hoffer 2024, doi 10.1177/00914509241289085';
const ofHoffer = `${hoffer} (241 people, Ohio)`;
const deBeck = 'DeBeck 2007, doi 10.1016/j.drugalcdep.2007.05.003';

const brokers: Frame = (last, person) => injects(last, person) && last.brokered[person] > 0;
const sold: Frame = (month, person) => month.resold[person] > 0;
const hasProhibitedIncome: Frame = (month, person) =>
  sold(month, person) || month.keptMoney[person] > 0 || month.hustled[person] > 0;

export const marketPatterns = [
  definePattern({
    id: 'price-per-pure-gram',
    role: 'calibration',
    what: 'mean paid per pure gram of heroin at retail',
    how: 'what was paid, brokers’ part included, over the pure drug of any kind bought for it',
    published: {
      ...{ value: 900, lo: 600, hi: 1200, unit: '$/g', grade: 'C' },
      source: 'ONDCP/RAND price series 2016',
    },
    measure: {
      ...mean(({ tally, period }) => [
        inPeriod(tally.retailCents, period) / CENTS,
        inPeriod(tally.retailNg, period) / NG_PER_G,
      ]),
      cases: ([, grams]) => Math.round(grams),
    },
  }),
  definePattern({
    id: 'brokered-30-days',
    role: 'calibration',
    what: 'share of people who inject who bought drugs for somebody else in 30 days',
    published: {
      ...{ value: 0.73, lo: 0.67, hi: 0.8, interval: 'text 71 %, counts 181 of 241; Wilson', grade: 'A' },
      source: ofHoffer,
    },
    measure: share(saying(1, injects, ([month], person) => month.brokered[person] > 0)),
  }),
  definePattern({
    id: 'brokered-ever',
    role: 'calibration',
    what: 'share of people who inject who ever bought for somebody else',
    how: 'since the start of the burn-in, not a lifetime: asked at the end, and too low in a short run',
    published: { ...{ value: 0.9, lo: 0.86, hi: 0.93, interval: 'Wilson, n 241', grade: 'A' }, source: ofHoffer },
    measure: share(({ months, everBrokered }) => {
      const last = months.at(-1);
      if (!last) return null;
      let ever = 0;
      let all = 0;
      for (let person = 0; person < last.rows; person++) {
        if (!injects(last, person)) continue;
        all++;
        ever += everBrokered[person];
      }
      return [ever, all];
    }),
  }),
  definePattern({
    id: 'dealt-six-months',
    role: 'calibration',
    what: 'share of people who inject who sold drugs for gain in six months',
    published: { ...{ value: 0.17, lo: 0.13, hi: 0.21, grade: 'C' }, source: 'Kerr 2008, J Psychoactive Drugs 40:147' },
    measure: share(saying(HALF_YEAR, injects, (months, person) => months.some((month) => sold(month, person)))),
  }),
  definePattern({
    id: 'drug-economy-role',
    role: 'calibration',
    what: 'share of low-income people using heroin or cocaine with at least one role in the drug economy',
    how: 'of people without regular work, those who sold, or bought for others for a cut or a fee, in six months; the study’s roles (steering, holding, lookout) are not in the model',
    published: {
      ...{ value: 0.44, lo: 0.41, hi: 0.47, interval: 'binomial, n 1288', grade: 'A' },
      source: 'Sherman & Latkin 2002, doi 10.1093/jurban/79.2.266',
    },
    measure: share(
      saying(
        HALF_YEAR,
        (last, person) => uses(last, person) && last.work[person] !== work.regular,
        (months, person) => sum(months, 'resold', person) + sum(months, 'brokeredForGain', person) > 0,
      ),
    ),
  }),
  definePattern({
    id: 'prohibited-income',
    role: 'calibration',
    what: 'share of people who inject with any prohibited income in 30 days',
    how: 'money from selling, kept when buying for others, or from other hustles; the outcome of that name counts no brokers',
    published: {
      ...{ value: 0.53, lo: 0.47, hi: 0.59, interval: 'binomial, n 275', grade: 'A' },
      source: deBeck,
    },
    measure: share(saying(1, injects, ([month], person) => hasProhibitedIncome(month, person))),
  }),
  definePattern({
    id: 'income-without-need',
    role: 'validation',
    what: 'of people who inject with prohibited income, share who stop when drugs cost nothing',
    how: 'by count, not by a world in which drugs cost nothing: those whose income of 30 days came from hustles that the model has people try only when they want to use and cannot pay, and neither from selling nor from money kept when brokering',
    published: {
      ...{ value: 0.47, lo: 0.39, hi: 0.55, interval: 'binomial, n 145', grade: 'A' },
      source: deBeck,
    },
    measure: share(
      saying(
        1,
        (last, person) => injects(last, person) && hasProhibitedIncome(last, person),
        ([month], person) => !sold(month, person) && month.keptMoney[person] === 0,
      ),
    ),
  }),
  definePattern({
    id: 'broker-buyers',
    role: 'validation',
    what: 'people a broker bought for in 30 days, mean',
    published: { ...{ value: 7, lo: 5, hi: 9, interval: 'assumption', grade: 'A' }, source: hoffer },
    measure: mean((recording) => ask(recording, 1, brokers, ([month], person) => [month.buyers[person], 1] as const)),
  }),
  definePattern({
    id: 'broker-sellers',
    role: 'validation',
    what: 'sellers a broker used in 30 days, mean',
    how: 'sellers from whom they bought for others',
    published: { ...{ value: 4, lo: 3, hi: 5, interval: 'assumption', grade: 'A' }, source: hoffer },
    measure: mean((recording) =>
      ask(recording, 1, brokers, ([month], person) => [month.brokersSellers[person], 1] as const),
    ),
  }),
];
