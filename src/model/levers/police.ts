import { defineLever } from './lever.ts';

const witness = { city: 'typical-2016', people: 600, years: 0.25, set: {} } as const;
/** Where police do so much that what they do differently shows. */
const busy = { ...witness, people: 1000, years: 0.5, set: { 'police.effort': 4 } } as const;

export const policeLevers = [
  defineLever({
    id: 'police.effort',
    label: 'Police effort',
    unit: 'multiple of the city’s own',
    default: 1,
    min: 0,
    max: 20,
    meaning: 'officer-time spent on drugs; multiplies patrol, stops, undercover buys, surveillance and raids alike',
    source: 'the city file’s own level is 1',
    witness: { ...witness, value: 4, outcome: 'arrests' },
  }),
  defineLever({
    id: 'police.strategy',
    label: 'Where police go',
    unit: 'choice',
    default: 'random-patrol',
    choices: ['random-patrol', 'hot-spots', 'problem-oriented'],
    meaning:
      'random patrol spreads officers by people; hot spots sends them where deals in the open are complained of; problem-oriented policing does so and moves the deals rather than arresting: part of the buyers, sellers and people out whom patrol and stops catch anywhere in such a beat are warned, and a seller who is warned goes indoors',
    source:
      'Braga, Papachristos & Hureau 2014, doi 10.1080/07418825.2012.673632 (small but noteworthy reductions of crime, by any such policing); how far patrol follows complaints, and what becomes of deals that are moved: assumption',
    witness: { ...witness, value: 'hot-spots', outcome: 'pure-grams-seized' },
  }),
  defineLever({
    id: 'police.target',
    label: 'Whom police go for',
    unit: 'choice',
    default: 'anyone',
    choices: ['anyone', 'users', 'retail-sellers', 'mid-level-sellers'],
    meaning:
      'the officer-time of patrol, undercover buys and raids is fixed by the effort; a target takes time for the one from the others',
    source: 'assumption: half of the time spent on others goes to the target, the city file’s targetShift',
    witness: { ...busy, value: 'retail-sellers', outcome: 'arrests-for-selling' },
  }),
  defineLever({
    id: 'police.stops',
    label: 'Stops',
    unit: 'multiple of the city’s own',
    default: 1,
    min: 0,
    max: 20,
    meaning:
      'officer-time on stopping and searching people who are out, before all duties are cut to the time there is: more of it is less of the others at the same effort',
    source: 'the city file’s own level is 1; one budget of officer-time: assumption',
    witness: { ...witness, value: 4, outcome: 'arrests' },
  }),
  defineLever({
    id: 'police.undercover',
    label: 'Undercover buys',
    unit: 'multiple of the city’s own',
    default: 1,
    min: 0,
    max: 20,
    meaning:
      'officer-time on undercover buys, before all duties are cut to the time there is: more of it is less of the others at the same effort',
    source: 'the city file’s own level is 1; one budget of officer-time: assumption',
    witness: { ...witness, value: 4, outcome: 'undercover-buys' },
  }),
  defineLever({
    id: 'police.surveillance',
    label: 'Surveillance',
    unit: 'multiple of the city’s own',
    default: 1,
    min: 0,
    max: 20,
    meaning:
      'officer-time on watching sellers whom police suspect, before all duties are cut to the time there is: more of it is less of the others at the same effort',
    source: 'the city file’s own level is 1; one budget of officer-time: assumption',
    witness: { ...witness, value: 4, outcome: 'days-of-watching' },
  }),
  defineLever({
    id: 'police.raids',
    label: 'Raids',
    unit: 'multiple of the city’s own',
    default: 1,
    min: 0,
    max: 20,
    meaning:
      'officer-time on seeking and carrying out search warrants, before all duties are cut to the time there is: more of it is less of the others at the same effort. A raid also needs to know enough',
    source: 'the city file’s own level is 1; one budget of officer-time: assumption',
    witness: { ...busy, value: 6, outcome: 'arrests' },
  }),
  defineLever({
    id: 'police.informants',
    label: 'Informants',
    unit: 'multiple of the city’s own',
    default: 1,
    min: 0,
    max: 10,
    meaning: 'chance that an arrested person names a supplier, on every charge',
    source: 'the city file’s own level is 1',
    witness: { ...busy, value: 10, outcome: 'arrests' },
  }),
] as const;
