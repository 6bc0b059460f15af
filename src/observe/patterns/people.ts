// Who is seen by surveys, and how use goes over years.
import { definePattern, type Published } from './pattern.ts';

const bobashev = 'Bobashev et al. 2014, in the abstract of an agent-based model of heroin addiction';
const history = (kind: string) =>
  `share of people who use over two years whose histories are ${kind} (classified by a documented rule)`;
const present: Published = {
  ...{ value: 'present', lo: 0.02, hi: 1, interval: 'present means at least 2 %', grade: 'A' },
  source: bobashev,
};
const needs = 'needs the rule for histories of use';

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
    published: present,
    needs,
  }),
  definePattern({
    id: 'career-stepped',
    role: 'validation',
    what: history('stepped: lasting rises from plateau to plateau'),
    published: present,
    needs,
  }),
  definePattern({
    id: 'career-stable',
    role: 'validation',
    what: history('stable: steady use over a year'),
    published: present,
    needs,
  }),
];
