// Overdoses near seizures of opioids: as many as happen within a distance and some days after each, over as many as would at the
// same spot in that time on any other days.
import { STEPS_PER_DAY } from '../../model/world/clock.ts';
import { mean } from './estimates.ts';
import { nearby } from './near.ts';
import { definePattern, type Measure } from './pattern.ts';

const humphrey = 'Humphrey 2024, doi 10.1136/jech-2024-222263';
const how =
  'seen over expected: as many as the same spot has in so much time on average over the period. Drug taken at any arrest; overdoses where people stay';

function nearSeizures(metres: number, days: number, fatal: number): Measure {
  return {
    ...mean((recording) => nearby(recording, metres, days * STEPS_PER_DAY, fatal)),
    ratio: true,
    cases: ([seen]) => seen,
    value: ([seen, expected]) => (seen > 0 && expected > 0 ? seen / expected : null),
  };
}

export const seizurePatterns = [
  definePattern({
    id: 'seizure-nonfatal-3-days',
    role: 'validation',
    what: 'rate ratio of non-fatal overdose within 250 m and 3 days of an opioid seizure',
    how,
    published: { ...{ value: 2.62, lo: 1.87, hi: 3.67, grade: 'A' }, source: humphrey },
    measure: nearSeizures(250, 3, 0),
  }),
  definePattern({
    id: 'seizure-nonfatal-7-days',
    role: 'validation',
    what: 'rate ratio of non-fatal overdose within 250 m and 7 days of an opioid seizure',
    how,
    published: { ...{ value: 2.17, lo: 1.87, hi: 2.59, grade: 'A' }, source: humphrey },
    measure: nearSeizures(250, 7, 0),
  }),
  definePattern({
    id: 'seizure-fatal-7-days',
    role: 'validation',
    what: 'fatal overdoses within 500 m and 7 days of an opioid seizure over expected',
    how,
    published: {
      ...{ value: 2, lo: 1.5, hi: 2.5, interval: 'assumption', grade: 'A' },
      source: 'Ray 2023, doi 10.2105/AJPH.2023.307291',
    },
    measure: nearSeizures(500, 7, 1),
  }),
];
