import { custody, death } from '../world/codes.ts';
import { STEPS_PER_DAY } from '../world/steps.kernel.ts';
import type { World } from '../world/world.ts';
import { defineOutcome, type Measured, type Period } from './outcome.ts';
import { shareOf, sumOf, total } from './period.ts';

const DAYS_PER_YEAR = 365;
const MONTHS_PER_YEAR = DAYS_PER_YEAR / 30;
/** Days after release that are looked at: a definition, as in Merrall et al. 2010, doi 10.1111/j.1360-0443.2010.02990.x. */
const FIRST = 14;
const LATER = 84;

const years = (days: ArrayLike<number>, period: Period): Measured => ({ value: sumOf(days, period) / DAYS_PER_YEAR });

interface Exposure {
  deaths: number;
  /** Days in freedom and alive. */
  days: number;
}

/** Deaths from overdose and days in freedom between two days after release, of releases that meet a test. */
function afterRelease(
  { releases, people }: World,
  period: Period,
  [firstDay, lastDay]: readonly [number, number],
  test: (row: number) => boolean = () => true,
): Exposure {
  const sum = { deaths: 0, days: 0 };
  for (let row = 0; row < releases.rows; row++) {
    if (!test(row)) continue;
    const person = releases.person[row];
    const taken = releases.endStep[row];
    const died = taken < 0 ? people.deathStep[person] : -1;
    const from = Math.max(period.from, releases.step[row] + firstDay * STEPS_PER_DAY);
    const last = Math.min(period.until, releases.step[row] + lastDay * STEPS_PER_DAY);
    const until = Math.min(last, taken >= 0 ? taken : last, died >= 0 ? died + 1 : last);
    if (until <= from) continue;
    sum.days += (until - from) / STEPS_PER_DAY;
    if (died >= from && died < until && people.deathCause[person] === death.overdose) sum.deaths++;
  }
  return sum;
}

function ratioOf(soon: Exposure, other: Exposure): Measured {
  const n = soon.deaths + other.deaths;
  const defined = soon.days > 0 && other.days > 0 && other.deaths > 0;
  return { value: defined ? soon.deaths / soon.days / (other.deaths / other.days) : null, n };
}

export const custodyOutcomes = [
  defineOutcome({
    id: 'pretrial-person-years',
    label: 'Time in jail before trial',
    unit: 'person-years',
    meaning: 'time in jail before a court has spoken',
    measure: ({ tally }, period) => years(tally.inPretrial, period),
  }),
  defineOutcome({
    id: 'jail-person-years',
    label: 'Time in jail after sentence or revocation',
    unit: 'person-years',
    meaning: 'time in jail on a sentence, or since probation was revoked',
    measure: ({ tally }, period) => years(tally.inJail, period),
  }),
  defineOutcome({
    id: 'prison-person-years',
    label: 'Time in prison',
    unit: 'person-years',
    meaning: 'time in prison on a sentence, or since parole was revoked',
    measure: ({ tally }, period) => years(tally.inPrison, period),
  }),
  defineOutcome({
    id: 'custody-from-treatment',
    label: 'Of time in jail and prison, that of people taken out of treatment',
    unit: 'share',
    meaning:
      'share of time in custody of people who were in agonist treatment when taken, whether or not it was continued; n in person-days',
    measure: ({ tally }, period) =>
      shareOf(sumOf(tally.inCustodyFromTreatment, period), sumOf(tally.inCustody, period)),
  }),
  defineOutcome({
    id: 'treatment-in-custody-person-years',
    label: 'Time in agonist treatment in custody',
    unit: 'person-years',
    meaning: 'agonist treatment continued or begun in jail or prison',
    measure: ({ tally }, period) => years(tally.inTreatmentInside, period),
  }),
  defineOutcome({
    id: 'supervision-person-years',
    label: 'Time on probation and parole',
    unit: 'person-years',
    meaning: 'time on probation or parole outside custody, counted once in 30 days for each person',
    measure: ({ tally }, period) => ({
      value: (sumOf(tally.onProbation, period) + sumOf(tally.onParole, period)) / MONTHS_PER_YEAR,
    }),
  }),
  defineOutcome({
    id: 'revocations',
    label: 'Probation and parole revoked',
    unit: 'revocations',
    meaning: 'times that probation or parole was revoked, without a new arrest or on one over drugs',
    measure: ({ tally }, period) => ({
      value: sumOf(tally.violations, period) + sumOf(tally.revokedOnArrest, period),
    }),
  }),
  defineOutcome({
    id: 'revocations-without-arrest',
    label: 'Of revocations, those without a new arrest',
    unit: 'share',
    meaning: 'of revocations, the share for a technical violation: a test, an appointment',
    measure: ({ tally }, period) => {
      const technical = sumOf(tally.violations, period);
      return shareOf(technical, technical + sumOf(tally.revokedOnArrest, period));
    },
  }),
  defineOutcome({
    id: 'releases',
    label: 'Releases from jail and prison',
    unit: 'releases',
    meaning: 'times that somebody was let go, within days of an arrest too',
    measure: ({ tally }, period) => total(tally.releases, period),
  }),
  defineOutcome({
    id: 'early-releases',
    label: 'Releases for want of a bed',
    unit: 'releases',
    meaning: 'releases before the time because more were held than there are beds',
    measure: ({ tally }, period) => total(tally.releasesEarly, period),
  }),
  defineOutcome({
    id: 'kits-at-release',
    label: 'Naloxone kits given at release',
    unit: 'kits',
    meaning: 'kits given to people let go from jail or prison; part of all kits handed out',
    measure: ({ tally }, period) => total(tally.kitsAtRelease, period),
  }),
  defineOutcome({
    id: 'deaths-after-release',
    label: 'Overdose deaths within 14 days of release',
    unit: 'deaths',
    meaning: 'deaths from overdose within 14 days of being let go from jail or prison, however short the stay',
    measure: (world, period) => ({ value: afterRelease(world, period, [0, FIRST]).deaths }),
  }),
  defineOutcome({
    id: 'release-death-ratio',
    label: 'Overdose death within 14 days of release over other time',
    unit: 'ratio',
    meaning:
      'rate of overdose death of people who use in the 14 days after any release over their rate in all other time outside custody; n deaths. Nothing in the model sets it',
    measure(world, period) {
      const { tally, releases } = world;
      const soon = afterRelease(world, period, [0, FIRST], (row) => releases.uses[row] === 1);
      const free = sumOf(tally.peopleUsing, period) - sumOf(tally.usingInside, period);
      const deaths = sumOf(tally.overdoseDeaths, period);
      return ratioOf(soon, { deaths: deaths - soon.deaths, days: free - soon.days });
    },
  }),
  defineOutcome({
    id: 'prison-release-death-ratio',
    label: 'Overdose death in weeks 1 and 2 after prison over weeks 3 to 12',
    unit: 'ratio',
    meaning:
      'rate of overdose death in the first 14 days after release from prison over days 15 to 84, of the same people, as in Merrall et al. 2010, doi 10.1111/j.1360-0443.2010.02990.x; n deaths. Nothing in the model sets it',
    measure(world, period) {
      const prison = (row: number) => world.releases.kind[row] === custody.prison;
      return ratioOf(
        afterRelease(world, period, [0, FIRST], prison),
        afterRelease(world, period, [FIRST, LATER], prison),
      );
    },
  }),
] as const;
