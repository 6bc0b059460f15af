// Who is seen by surveys, and how use goes over years.
import { STEPS_PER_DAY } from '../../model/world/clock.ts';
import { type HistoryKind, historyOf } from '../histories.ts';
import { share } from './estimates.ts';
import { definePattern, type Measure, type Published } from './pattern.ts';

const bobashev = 'Bobashev et al. 2014, in the abstract of an agent-based model of heroin addiction';
const history = (kind: string) =>
  `share of people who use over two years whose histories are ${kind} (classified by a documented rule)`;
const present: Published = {
  ...{ value: 'present', lo: 0.02, hi: 1, interval: 'present means at least 2 %', grade: 'A' },
  source: bobashev,
};
const how =
  'of people who use all along, by weeks of the measured period outside custody, two years or nearly; the rule is that of src/observe/histories.ts';

const STEPS_PER_WEEK = 7 * STEPS_PER_DAY;
/** Fewer weeks are not two years. */
const TWO_YEARS = 100;

function historiesOf(kind: HistoryKind): Measure {
  return share(({ weeks: all, people, period }) => {
    const weeks = all.slice(Math.ceil(period.from / STEPS_PER_WEEK));
    if (weeks.length < TWO_YEARS) return null;
    let found = 0;
    let told = 0;
    for (let person = 0; person < people.rows; person++) {
      if (people.deathStep[person] >= 0) continue;
      const is = historyOf({
        uses: weeks.map(({ uses }) => uses[person]),
        amounts: weeks.map(({ amounts }) => amounts[person]),
        away: weeks.map(({ away }) => away[person]),
      });
      if (is === null) continue;
      told++;
      if (is === kind) found++;
    }
    return [found, told];
  });
}

export const peoplePatterns = [
  definePattern({
    id: 'survey-undercount',
    role: 'validation',
    what: 'true chronic users (four or more days a month) over the household survey’s estimate of past-month users',
    published: {
      ...{ value: 4.8, lo: 4, hi: 6.3, grade: 'A' },
      source: 'RAND RR3140 over NSDUH 2016 (475,000); Reuter, Caulkins & Midgette 2021, doi 10.1111/add.15458',
    },
    needs: 'needs the household survey',
  }),
  definePattern({
    id: 'career-binge-and-crash',
    role: 'validation',
    what: history('binge-and-crash: alternating weeks of heavy use and none'),
    how,
    published: present,
    measure: historiesOf('binge-and-crash'),
  }),
  definePattern({
    id: 'career-stepped',
    role: 'validation',
    what: history('stepped: lasting rises from plateau to plateau'),
    how: `${how}; levels go by amounts, a choice made after seeing about 1 % by numbers of uses`,
    published: present,
    measure: historiesOf('stepped'),
  }),
  definePattern({
    id: 'career-stable',
    role: 'validation',
    what: history('stable: steady use over a year'),
    how,
    published: present,
    measure: historiesOf('stable'),
  }),
];
