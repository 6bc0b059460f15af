import { entryWay, episodeEnd, treatment, type treatmentKinds } from '../world/codes.ts';
import { stepsOf } from '../world/steps.kernel.ts';
import type { Tally } from '../world/tally.ts';
import type { World } from '../world/world.ts';
import { defineOutcome, type Measured, type Outcome, type Period } from './outcome.ts';
import { meanOf, shareOf, sumOf } from './period.ts';

type Kind = (typeof treatmentKinds)[number];

/** The daily count of people in each kind. */
export const daysIn = {
  methadone: 'inMethadone',
  buprenorphine: 'inBuprenorphine',
  naltrexone: 'inNaltrexone',
  residential: 'inResidential',
  detox: 'inDetox',
} as const satisfies Record<Kind, keyof Tally>;

const kinds: Record<Kind, string> = {
  methadone: 'methadone treatment',
  buprenorphine: 'buprenorphine treatment',
  naltrexone: 'naltrexone treatment, induction included',
  residential: 'residential treatment without medicine',
  detox: 'detox',
};

const ways: Record<(typeof entryWay.names)[number], readonly [id: string, words: string]> = {
  own: ['of-own-accord', 'of their own accord'],
  overdose: ['after-overdose', 'offered after an overdose'],
  arrest: ['after-arrest', 'offered on an arrest'],
  outreach: ['by-outreach', 'offered by outreach'],
  release: ['at-release', 'offered or arranged at release'],
  service: ['by-services', 'offered by a syringe service or a supervised site'],
};

const DAYS_PER_YEAR = 365;
/** Retention is looked at after six months, as TEDS-D has it; relapse after detox at 18 months or later, as Smyth et al. 2010. */
const SIX_MONTHS = stepsOf(180);
const FOLLOWED = stepsOf(540);

/** Rows of episodes that meet a test. */
function countEpisodes({ episodes }: World, test: (row: number) => boolean): number {
  let count = 0;
  for (let row = 0; row < episodes.rows; row++) if (test(row)) count++;
  return count;
}

const within = (step: number, { from, until }: Period) => step >= from && step < until;

function retained(world: World, period: Period): Measured {
  const { startStep, endStep, kind } = world.episodes;
  const due = (row: number) =>
    startStep[row] >= 0 && kind[row] <= treatment.naltrexone && within(startStep[row] + SIX_MONTHS, period);
  const stayed = (row: number) => endStep[row] < 0 || endStep[row] - startStep[row] > SIX_MONTHS;
  return shareOf(
    countEpisodes(world, (row) => due(row) && stayed(row)),
    countEpisodes(world, due),
  );
}

function relapse(world: World, period: Period, later: number, test: (row: number) => boolean): Measured {
  const { endStep, kind, startStep, end } = world.episodes;
  const left = (row: number) =>
    startStep[row] >= 0 &&
    kind[row] === treatment.detox &&
    end[row] <= episodeEnd.completed &&
    endStep[row] >= period.from &&
    endStep[row] + later < period.until;
  return shareOf(
    countEpisodes(world, (row) => left(row) && test(row)),
    countEpisodes(world, left),
  );
}

const deathRate = (deaths: number, days: number): Measured => ({
  value: days > 0 ? (100 * deaths * DAYS_PER_YEAR) / days : null,
  n: deaths,
});

