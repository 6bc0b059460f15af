import { defineLever } from './lever.ts';

const witness = { city: 'typical-2016', people: 600, years: 0.25, set: {} } as const;

export const careLevers = [
  defineLever({
    id: 'care.naloxone-kits',
    forHealth: true,
    label: 'Naloxone kits',
    unit: 'multiple of the city’s own',
    default: 1,
    min: 0,
    max: 100,
    meaning: 'naloxone kits handed out: to people who use, unless care.naloxone-to gives them to others',
    source: 'the city file’s own level is 1',
    witness: {
      ...witness,
      people: 1000,
      years: 0.5,
      set: { 'supply.fentanyl-share': 4 },
      value: 10,
      outcome: 'reversals-by-bystanders',
    },
  }),
  defineLever({
    id: 'care.treatment-places',
    forHealth: true,
    label: 'Treatment places',
    unit: 'multiple of the city’s own',
    default: 1,
    min: 0,
    max: 100,
    meaning:
      'places in agonist treatment (methadone, buprenorphine); above 1 people also seek it as many times as often, since there is less of a wait',
    source: 'the city file’s own level is 1; that more seek it where there are more places: assumption',
    witness: { ...witness, value: 3, outcome: 'treatment-person-years' },
  }),
] as const;
