import { defineLever } from './lever.ts';

const witness = { city: 'typical-2016', people: 600, years: 0.25, set: {} } as const;
const half = { ...witness, people: 1000, years: 0.5 } as const;
const own = 'the city file’s own level is 1';
const multiple = { unit: 'multiple of the city’s own', default: 1, min: 0, max: 100 } as const;

export const treatmentLevers = [
  defineLever({
    ...multiple,
    id: 'care.treatment-places',
    forHealth: true,
    label: 'Treatment places',
    meaning: 'places in agonist treatment: methadone and buprenorphine alike, on top of the lever for each',
    source: own,
    witness: { ...witness, value: 0.3, outcome: 'treatment-person-years' },
  }),
  defineLever({
    ...multiple,
    id: 'care.methadone-places',
    forHealth: true,
    label: 'Methadone places',
    meaning: 'places in methadone clinics',
    source: own,
    witness: { ...witness, value: 0.3, outcome: 'methadone-person-years' },
  }),
  defineLever({
    ...multiple,
    id: 'care.buprenorphine-places',
    forHealth: true,
    label: 'Buprenorphine patients',
    meaning:
      'patients whom prescribers of buprenorphine take: the number of prescribers times the limit each is allowed',
    source: `${own}; limits were 30 and 100 patients, 275 from August 2016 (21 U.S.C. 823(g)(2); 81 FR 44711)`,
    witness: { ...witness, value: 0.3, outcome: 'buprenorphine-person-years' },
  }),
  defineLever({
    ...multiple,
    id: 'care.naltrexone-places',
    forHealth: true,
    label: 'Naltrexone places',
    meaning: 'places in treatment with extended-release naltrexone, induction included',
    source: own,
    witness: { ...witness, value: 0, outcome: 'naltrexone-person-years' },
  }),
  defineLever({
    ...multiple,
    id: 'care.residential-places',
    forHealth: true,
    label: 'Residential places',
    meaning: 'beds in residential treatment without medicine',
    source: own,
    witness: { ...half, value: 0, outcome: 'residential-person-years' },
  }),
  defineLever({
    ...multiple,
    id: 'care.detox-places',
    forHealth: true,
    label: 'Detox places',
    meaning: 'beds in detox',
    source: own,
    witness: { ...witness, value: 0, outcome: 'detox-person-years' },
  }),
  defineLever({
    id: 'care.treatment-intake',
    forHealth: true,
    label: 'Intake into treatment',
    unit: 'choice',
    default: 'usual',
    choices: ['usual', 'same-day'],
    meaning:
      'appointments and days of intake as the city has them, or open doors: whoever asks is let in the same day if there is a place',
    source:
      'default: the city file; same day as in open-access clinics (Madden et al. 2018, doi 10.1080/08897077.2018.1438320, recalled)',
    witness: { ...witness, value: 'same-day', outcome: 'treatment-waiting-days' },
  }),
  defineLever({
    id: 'care.treatment-retention',
    forHealth: true,
    label: 'Leaving treatment',
    unit: 'multiple of the city’s own',
    default: 1,
    min: 0,
    max: 10,
    meaning: 'multiplies the hazard of dropping out of treatment of every kind; below 1 is support for staying',
    source: `${own}; what support for retention achieves differs by programme: assumption of whoever sets it`,
    witness: { ...witness, value: 0.2, outcome: 'treatment-person-years' },
  }),
  defineLever({
    id: 'care.treatment-after-overdose',
    forHealth: true,
    label: 'Treatment offered after overdose',
    unit: 'share of the rest',
    default: 0,
    min: 0,
    max: 1,
    meaning:
      'of people taken to hospital after an overdose who would be offered no treatment by the city’s own custom, the share that is',
    source:
      'default 0: the city’s own custom; offered to all as where emergency departments begin buprenorphine (D’Onofrio et al. 2015, doi 10.1001/jama.2015.3474)',
    witness: { ...half, set: { 'supply.fentanyl-share': 4 }, value: 1, outcome: 'treatment-entries-after-overdose' },
  }),
  defineLever({
    id: 'care.treatment-at-release',
    forHealth: true,
    label: 'Treatment offered at release',
    unit: 'share of the rest',
    default: 0,
    min: 0,
    max: 1,
    citywide: true,
    meaning:
      'of people let go from jail or prison who depended when taken, were not treated inside and would be offered nothing by the city’s own custom, the share that is offered a way into treatment',
    source:
      'default 0: the city’s own custom; counselling and transfer to a programme on release: Kinlock et al. 2007, PMC2423344',
    witness: { ...half, set: { 'police.effort': 4 }, value: 1, outcome: 'treatment-entries-at-release' },
  }),
] as const;
