import { defineLever } from './lever.ts';

const witness = { city: 'typical-2016', people: 600, years: 0.25, set: {} } as const;
/** Where police do so much that what the law makes of it shows. */
const busy = { ...witness, people: 1000, years: 0.5, set: { 'police.effort': 4 } } as const;

export const lawLevers = [
  defineLever({
    id: 'law.possession',
    label: 'Possession',
    unit: 'choice',
    default: 'arrest',
    choices: ['arrest', 'divert', 'decriminalised'],
    meaning:
      'arrest and court; arrest and diversion to services without court; or the drug is taken and nobody is arrested for possession alone',
    source:
      'decriminalised as by Oregon Measure 110 (2020: under a gram of heroin a civil violation); divert as in Seattle’s LEAD (Collins, Lonczak & Clifasefi 2017, doi 10.1016/j.evalprogplan.2017.05.008: 58 % lower odds of arrest, not randomised)',
    witness: { ...witness, value: 'decriminalised', outcome: 'arrests' },
  }),
  defineLever({
    id: 'law.brokers-are-dealers',
    label: 'Brokers are dealers',
    unit: 'choice',
    default: 'yes',
    choices: ['yes', 'no'],
    meaning:
      'whether handing a friend a bag that was bought for them is charged as distribution, as the statutes have it',
    source:
      '21 U.S.C. 841(a)(1), 802(8), 802(11): delivery is distribution, with or without gain (Ninth Circuit model instruction 12.4)',
    witness: { ...busy, value: 'no', outcome: 'arrests-for-selling' },
  }),
  defineLever({
    id: 'law.good-samaritan',
    forHealth: true,
    label: 'Good Samaritan protection',
    unit: 'share believing it',
    default: 0,
    min: 0,
    max: 1,
    meaning:
      'share of the fear of calling an ambulance that the law takes away: protection on paper times how far people believe it',
    source:
      'assumption; evaluations of such laws differ: 15 % fewer opioid deaths, p = 0.05 (McClellan et al. 2018, doi 10.1016/j.addbeh.2018.03.014), no significant change (J Law Econ 2019, doi 10.1086/700703)',
    witness: {
      ...witness,
      people: 1000,
      years: 0.5,
      set: { 'supply.fentanyl-share': 4 },
      value: 1,
      outcome: 'ambulance-calls',
    },
  }),
  defineLever({
    id: 'law.intent-weight',
    label: 'Weight that makes a dealer',
    unit: 'multiple of the city’s own',
    default: 1,
    min: 0.01,
    max: 100,
    meaning: 'multiplies the weight from which an officer charges intent to distribute',
    source: 'the city file’s own level is 1',
    witness: { ...busy, value: 0.1, outcome: 'arrests-for-selling' },
  }),
  defineLever({
    id: 'law.intent-bags',
    label: 'Bags that make a dealer',
    unit: 'multiple of the city’s own',
    default: 1,
    min: 0.01,
    max: 100,
    meaning:
      'multiplies the bags from which an officer charges intent to distribute, and the half of them that does so with money, a statement or a long record',
    source: 'the city file’s own level is 1',
    witness: { ...busy, value: 0.3, outcome: 'arrests-for-selling' },
  }),
  defineLever({
    id: 'law.trafficking-weight',
    label: 'Weight that makes a trafficker',
    unit: 'multiple of the city’s own',
    default: 1,
    min: 0.01,
    max: 1000,
    meaning: 'multiplies the weight from which the charge is trafficking',
    source:
      'the city file’s own level is 1, an ounce; 0.14 is the 4 grams of Florida, Georgia and South Carolina (secondary page)',
    witness: { ...busy, value: 0.01, outcome: 'arrests-for-selling' },
  }),
  defineLever({
    id: 'law.homicide-charges',
    label: 'Charges of drug-induced homicide',
    unit: 'multiple of the city’s own odds',
    default: 1,
    min: 0,
    max: 1000,
    meaning:
      'multiplies the odds that who handed over the drug of a death, once found, is charged with it: a friend who fetched or gave it, or the seller',
    source:
      'the city file’s own level is 1, about 1.8 % of overdose deaths (reports of 2016, an upper bound: Drug Policy Alliance 2017); statutes: 21 U.S.C. 841(b)(1)(C), and some 20 states',
    witness: {
      ...witness,
      people: 2000,
      years: 0.5,
      set: { 'supply.fentanyl-share': 20, 'care.ambulance-minutes': 10, 'care.naloxone-kits': 0 },
      value: 1000,
      outcome: 'homicide-charges',
    },
  }),
] as const;
