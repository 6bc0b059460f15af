// What it costs the public, by heading: counts of a run times unit costs of the city. Outlays alone: what people lose, earn or
// spend themselves, lives, and crimes other than over drugs are no part of it.
import { disposition } from '../world/codes.ts';
import type { World } from '../world/world.ts';
import { defineOutcome, type Period } from './outcome.ts';
import { decidedWhere, sumOf } from './period.ts';

const DAYS_PER_YEAR = 365;

interface Heading {
  readonly id: string;
  readonly label: string;
  readonly meaning: string;
  dollars(world: World, period: Period): number;
}

export const headings: readonly Heading[] = [
  {
    id: 'cost-of-police',
    label: 'Cost of policing drugs',
    meaning: 'officer-time on drugs, whatever it finds: by the effort, for the city’s size',
    dollars: ({ tally, agenda, city }, period) =>
      (sumOf(tally.policeEffort, period) / DAYS_PER_YEAR) * agenda.usingAtStart * city.costs.policeYear,
  },
  {
    id: 'cost-of-courts',
    label: 'Cost of courts',
    meaning: 'prosecution, defence and court of the cases that courts decided',
    dollars: (world, period) =>
      world.city.costs.courtCase * decidedWhere(world, period, (row) => inCourt(world.cases.disposition[row])),
  },
  {
    id: 'cost-of-custody',
    label: 'Cost of jail and prison',
    meaning: 'days in jail and prison in the period; what sentences cost after it is not counted',
    dollars: ({ tally, city }, period) => sumOf(tally.inCustody, period) * city.costs.custodyDay,
  },
  {
    id: 'cost-of-treatment',
    label: 'Cost of agonist treatment',
    meaning: 'days in methadone or buprenorphine treatment, in custody too',
    dollars: ({ tally, city }, period) =>
      (sumOf(tally.inTreatment, period) + sumOf(tally.inTreatmentInside, period)) * city.costs.treatmentDay,
  },
  {
    id: 'cost-of-emergencies',
    label: 'Cost of ambulances and hospitals',
    meaning: 'ambulances called to overdoses, and hospital care after them',
    dollars: ({ tally, city }, period) =>
      sumOf(tally.ambulanceCalls, period) * (city.costs.ambulance + city.costs.hospital),
  },
  {
    id: 'cost-of-kits',
    label: 'Cost of naloxone kits',
    meaning: 'kits handed out',
    dollars: ({ tally, city }, period) => sumOf(tally.kitsHandedOut, period) * city.costs.kit,
  },
  {
    id: 'cost-of-syringe-services',
    label: 'Cost of syringe services',
    meaning: 'visits to syringe services, kits left out',
    dollars: ({ tally, city }, period) => sumOf(tally.serviceVisits, period) * city.costs.serviceVisit,
  },
  {
    id: 'cost-of-outreach',
    label: 'Cost of outreach',
    meaning: 'peer workers, kits left out',
    dollars: ({ tally, city }, period) => sumOf(tally.peerWorkers, period) * city.costs.peerWorkerMonth,
  },
  {
    id: 'cost-of-safer-supply',
    label: 'Cost of safer supply',
    meaning: 'days in safer supply, the drug with them',
    dollars: ({ tally, city }, period) => sumOf(tally.inSaferSupply, period) * city.costs.saferSupplyDay,
  },
  {
    id: 'cost-of-homes',
    label: 'Cost of homes',
    meaning: 'days in homes that a programme gives; what shelters and others save is not counted',
    dollars: ({ tally, city }, period) => sumOf(tally.inHomes, period) * city.costs.homeDay,
  },
];

/** Cases that a court saw: not those that wait for one, nor those turned away from it. */
function inCourt(code: number): boolean {
  return code !== disposition.pending && code !== disposition.diverted;
}

export const costOutcomes = [
  defineOutcome({
    id: 'public-cost',
    label: 'Cost to the public',
    unit: 'dollars',
    meaning:
      'outlays on police, courts, custody, treatment, emergencies, kits, syringe services, outreach, safer supply and homes within the period, dollars of 2016; not what people lose or earn, nor lives',
    measure: (world, period) => ({ value: headings.reduce((sum, { dollars }) => sum + dollars(world, period), 0) }),
  }),
  ...headings.map(({ id, label, meaning, dollars }) =>
    defineOutcome({
      id,
      label,
      unit: 'dollars',
      meaning,
      measure: (world, period) => ({ value: dollars(world, period) }),
    }),
  ),
];
