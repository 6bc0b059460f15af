import { defineLever } from './lever.ts';

const witness = { city: 'typical-2016', people: 600, years: 0.25, set: {} } as const;

export const servicesLevers = [
  defineLever({
    id: 'care.syringe-services',
    forHealth: true,
    label: 'Syringe services',
    unit: 'multiple of the city’s own sites',
    default: 1,
    min: 0,
    max: 100,
    meaning:
      'sites of syringe services: so many times as many stand closer to everybody, by the root of that number; 0 closes them. Of what they do, naloxone kits and referral to treatment are followed; infections are not',
    source: 'the city file’s own sites are 1',
    witness: { ...witness, value: 0, outcome: 'naloxone-kits' },
  }),
  defineLever({
    id: 'care.outreach',
    forHealth: true,
    label: 'Outreach by peers',
    unit: 'peer workers per 1,000 people using',
    default: 0,
    min: 0,
    max: 100,
    meaning:
      'clients of syringe services who are paid to go to people they know and to whom those know, with kits, news of the service and a way into treatment; never more than there are clients',
    source: 'default 0: outreach beside the services’ own is not counted in the city; assumption',
    witness: { ...witness, value: 20, outcome: 'naloxone-kits' },
  }),
  defineLever({
    id: 'care.housing',
    forHealth: true,
    label: 'Homes for people without one',
    unit: 'homes per 100 people using',
    default: 0,
    min: 0,
    max: 100,
    citywide: true,
    meaning: 'homes without conditions for people who are unsheltered, as Housing First gives them',
    source: 'default 0: what the city has now is in how people find housing by themselves',
    witness: { ...witness, value: 20, outcome: 'unsheltered' },
  }),
  defineLever({
    id: 'supply.safer-supply',
    forHealth: true,
    label: 'Safer supply',
    unit: 'places per 100 people using',
    default: 0,
    min: 0,
    max: 100,
    citywide: true,
    meaning:
      'places in which people who depend are prescribed heroin of known strength at no price, up to three doses a day; some of it is passed on to friends',
    source: 'default 0: no such programme in the United States in 2016',
    witness: { ...witness, value: 30, outcome: 'failed-searches' },
  }),
] as const;