export const treatmentOutcomes: readonly Outcome[] = [
  ...(Object.keys(kinds) as Kind[]).map((kind) =>
    defineOutcome({
      id: `${kind}-person-years`,
      label: `Time in ${kinds[kind]}`,
      unit: 'person-years',
      meaning: `time in ${kinds[kind]}, outside custody`,
      measure: ({ tally }, period) => ({ value: sumOf(tally[daysIn[kind]], period) / DAYS_PER_YEAR }),
    }),
  ),
  defineOutcome({
    id: 'treatment-waiting-people',
    label: 'People waiting for treatment',
    unit: 'people',
    meaning:
      'people who have asked for treatment of any kind and are not in it yet, intake included; mean over the days',
    measure: ({ tally }, period) => meanOf(tally.waiting, period),
  }),
  defineOutcome({
    id: 'treatment-waiting-days',
    label: 'Days from asking to entering treatment',
    unit: 'days',
    meaning: 'mean days from asking to the first day, of those who entered in the period; n entries',
    measure(world, period) {
      const { episodes } = world;
      let days = 0;
      const n = countEpisodes(world, (row) => {
        if (!within(episodes.startStep[row], period)) return false;
        days += (episodes.startStep[row] - episodes.askStep[row]) / stepsOf(1);
        return true;
      });
      return { value: n > 0 ? days / n : null, n };
    },
  }),
  defineOutcome({
    id: 'treatment-waits-given-up',
    label: 'Of waits for treatment, those that led to none',
    unit: 'share',
    meaning: 'of waits for treatment that ended in the period, the share that ended without it; n waits',
    measure(world, period) {
      const { startStep, endStep } = world.episodes;
      const lost = countEpisodes(world, (row) => startStep[row] < 0 && within(endStep[row], period));
      return shareOf(lost, lost + countEpisodes(world, (row) => within(startStep[row], period)));
    },
  }),
  ...entryWay.names.map((way) => {
    const [id, words] = ways[way];
    return defineOutcome({
      id: `treatment-entries-${id}`,
      label: `Entries into treatment ${words}`,
      unit: 'entries',
      meaning: `times that somebody entered treatment of any kind ${words}`,
      measure: (world, period) => ({
        value: countEpisodes(
          world,
          (row) => world.episodes.by[row] === entryWay[way] && within(world.episodes.startStep[row], period),
        ),
      }),
    });
  }),
  defineOutcome({
    id: 'treatment-retained-six-months',
    label: 'Still in treatment with a medicine after six months',
    unit: 'share',
    meaning:
      'of entries into methadone, buprenorphine or naltrexone treatment of which six months were up in the period, the share that lasted longer; n entries',
    measure: retained,
  }),
  defineOutcome({
    id: 'detox-relapse-week',
    label: 'Used within a week of leaving detox',
    unit: 'share',
    meaning:
      'of people who left detox in the period, a week or more before its end, the share who used within seven days',
    measure: (world, period) => relapse(world, period, stepsOf(8), (row) => world.episodes.relapsed[row] === 1),
  }),
  defineOutcome({
    id: 'detox-relapse-ever',
    label: 'Used again after detox',
    unit: 'share',
    meaning:
      'of people who left detox in the period, 18 months or more before its end, the share who had used by the end, as in Smyth et al. 2010 (18 to 36 months)',
    measure: (world, period) =>
      relapse(world, period, FOLLOWED, (row) => {
        const { people, episodes } = world;
        return people.lastUse.get(episodes.person[row]) > episodes.endStep[row];
      }),
  }),
  defineOutcome({
    id: 'death-rate-in-agonist-treatment',
    label: 'Overdose deaths in agonist treatment',
    unit: 'per 100 person-years',
    meaning: 'rate of overdose death in methadone or buprenorphine treatment outside custody; n deaths',
    measure: ({ tally }, period) => deathRate(sumOf(tally.deathsInAgonist, period), sumOf(tally.inTreatment, period)),
  }),
  defineOutcome({
    id: 'death-rate-out-of-agonist-treatment',
    label: 'Overdose deaths after agonist treatment',
    unit: 'per 100 person-years',
    meaning:
      'rate of overdose death of people who use and are free, out of agonist treatment and in it before; n deaths',
    measure: ({ tally }, period) => deathRate(sumOf(tally.deathsLeftAgonist, period), sumOf(tally.leftAgonist, period)),
  }),
  defineOutcome({
    id: 'agonist-death-ratio',
    label: 'Overdose death out of agonist treatment over in it',
    unit: 'ratio',
    meaning:
      'rate of overdose death of people out of agonist treatment who were in it before, over the rate in it, as in Sordo et al. 2017, doi 10.1136/bmj.j1550; n deaths. Nothing in the model sets it',
    measure({ tally }, period) {
      const out = deathRate(sumOf(tally.deathsLeftAgonist, period), sumOf(tally.leftAgonist, period));
      const inside = deathRate(sumOf(tally.deathsInAgonist, period), sumOf(tally.inTreatment, period));
      const n = (out.n ?? 0) + (inside.n ?? 0);
      return { value: out.value !== null && inside.value ? out.value / inside.value : null, n };
    },
  }),
];
