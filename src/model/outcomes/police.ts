import { isDealerInLaw } from '../law/charging.ts';
import { labGroup } from '../world/codes.ts';
import { LAB_GROUPS } from '../world/tables.ts';
import { CENTS_PER_DOLLAR } from '../world/units.ts';
import type { World } from '../world/world.ts';
import { defineOutcome, type Measured, type Period } from './outcome.ts';
import { arrestsWhere, shareOf, sumOf, total, usesAtLarge } from './period.ts';

/** Days before the period with which the places of deals in the open are compared. */
const DAYS_BEFORE = 90;

export const policeOutcomes = [
  defineOutcome({
    id: 'undercover-buys',
    label: 'Undercover buys',
    unit: 'buys',
    meaning: 'buys by an officer, whether or not an arrest came of it at once',
    measure: ({ tally }, period) => total(tally.undercoverBuys, period),
  }),
  defineOutcome({
    id: 'police-money-in-buys',
    label: 'Police money paid to sellers',
    unit: 'dollars',
    meaning: 'paid in undercover buys, what was seized again with the arrest not taken off',
    measure: ({ tally }, period) => ({ value: sumOf(tally.buyCents, period) / CENTS_PER_DOLLAR }),
  }),
  defineOutcome({
    id: 'money-seized',
    label: 'Money seized',
    unit: 'dollars',
    meaning: 'taken with arrests as a dealer',
    measure: ({ tally }, period) => ({ value: sumOf(tally.seizedCents, period) / CENTS_PER_DOLLAR }),
  }),
  defineOutcome({
    id: 'complaints',
    label: 'Complaints about sellers',
    unit: 'complaints',
    meaning: 'complaints to police that point to a seller',
    measure: ({ tally }, period) => total(tally.complaints, period),
  }),
  defineOutcome({
    id: 'days-of-watching',
    label: 'Days on which a suspect was watched',
    unit: 'days',
    meaning: 'seller-days under observation',
    measure: ({ tally }, period) => total(tally.watches, period),
  }),
  defineOutcome({
    id: 'raids',
    label: 'Raids',
    unit: 'raids',
    meaning: 'searches on a warrant',
    measure: ({ tally }, period) => total(tally.raids, period),
  }),
  defineOutcome({
    id: 'raids-that-find-nothing',
    label: 'Raids that find no drug',
    unit: 'share',
    meaning: 'of searches on a warrant, the share in which no drug was found',
    measure: ({ tally }, period) => shareOf(sumOf(tally.emptyRaids, period), sumOf(tally.raids, period)),
  }),
  defineOutcome({
    id: 'fentanyl-by-laboratory',
    label: 'Of arrests as a dealer, those in which a laboratory found a fentanyl',
    unit: 'share',
    meaning:
      'of arrests as a dealer on which the laboratory reported by the end of the period, the share with fentanyl or an analogue in what was seized and bought',
    measure: (world, period) => {
      const reported = (row: number) =>
        isDealerInLaw(world.cases.charge[row]) && world.cases.labStep[row] < period.until;
      return shareOf(
        arrestsWhere(world, period, (row) => reported(row) && foundFentanyl(world, row)),
        arrestsWhere(world, period, reported),
      );
    },
  }),
  defineOutcome({
    id: 'deals-in-the-open',
    label: 'Deals in the open',
    unit: 'share',
    meaning: 'of retail deals, the share made at open-air sites',
    measure: ({ tally }, period) => shareOf(sumOf(tally.openDeals, period), sumOf(tally.deals, period)),
  }),
  defineOutcome({
    id: 'open-deals-moved',
    label: 'Deals in the open that moved between beats',
    unit: 'share',
    meaning: `half the sum over beats of how far the beat’s share of deals in the open lies from its share in the ${DAYS_BEFORE} days before: the smallest share of deals that must have moved. Some of it is drift and luck, as today’s law shows`,
    measure: moved,
  }),
  defineOutcome({
    id: 'perceived-risk',
    label: 'Perceived risk of arrest',
    unit: 'share',
    meaning: 'mean over those free and using at the end; n people',
    measure({ people }) {
      let of = 0;
      let sum = 0;
      for (let i = 0; i < people.rows; i++) {
        if (!usesAtLarge(people, i)) continue;
        of++;
        sum += people.perceivedRisk.get(i);
      }
      return shareOf(sum, of);
    },
  }),
] as const;

function foundFentanyl({ cases }: World, row: number): boolean {
  return cases.lab[row * LAB_GROUPS + labGroup.fentanyl] + cases.lab[row * LAB_GROUPS + labGroup.analogues] > 0;
}

function moved(world: World, { firstDay, days }: Period): Measured {
  const before = openDeals(world, Math.max(0, firstDay - DAYS_BEFORE), firstDay);
  const during = openDeals(world, firstDay, firstDay + days);
  const sumBefore = before.reduce((a, b) => a + b, 0);
  const sumDuring = during.reduce((a, b) => a + b, 0);
  if (sumBefore === 0 || sumDuring === 0) return { value: null, n: 0 };
  const apart = during.reduce((sum, deals, beat) => sum + Math.abs(deals / sumDuring - before[beat] / sumBefore), 0);
  return { value: apart / 2, n: sumDuring };
}

/** Deals in the open of some days, by beat. */
function openDeals({ beatDays, places }: World, from: number, until: number): number[] {
  return Array.from({ length: places.rows }, (_, beat) => {
    let sum = 0;
    for (let day = from; day < until && day * places.rows < beatDays.rows; day++)
      sum += beatDays.openDeals[day * places.rows + beat];
    return sum;
  });
}
