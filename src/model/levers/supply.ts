import { defineLever } from './lever.ts';

const witness = { city: 'typical-2016', people: 600, years: 0.25, set: {} } as const;

export const supplyLevers = [
  defineLever({
    id: 'supply.fentanyl-share',
    label: 'Lots with fentanyl',
    unit: 'multiple of the dated series',
    default: 1,
    min: 0,
    max: 30,
    citywide: true,
    meaning: 'multiplies the share of lots that hold a fentanyl (never above all of them)',
    source: 'the city file’s own dated series is 1',
    witness: { ...witness, years: 0.5, value: 4, outcome: 'nonfatal-overdoses' },
  }),
  defineLever({
    id: 'supply.edge-price',
    label: 'Price at the edge',
    unit: 'multiple of the city’s own',
    default: 1,
    min: 0.05,
    max: 20,
    meaning: 'price that sellers pay suppliers at the edge of the city',
    source: 'the city file’s own level is 1',
    witness: { ...witness, years: 0.5, value: 10, outcome: 'pure-grams-used' },
  }),
  defineLever({
    id: 'supply.edge-seizures',
    label: 'Seizures at the edge',
    unit: 'share of lots',
    default: 0,
    min: 0,
    max: 1,
    citywide: true,
    meaning: 'share of arriving lots that are seized before anyone can buy from them',
    source: 'default 0: what is seized before the edge is already outside the model',
    witness: { ...witness, years: 0.5, value: 0.9, outcome: 'pure-grams-seized' },
  }),
  defineLever({
    id: 'supply.inert-bag',
    label: 'One inert bag (placebo)',
    unit: 'count',
    default: 0,
    min: 0,
    max: 1,
    whole: true,
    citywide: true,
    meaning:
      'a change without meaning: on its first day one bag that holds no drug lands in one person’s hand. Comparisons are set beside it, since in a market any change reshuffles some fates',
    source: 'a placebo: nothing that a policy could be',
    // One bag among many may pass without a trace: so few people, for so long.
    witness: { ...witness, people: 300, years: 1, value: 1, outcome: 'doses-taken' },
  }),
] as const;
