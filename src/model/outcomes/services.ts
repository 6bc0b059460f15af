import { couldGo } from '../care/syringe-services.ts';
import { STEPS_PER_MONTH } from '../world/clock.ts';
import { handling, housing } from '../world/codes.ts';
import { stepsOf } from '../world/steps.kernel.ts';
import { BLOCKS, HANDLINGS, type People } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { defineOutcome, type Measured, type Period } from './outcome.ts';
import { gramsOf, meanOf, shareOf, shareOfUsing, sumOf, total } from './period.ts';

const DAYS_PER_YEAR = 365;
const DAYS_PER_MONTH = 30;
/** Days that a survey looks back on for syringe services, and for outreach: definitions. */
const YEAR = stepsOf(DAYS_PER_YEAR);
const SEASON = stepsOf(90);

const anybody = () => true;

/** People counted once in 30 days, in the mean at any time. */
function meanOfMonths(months: ArrayLike<number>, period: Period): Measured {
  return { value: period.days > 0 ? (sumOf(months, period) * DAYS_PER_MONTH) / period.days : null };
}

/** Whether somebody sold drug in this block of 30 days or the one before. */
function dealt({ handled, handledBefore }: People, person: number): boolean {
  const now = handled.get(person * HANDLINGS + handling.resold);
  return now + handledBefore[person * (BLOCKS - 1) * HANDLINGS + handling.resold] > 0;
}

function hustled({ people, clock }: World, person: number): boolean {
  return people.lastHustle.get(person) >= clock.step[0] - STEPS_PER_MONTH;
}

export const servicesOutcomes = [
  defineOutcome({
    id: 'service-clients',
    label: 'Clients of syringe services',
    unit: 'people',
    meaning: 'people who inject, are free and go to a syringe service; mean over the days',
    measure: ({ tally }, period) => meanOfMonths(tally.serviceClients, period),
  }),
  defineOutcome({
    id: 'service-visits',
    label: 'Visits to syringe services',
    unit: 'visits',
    meaning: 'visits to syringe services',
    measure: ({ tally }, period) => total(tally.serviceVisits, period),
  }),
  defineOutcome({
    id: 'service-reach',
    label: 'People who inject reached by syringe services',
    unit: 'share',
    meaning: 'of people who inject, free at the end, the share who went to a syringe service within 12 months',
    measure: (world) =>
      shareOfUsing(
        world,
        (i) => couldGo(world, i),
        (i) => world.people.lastVisit[i] >= world.clock.step[0] - YEAR,
      ),
  }),
  defineOutcome({
    id: 'kits-through-services',
    label: 'Naloxone kits through syringe services',
    unit: 'kits',
    meaning: 'naloxone kits handed out at syringe services',
    measure: ({ tally }, period) => total(tally.kitsThroughServices, period),
  }),
  defineOutcome({
    id: 'referrals',
    label: 'Referrals to treatment',
    unit: 'times',
    meaning:
      'times that somebody dependent asked for treatment at a syringe service or a supervised site or of a peer worker',
    measure: ({ tally }, period) => total(tally.referrals, period),
  }),
  defineOutcome({
    id: 'outreach-contacts',
    label: 'Contacts of peer workers',
    unit: 'contacts',
    meaning: 'times that a peer worker came to somebody who uses',
    measure: ({ tally }, period) => total(tally.outreachContacts, period),
  }),
  defineOutcome({
    id: 'outreach-reach',
    label: 'People reached by peer workers',
    unit: 'share',
    meaning: 'of people who use, free at the end, the share to whom a peer worker came within 90 days',
    measure: (world) =>
      shareOfUsing(world, anybody, (i) => world.people.lastReached[i] >= world.clock.step[0] - SEASON),
  }),
  defineOutcome({
    id: 'kits-through-outreach',
    label: 'Naloxone kits through outreach',
    unit: 'kits',
    meaning: 'naloxone kits that peer workers handed out',
    measure: ({ tally }, period) => total(tally.kitsThroughOutreach, period),
  }),
  defineOutcome({
    id: 'safer-supply-person-years',
    label: 'Time in safer supply',
    unit: 'person-years',
    meaning: 'time in which people were prescribed heroin of known strength',
    measure: ({ tally }, period) => ({ value: sumOf(tally.inSaferSupply, period) / DAYS_PER_YEAR }),
  }),
  defineOutcome({
    id: 'prescribed-share-of-use',
    label: 'Prescribed drug among what is used',
    unit: 'share',
    meaning: 'of doses taken, the share that were prescribed to who took them',
    measure: ({ tally }, period) => shareOf(sumOf(tally.prescribedDoses, period), sumOf(tally.uses, period)),
  }),
  defineOutcome({
    id: 'prescribed-grams',
    label: 'Prescribed heroin used',
    unit: 'g',
    meaning: 'heroin taken by those to whom it was prescribed; it is also in all pure drug used',
    measure: ({ tally }, period) => gramsOf(tally.prescribedNg, period),
  }),
  defineOutcome({
    id: 'overdoses-on-prescribed',
    label: 'Overdoses on a prescribed dose',
    unit: 'overdoses',
    meaning: 'overdoses on a prescribed dose of those to whom it was prescribed, fatal ones included',
    measure: ({ tally }, period) => total(tally.prescribedOverdoses, period),
  }),
  defineOutcome({
    id: 'passed-on-grams',
    label: 'Prescribed heroin passed on',
    unit: 'g',
    meaning: 'prescribed heroin passed on to friends',
    measure: ({ tally }, period) => gramsOf(tally.passedOnNg, period),
  }),
  defineOutcome({
    id: 'unsheltered',
    label: 'People without a roof',
    unit: 'share',
    meaning: 'of people who use, free at the end, the share who are unsheltered',
    measure: (world) => shareOfUsing(world, anybody, (i) => world.people.housing[i] === housing.unsheltered),
  }),
  defineOutcome({
    id: 'people-in-homes',
    label: 'People in homes that a programme gives',
    unit: 'people',
    meaning: 'people who live in a home that a programme gives; mean over the days',
    measure: ({ tally }, period) => meanOf(tally.inHomes, period),
  }),
  defineOutcome({
    id: 'prohibited-income',
    label: 'People with prohibited income',
    unit: 'share',
    meaning:
      'of people who use, free at the end, the share who got money by a hustle within 30 days, or by selling drug within 30 to 60',
    measure: (world) => shareOfUsing(world, anybody, (i) => hustled(world, i) || dealt(world.people, i)),
  }),
  defineOutcome({
    id: 'income-only-in-need',
    label: 'Prohibited income only in need of drug',
    unit: 'share',
    meaning:
      'of people with prohibited income, the share who had it by hustles alone, which nobody tries but when short of money and wanting to use',
    measure: (world) =>
      shareOfUsing(
        world,
        (i) => hustled(world, i) || dealt(world.people, i),
        (i) => !dealt(world.people, i),
      ),
  }),
] as const;
