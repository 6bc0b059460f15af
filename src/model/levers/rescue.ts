import { defineLever } from './lever.ts';

/** Where so many overdose that what becomes of them shows. */
const witness = { city: 'typical-2016', people: 1000, years: 0.5, set: { 'supply.fentanyl-share': 4 } } as const;

export const rescueLevers = [
  defineLever({
    id: 'care.supervised-consumption',
    forHealth: true,
    label: 'Supervised consumption',
    unit: 'share of the day',
    default: 0,
    min: 0,
    max: 1,
    meaning:
      'share of the day that a supervised site is open in the middle of each place where the policy has one; none in 2016',
    source:
      'no city of the United States had one in 2016; Insite in Vancouver was open 18 hours of 24, 0.75 (Expert Advisory Committee 2008, Health Canada, recalled)',
    witness: { ...witness, value: 1, outcome: 'supervised-visits' },
  }),
  defineLever({
    id: 'care.naloxone-to',
    forHealth: true,
    label: 'Who is given naloxone',
    unit: 'choice',
    default: 'people-who-use',
    choices: ['people-who-use', 'friends', 'anyone'],
    meaning:
      'who gets the kits of the month, in the same number: people who use; friends of theirs who do not use (where there is none, people around them who are nobody of the model); or any residents',
    source:
      'of those enrolled in Massachusetts most used or were in treatment, and others were family and friends (Walley et al. 2013, doi 10.1136/bmj.f174)',
    witness: { ...witness, set: { ...witness.set, 'care.naloxone-kits': 20 }, value: 'anyone', outcome: 'kits-used' },
  }),
  defineLever({
    id: 'care.naloxone-sharing',
    forHealth: true,
    label: 'Giving naloxone on to friends',
    unit: 'multiple of the city’s own',
    default: 1,
    min: 0,
    max: 100,
    meaning: 'multiplies the chance that somebody with more than one kit gives one to a friend who has none',
    source: 'the city file’s own level is 1; services differ in whether they hand out kits for others',
    witness: { ...witness, set: { ...witness.set, 'care.naloxone-kits': 20 }, value: 10, outcome: 'kits-shared' },
  }),
  defineLever({
    id: 'care.naloxone-after-overdose',
    forHealth: true,
    label: 'Naloxone left after an overdose',
    unit: 'share of the rest',
    default: 0,
    min: 0,
    max: 1,
    meaning:
      'of survivors whom an ambulance reached and who would be given no kit by the city’s own custom, the share that gets one',
    source:
      'default 0: the city’s own custom; leave-behind programmes of ambulances began some years later (LeSaint et al. 2022, San Francisco, West J Emerg Med)',
    witness: { ...witness, value: 1, outcome: 'naloxone-kits' },
  }),
  defineLever({
    id: 'care.ambulance-minutes',
    forHealth: true,
    label: 'Time until an ambulance comes',
    unit: 'multiple of the city’s own',
    default: 1,
    min: 0.05,
    max: 20,
    meaning: 'multiplies the time from call to arrival',
    source:
      'the city file’s own level is 1; rural places have twice the time of cities (Mell et al. 2017, doi 10.1001/jamasurg.2017.2230)',
    witness: { ...witness, value: 4, outcome: 'ambulance-minutes' },
  }),
  defineLever({
    id: 'law.police-at-overdoses',
    forHealth: true,
    label: 'Police at overdoses',
    unit: 'multiple of the city’s own',
    default: 1,
    min: 0,
    max: 1.6,
    meaning:
      'multiplies the share of calls to an overdose to which police come along; below 1 whoever would call fears it less in proportion. They may bring naloxone, and may arrest',
    source:
      'the city file’s own level is 1; 0 is an ambulance alone, as some cities send for medical calls. That people know and fear by it: assumption',
    witness: { ...witness, value: 0, outcome: 'police-at-overdoses' },
  }),
  defineLever({
    id: 'police.naloxone',
    forHealth: true,
    label: 'Officers with naloxone',
    unit: 'share of the rest',
    default: 0,
    min: 0,
    max: 1,
    meaning: 'of the officers who carry no naloxone by the city’s own custom, the share that is given it',
    source:
      'default 0: the city’s own custom; whole departments were equipped in these years (Banta-Green & Haight 2017, Seattle)',
    witness: { ...witness, value: 1, outcome: 'reversals-by-police' },
  }),
] as const;
