import { defineLever } from './lever.ts';

const witness = { city: 'typical-2016', people: 800, years: 0.5, set: { 'supply.fentanyl-share': 4 } } as const;

export const checkingLevers = [
  defineLever({
    id: 'care.strips-users',
    forHealth: true,
    label: 'Test strips for people who use',
    unit: 'strips a month for each person who uses',
    default: 0,
    min: 0,
    max: 200,
    meaning:
      'fentanyl test strips handed out through services to people who use, on top of the city’s own; fear of police keeps some from them',
    source:
      'default 0: the city’s own level alone; ten were given for a month in Rhode Island in 2017 (Krieger et al. 2018, Int J Drug Policy)',
    witness: { ...witness, value: 10, outcome: 'doses-cut' },
  }),
  defineLever({
    id: 'care.strips-sellers',
    forHealth: true,
    label: 'Test strips for sellers',
    unit: 'share of the rest',
    default: 0,
    min: 0,
    max: 1,
    meaning:
      'of sellers who have no test strips by the city’s own custom, the share that is supplied with as many as they need; whether they use them is theirs',
    source:
      'default 0: the city’s own custom; sellers do use drug checking where it is offered (Betsos et al. 2021, doi 10.1016/j.drugpo.2020.102845)',
    witness: { ...witness, value: 1, outcome: 'sellers-warning' },
  }),
  defineLever({
    id: 'care.strips-limit',
    forHealth: true,
    label: 'Detection limit of test strips',
    unit: 'multiple of the city’s own',
    default: 1,
    min: 0,
    max: 1000,
    citywide: true,
    meaning: 'multiplies the least of each fentanyl that a strip tells; at 0 it tells any, carfentanil too',
    source:
      'the city file’s own limits are 1; strips that tell more kinds are asked for by Park et al. 2022, PMC9588631',
    witness: {
      ...witness,
      set: { ...witness.set, 'care.strips-users': 10 },
      value: 1000,
      outcome: 'strips-positive',
    },
  }),
  defineLever({
    id: 'care.alerts',
    forHealth: true,
    label: 'Alerts about strong drug',
    unit: 'share of people who use',
    default: 0,
    min: 0,
    max: 1,
    meaning:
      'share of people who use whom an alert of the health department reaches, when reported overdoses cluster where they live or a laboratory finds an analogue there',
    source:
      'default 0: none in the city; 62 % of clients of harm reduction had seen or heard one in British Columbia (Daowd et al. 2023, doi 10.1136/bmjopen-2022-071379)',
    witness: { ...witness, value: 1, outcome: 'alerts-heeded' },
  }),
] as const;
