import { charge, shopTier } from '../world/codes.ts';
import { asDealer, soldOnlyToUse } from './cases.ts';
import { defineOutcome } from './outcome.ts';
import { arrestsWhere, shareOf, sumOf } from './period.ts';

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
    id: 'arrested-sellers-only-to-use',
    label: 'Of those arrested as dealers, people who sold only to use',
    unit: 'share',
    meaning:
      'of arrests as a dealer, the share of people dependent on opioids who within 180 days passed some drug on for gain, and no more of it than they used',
    measure: (world, period) =>
      shareOf(
        arrestsWhere(world, period, (row) => asDealer(world)(row) && soldOnlyToUse(world)(row)),
        arrestsWhere(world, period, asDealer(world)),
      ),
  }),
  defineOutcome({
    id: 'arrested-sellers-low-level',
    label: 'Of those arrested as dealers, people below the middle level',
    unit: 'share',
    meaning:
      'of arrests as a dealer, the share of people who were not selling with a supplier at the edge of the city in reach: users, brokers, retail sellers',
    measure: (world, period) =>
      shareOf(
        arrestsWhere(world, period, (row) => asDealer(world)(row) && world.cases.tier[row] !== shopTier.mid),
        arrestsWhere(world, period, asDealer(world)),
      ),
  }),
  defineOutcome({
    id: 'arrests-per-thousand-sales',
    label: 'Arrests as a dealer per thousand sales',
    unit: 'per 1,000',
    meaning: 'arrests as a dealer over retail deals, times a thousand; n in deals',
    measure(world, period) {
      const deals = sumOf(world.tally.deals, period);
      const arrested = arrestsWhere(world, period, asDealer(world));
      return { value: deals > 0 ? (1000 * arrested) / deals : null, n: deals };
    },
  }),
  defineOutcome({
    id: 'homicide-charges',
    label: 'Charges of drug-induced homicide',
    unit: 'arrests',
    meaning: 'arrests of who handed over the drug of a death: friends or sellers; they count among arrests as a dealer',
    measure: (world, period) => ({
      value: arrestsWhere(world, period, (row) => world.cases.charge[row] === charge.homicide),
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
