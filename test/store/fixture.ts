// A small comparison with its detail, in which every table has rows, nulls and values that must not be rounded.
import { tallyTable } from '../../src/model/world/tally.ts';
import type { ArrestRecord, Comparison, Detail, WorldDetail } from '../../src/study/comparison.ts';

const counters = Object.keys(tallyTable.columns);
const nothing = { mean: null, lo: null, hi: null };

const arrest: ArrestRecord = {
  day: 3,
  means: 'buyBust',
  charge: 'distribution',
  disposition: 'prison',
  days: 730.25,
  role: 'userSeller',
  continuum: 0.1 + 0.2,
  uses: true,
  dependent: false,
  tier: 'retail',
  fentanyl: true,
  knew: false,
  labDay: 33,
  labHeroin: 12.5,
  labFentanyl: 0.1 + 0.7,
  labAnalogues: 0,
  knewBy: 'no',
  substance: 'fentanyl',
  court: 'state',
  months: 0,
};

function world(offset: number, days: number, burnInDays: number): WorldDetail {
  return {
    daily: Object.fromEntries(
      counters.map((name, c) => [name, Array.from({ length: days }, (_, d) => offset + c * 1000 + d / 3)]),
    ),
    burnInDays,
    arrests: [{ ...arrest }, { ...arrest, day: offset, role: 'none', tier: null, knew: true, days: 0 }],
    replacementDays: [offset + 0.25, null],
  };
}

export function comparison(policy = 'crackdown-on-dealers'): Comparison {
  return {
    schema: 'crackdown-compare/1',
    provenance: {
      version: '0.1.0',
      city: 'typical-2016',
      policy,
      scenarioHash: `3f9a2c1b${'0'.repeat(56)}`,
      seed: 7,
      replicates: 2,
      people: 100,
      years: 1,
      burnInDays: 2,
      engine: 'node',
      personSteps: 2 ** 40,
      wallSeconds: 1.5,
    },
    outcomes: [
      {
        id: 'overdose-deaths',
        label: 'Deaths',
        unit: 'people',
        baseline: nothing,
        policy: nothing,
        difference: nothing,
      },
    ],
    individuals: {
      deathsAverted: nothing,
      deathsCaused: nothing,
      net: nothing,
      placebo: nothing,
      placeboAverted: nothing,
      placeboCaused: nothing,
    },
    runs: [1, 2].map((replicate) => ({
      replicate,
      seed: 7 + replicate,
      baseline: { 'overdose-deaths': replicate / 7, 'price-per-pure-gram': null },
      policy: { 'overdose-deaths': 2 ** 53 - replicate, 'price-per-pure-gram': -0.1 },
    })),
    checksums: [{ replicate: 1, baseline: '0123456789abcdef', policy: 'fedcba9876543210' }],
  };
}

export function detail(days = 5): Detail {
  return {
    title: 'Crackdown on dealers',
    cityTitle: 'A typical city',
    changes: ['police effort doubled'],
    forHealth: false,
    changeDays: [1],
    command: 'crackdown compare crackdown-on-dealers',
    replicates: [1, 2].map((replicate) => ({
      replicate,
      baseline: world(replicate * 10, days, 2),
      policy: world(replicate * 10 + 5, days, 2),
    })),
  };
}
