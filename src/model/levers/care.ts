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
    meaning: 'naloxone kits handed out to people who use',
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
] as const;
