import { number } from '../city/parameter.ts';

/** Unit costs to the public, dollars of 2016. */
export const costParameters = {
  policeYear: number(
    'dollars/person-year',
    'policing of drugs, a year for each person using at the start, at the city’s own effort',
    0,
    1e6,
  ),
  courtCase: number('dollars/case', 'prosecution, defence and court of a case that a court decides', 0, 1e6),
  custodyDay: number('dollars/day', 'a day in jail or prison', 0, 1e5),
  treatmentDay: number('dollars/day', 'a day in agonist treatment', 0, 1e4),
  ambulance: number('dollars/call', 'ambulance to an overdose', 0, 1e5),
  hospital: number('dollars/call', 'care in hospital after an ambulance was called', 0, 1e6),
  serviceVisit: number('dollars/visit', 'a visit to a syringe service, kits left out', 0, 1e4),
  peerWorkerMonth: number('dollars/month', 'a peer worker for 30 days, kits left out', 0, 1e5),
  saferSupplyDay: number('dollars/day', 'a day in safer supply', 0, 1e4),
  homeDay: number('dollars/day', 'a day in a home that a programme gives', 0, 1e4),
  kit: number('dollars/kit', 'a naloxone kit', 0, 1e4),
} as const;
