import { clearlyKnew } from '../law/known.ts';
import { court, disposition, knowledge, role, substances } from '../world/codes.ts';
import type { World } from '../world/world.ts';
import { lockedUp, sentencedAsDealer, type Test } from './cases.ts';
import { defineOutcome, type Measured, type Outcome, type Period } from './outcome.ts';
import { decidedWhere, shareOf } from './period.ts';

const overFentanyl =
  (world: World): Test =>
  (row) =>
    sentencedAsDealer(world)(row) && world.cases.fentanyl[row] === 1;
const inFederalCourt =
  ({ cases }: World): Test =>
  (row) =>
    cases.court[row] === court.federal;

/** Mean months imposed by sentences to jail or prison as a dealer that meet a test. */
export function monthsImposed(world: World, period: Period, test: Test): Measured {
  let months = 0;
  const n = decidedWhere(world, period, (row) => {
    const counts = sentencedAsDealer(world)(row) && test(row);
    if (counts) months += world.cases.months[row];
    return counts;
  });
  return { value: n > 0 ? months / n : null, n };
}

const ofRole = (name: (typeof role.names)[number], id: string, words: string): Outcome =>
  defineOutcome({
    id: `months-imposed-${id}`,
    label: `Months imposed as a dealer: ${words}`,
    unit: 'months',
    meaning: `mean imprisonment imposed by sentences to jail or prison as a dealer on people whose role over 180 days was: ${words}`,
    measure: (world, period) => monthsImposed(world, period, (row) => world.cases.role[row] === role[name]),
  });

export const sentenceOutcomes = [
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
    label: 'Of those sentenced as dealers over a fentanyl, who clearly knew',
    unit: 'share',
    meaning:
      'of sentences to jail or prison as a dealer with a fentanyl in the drug, the share of people who had been told by their supplier, had added it or had tested it',
    measure: (world, period) =>
      shareOf(
        decidedWhere(world, period, (row) => overFentanyl(world)(row) && clearlyKnew(world.cases.knew[row])),
        decidedWhere(world, period, overFentanyl(world)),
      ),
  }),
  defineOutcome({
    id: 'sentenced-fentanyl-who-suspected',
    label: 'Of those sentenced as dealers over a fentanyl, who had seen overdoses',
    unit: 'share',
    meaning:
      'of the same sentences, the share of people who had only customers’ overdoses to tell them; the rest did not know',
    measure: (world, period) =>
      shareOf(
        decidedWhere(world, period, (row) => overFentanyl(world)(row) && world.cases.knew[row] === knowledge.overdoses),
        decidedWhere(world, period, overFentanyl(world)),
      ),
  }),
  defineOutcome({
    id: 'federal-fentanyl-who-knew',
    label: 'Of those sentenced federally over a fentanyl, who clearly knew',
    unit: 'share',
    meaning:
      'the share who clearly knew among sentences of federal courts alone, as the Sentencing Commission counted it',
    measure(world, period) {
      const counts: Test = (row) => overFentanyl(world)(row) && inFederalCourt(world)(row);
      return shareOf(
        decidedWhere(world, period, (row) => counts(row) && clearlyKnew(world.cases.knew[row])),
        decidedWhere(world, period, counts),
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
    id: 'federal-sentences',
    label: 'Sentences of federal courts',
    unit: 'sentences',
    meaning: 'sentences to prison by federal courts, on any charge over drugs',
    measure: (world, period) => ({
      value: decidedWhere(world, period, (row) => inFederalCourt(world)(row) && lockedUp(world)(row)),
    }),
  }),
  defineOutcome({
    id: 'federal-months-imposed',
    label: 'Months imposed by federal courts',
    unit: 'months',
    meaning: 'mean imprisonment imposed on dealers by federal courts; life counts as 470 months',
    measure: (world, period) => monthsImposed(world, period, inFederalCourt(world)),
  }),
  defineOutcome({
    id: 'capital-sentences',
    label: 'Sentences of death',
    unit: 'sentences',
    meaning: 'sentences of death; who is sentenced is held for life, and nobody is executed within a run',
    measure: (world, period) => ({ value: decidedWhere(world, period, (row) => world.cases.capital[row] === 1) }),
  }),
  ofRole('uses', 'use-only', 'uses only'),
  ofRole('hooksUp', 'hooking-up', 'hooks friends up'),
  ofRole('brokers', 'brokers', 'brokers'),
  ofRole('userSeller', 'user-sellers', 'user-seller'),
  ofRole('seller', 'sellers-who-do-not-use', 'seller who does not use'),
  defineOutcome({
    id: 'months-imposed-heroin',
    label: 'Months imposed as a dealer: heroin',
    unit: 'months',
    meaning: 'mean imprisonment imposed on dealers in whose drug a laboratory finds no fentanyl',
    measure: (world, period) => monthsImposed(world, period, (row) => world.cases.substance[row] === substances.heroin),
  }),
  defineOutcome({
    id: 'months-imposed-fentanyl',
    label: 'Months imposed as a dealer: a fentanyl',
    unit: 'months',
    meaning: 'mean imprisonment imposed on dealers in whose drug a laboratory finds fentanyl or an analogue',
    measure: (world, period) => monthsImposed(world, period, (row) => world.cases.substance[row] !== substances.heroin),
  }),
] as const;
