// What it costs the public, by heading: counts of a run times unit costs of the city. Outlays alone: what people lose, earn or
// spend themselves, lives, and crimes other than over drugs are no part of it.
import { disposition, treatmentKinds } from '../world/codes.ts';
import type { World } from '../world/world.ts';
import { defineOutcome, type Period } from './outcome.ts';
import { decidedWhere, sumOf } from './period.ts';
import { daysIn } from './treatment.ts';

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
    label: 'Cost of treatment',
    meaning: 'days in methadone, buprenorphine, naltrexone, residential treatment and detox, and agonists in custody',
    dollars: ({ tally, city }, period) => {
      const { treatmentDay } = city.costs;
      return treatmentKinds.reduce(
        (sum, kind) => sum + sumOf(tally[daysIn[kind]], period) * treatmentDay[kind],
        sumOf(tally.inTreatmentInside, period) * treatmentDay.methadone,
      );
    },
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
      'outlays on police, courts, custody, treatment, emergencies and kits within the period, dollars of 2016; not what people lose or earn, nor lives',
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
