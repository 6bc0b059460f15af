import { defineLever } from './lever.ts';

/** Where so many are taken that what becomes of them shows. */
const witness = { city: 'typical-2016', people: 1000, years: 0.5, set: { 'police.effort': 4 } } as const;

export const custodyLevers = [
  defineLever({
    id: 'custody.capacity',
    label: 'Beds in jail and prison',
    unit: 'multiple of the city’s own',
    default: 1,
    min: 0,
    max: 20,
    citywide: true,
    meaning:
      'beds for people held over drugs; where more are held than there are beds, the least serious are let go until they fit',
    source:
      'the city file’s own level is 1; that violators of supervision and the least charged go first: as sheriffs in California said of 13,500 early releases a month in 2014 (Los Angeles Times, 17 August 2014); by which rule else: assumption',
    witness: { ...witness, value: 0.2, outcome: 'early-releases' },
  }),
  defineLever({
    id: 'custody.share-served',
    label: 'Share of the sentence served',
    unit: 'multiple of the city’s own',
    default: 1,
    min: 0.05,
    max: 20,
    citywide: true,
    meaning:
      'multiplies the share of a new sentence to jail or prison that is served before release, never beyond the whole; what is left of a prison sentence is parole',
    source:
      'the city file’s own level is 1; the whole sentence at about 2.5, as under the strictest truth in sentencing',
    witness: { ...witness, value: 0.05, outcome: 'custody-person-years' },
  }),
  defineLever({
    id: 'custody.treatment',
    forHealth: true,
    label: 'Agonist treatment in custody',
    unit: 'choice',
    default: 'today',
    choices: ['today', 'none', 'continued', 'offered'],
    citywide: true,
    meaning:
      'as the city has it; none; continued for everybody who was in it when taken; or continued, and offered to everybody who was dependent when taken, of whom a share accept',
    source:
      'today: the city file; continued: Rich et al. 2015, PMC4522212 (a trial in Rhode Island); offered: as in Rhode Island from July 2016, where overdose deaths of people recently released fell from 26 to 9 in half a year (Green et al. 2018, doi 10.1001/jamapsychiatry.2017.4614, not randomised)',
    witness: { ...witness, value: 'offered', outcome: 'treatment-in-custody-person-years' },
  }),
  defineLever({
    id: 'custody.release-naloxone',
    forHealth: true,
    label: 'Naloxone at release',
    unit: 'share of the rest',
    default: 0,
    min: 0,
    max: 1,
    citywide: true,
    meaning:
      'of people let go from jail or prison who ever used and would be given no naloxone kit by the city’s own custom, the share that gets one',
    source:
      'default 0: the city’s own custom; in San Francisco’s jails 67 % of those trained took a kit on release (Wenger et al. 2019, Int J Drug Policy)',
    witness: { ...witness, value: 1, outcome: 'kits-at-release' },
  }),
  defineLever({
    id: 'custody.revocation',
    label: 'Strictness of probation and parole',
    unit: 'multiple of the city’s own',
    default: 1,
    min: 0,
    max: 20,
    citywide: true,
    meaning:
      'multiplies the chance that probation or parole is revoked, for a violation without arrest and on a new arrest alike',
    source:
      'the city file’s own level is 1; states differ from hardly any to most of their admissions to prison being for violations (Council of State Governments, Confined and Costly, 2019)',
    witness: { ...witness, value: 8, outcome: 'revocations' },
  }),
] as const;
