import { defineLever } from './lever.ts';

/** Where police do so much that what the courts make of it shows. */
const busy = {
  city: 'typical-2016',
  people: 1000,
  years: 0.5,
  set: { 'police.effort': 4 },
} as const;
/** Where nearly every case of a dealer is a federal one, weights are large, and all drug holds a fentanyl. */
const federal = {
  ...busy,
  set: { 'police.effort': 20, 'court.federal-share': 1000, 'supply.fentanyl-share': 4 },
} as const;

export const courtLevers = [
  defineLever({
    id: 'court.severity',
    label: 'Severity of sentences',
    unit: 'multiple of the city’s own',
    default: 1,
    min: 0,
    max: 20,
    meaning: 'multiplies the time imposed and served in prison and jail for new sentences of state courts',
    source: 'the city file’s own level is 1',
    witness: { ...busy, value: 3, outcome: 'custody-person-years' },
  }),
  defineLever({
    id: 'court.certainty',
    label: 'Certainty of prison',
    unit: 'multiple of the city’s own odds',
    default: 1,
    min: 0,
    max: 50,
    meaning: 'multiplies the odds of prison on conviction of whatever is more than possession, in state courts',
    source: 'the city file’s own level is 1',
    witness: { ...busy, value: 10, outcome: 'prison-sentences' },
  }),
  defineLever({
    id: 'court.pretrial-jail',
    label: 'Jail before trial',
    unit: 'multiple of the city’s own odds',
    default: 1,
    min: 0,
    max: 50,
    meaning: 'multiplies the odds of being held in jail until trial',
    source: 'the city file’s own level is 1',
    witness: { ...busy, value: 10, outcome: 'custody-person-years' },
  }),
  defineLever({
    id: 'court.federal-share',
    label: 'Cases taken to federal court',
    unit: 'multiple of the city’s own odds',
    default: 1,
    min: 0,
    max: 1000,
    meaning: 'multiplies the odds that a case is tried in federal court, where statute and guideline set the sentence',
    source: 'the city file’s own level is 1: about 9 % of arrests for selling',
    witness: { ...busy, value: 20, outcome: 'federal-sentences' },
  }),
  defineLever({
    id: 'court.guideline',
    label: 'Federal guideline',
    unit: 'choice',
    default: '2017',
    choices: ['2017', '2018'],
    meaning:
      'the federal law of 31 December of that year: from 2018 passing fentanyl off as something else adds four levels, and minimums and the safety valve are those of the First Step Act',
    source:
      'USSG Amendment 807 (2018), § 2D1.1(b)(13); Pub. L. 115-391 (2018), §§ 401, 402; 2017: the manual of November 2016',
    witness: { ...federal, value: '2018', outcome: 'federal-months-imposed' },
  }),
  defineLever({
    id: 'court.mandatory-minimums',
    label: 'Federal mandatory minimums',
    unit: 'multiple of the statute’s own',
    default: 1,
    min: 0,
    max: 10,
    meaning:
      'multiplies the least sentences of federal law by weight of the mixture; 0 takes them away, and the guideline range stands alone. State courts have none here',
    source: '21 U.S.C. 841(b)(1)(A), (B): five and ten years',
    witness: { ...federal, value: 5, outcome: 'federal-months-imposed' },
  }),
  defineLever({
    id: 'court.capital',
    label: 'Capital punishment',
    unit: 'choice',
    default: 'none',
    choices: ['none', 'statute', 'hypothetical'],
    meaning:
      'statute: federal leaders of a continuing criminal enterprise with twice the quantities or receipts of 21 U.S.C. 848(b)(2); hypothetical, no law anywhere in the United States: whoever is convicted as a dealer over the weight of court.capital-weight, in any court. Who is sentenced is held for life; no execution falls within a run',
    source:
      '18 U.S.C. 3591(b)(1), in force since 1994 and sought in a memorandum of the Attorney General of 21 March 2018; none: nobody had been sentenced under it. People executed in 2017 had waited 20 years and 3 months (BJS 2019, secondary)',
    witness: {
      ...busy,
      set: { 'police.effort': 20, 'court.capital-weight': 1 },
      value: 'hypothetical',
      outcome: 'capital-sentences',
    },
  }),
  defineLever({
    id: 'court.capital-weight',
    label: 'Weight of the hypothetical capital law',
    unit: 'g',
    default: 100,
    min: 0.1,
    max: 100000,
    meaning: 'gross weight seized from which the hypothetical law of court.capital asks for death',
    source: 'assumption: the 100 grams of heroin of a federal five-year minimum, 21 U.S.C. 841(b)(1)(B)',
    witness: {
      ...busy,
      set: { 'police.effort': 20, 'court.capital': 'hypothetical' },
      value: 1,
      outcome: 'capital-sentences',
    },
  }),
] as const;
