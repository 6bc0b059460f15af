import { isDealerInLaw } from '../law/charging.ts';
import { charge, disposition } from '../world/codes.ts';
import type { World } from '../world/world.ts';
import { defineOutcome } from './outcome.ts';
import { arrestsWhere, decidedWhere, shareOf, sumOf } from './period.ts';

const asDealer = (world: World) => (row: number) => isDealerInLaw(world.cases.charge[row]);
const lockedUp = ({ cases }: World, row: number) =>
  cases.disposition[row] === disposition.jail || cases.disposition[row] === disposition.prison;
const sentencedAsDealer = (world: World) => (row: number) => asDealer(world)(row) && lockedUp(world, row);

export const lawOutcomes = [
  defineOutcome({
    id: 'arrests',
    label: 'Drug arrests',
    unit: 'arrests',
    meaning: 'arrests on any charge over drugs',
    measure: (world, period) => ({ value: arrestsWhere(world, period, () => true) }),
  }),
  defineOutcome({
    id: 'arrests-for-possession',
    label: 'Arrests for possession',
    unit: 'arrests',
    meaning: 'arrests with no charge beyond possession',
    measure: (world, period) => ({
      value: arrestsWhere(world, period, (row) => world.cases.charge[row] === charge.possession),
    }),
  }),
  defineOutcome({
    id: 'arrests-for-selling',
    label: 'Arrests as a dealer',
    unit: 'arrests',
    meaning: 'arrests charged with intent to distribute, distribution or trafficking',
    measure: (world, period) => ({ value: arrestsWhere(world, period, asDealer(world)) }),
  }),
  defineOutcome({
    id: 'arrested-sellers-who-use',
    label: 'Of those arrested as dealers, people who use',
    unit: 'share',
    meaning: 'of arrests as a dealer, the share of people who had used within 30 days',
    measure: (world, period) =>
      shareOf(
        arrestsWhere(world, period, (row) => asDealer(world)(row) && world.cases.uses[row] === 1),
        arrestsWhere(world, period, asDealer(world)),
      ),
  }),
  defineOutcome({
    id: 'arrested-sellers-who-depend',
    label: 'Of those arrested as dealers, people dependent on opioids',
    unit: 'share',
    meaning: 'of arrests as a dealer, the share of people who were dependent when arrested',
    measure: (world, period) =>
      shareOf(
        arrestsWhere(world, period, (row) => asDealer(world)(row) && world.cases.dependent[row] === 1),
        arrestsWhere(world, period, asDealer(world)),
      ),
  }),
  defineOutcome({
    id: 'arrested-sellers-without-stock',
    label: 'Of those arrested as dealers, people with nothing for sale',
    unit: 'share',
    meaning: 'of arrests as a dealer, the share of people who had no stock for sale: users and brokers',
    measure: (world, period) =>
      shareOf(
        arrestsWhere(world, period, (row) => asDealer(world)(row) && world.cases.selling[row] === 0),
        arrestsWhere(world, period, asDealer(world)),
      ),
  }),
  defineOutcome({
    id: 'sentenced-for-selling',
    label: 'Jail or prison as a dealer',
    unit: 'sentences',
    meaning: 'sentences to jail or prison for intent to distribute, distribution or trafficking',
    measure: (world, period) => ({ value: decidedWhere(world, period, sentencedAsDealer(world)) }),
  }),
  defineOutcome({
    id: 'sentenced-sellers-who-use',
    label: 'Of those sentenced as dealers, people who use',
    unit: 'share',
    meaning:
      'of sentences to jail or prison as a dealer, the share of people who had used within 30 days of the arrest',
    measure: (world, period) =>
      shareOf(
        decidedWhere(world, period, (row) => sentencedAsDealer(world)(row) && world.cases.uses[row] === 1),
        decidedWhere(world, period, sentencedAsDealer(world)),
      ),
  }),
  defineOutcome({
    id: 'sentenced-fentanyl-who-knew',
    label: 'Of those sentenced as dealers over a fentanyl, people who knew',
    unit: 'share',
    meaning:
      'of sentences to jail or prison as a dealer with a fentanyl in the drug, the share of people who knew that it was there',
    measure: (world, period) => {
      const fentanyl = (row: number) => sentencedAsDealer(world)(row) && world.cases.fentanyl[row] === 1;
      return shareOf(
        decidedWhere(world, period, (row) => fentanyl(row) && world.cases.knew[row] === 1),
        decidedWhere(world, period, fentanyl),
      );
    },
  }),
  defineOutcome({
    id: 'prison-sentences',
    label: 'Prison sentences',
    unit: 'sentences',
    meaning: 'sentences to prison on any charge over drugs',
    measure: (world, period) => ({
      value: decidedWhere(world, period, (row) => world.cases.disposition[row] === disposition.prison),
    }),
  }),
  defineOutcome({
    id: 'custody-person-years',
    label: 'Time in jail and prison',
    unit: 'person-years',
    meaning: 'time served in the period, before trial included',
    measure: ({ tally }, period) => ({ value: sumOf(tally.inCustody, period) / 365 }),
  }),
  defineOutcome({
    id: 'custody-who-are-dependent',
    label: 'Of time in jail and prison, that of people dependent on opioids',
    unit: 'share',
    meaning: 'share of time in custody that is served by people who were dependent when taken; n in person-days',
    measure: ({ tally }, period) => shareOf(sumOf(tally.inCustodyDependent, period), sumOf(tally.inCustody, period)),
  }),
] as const;
