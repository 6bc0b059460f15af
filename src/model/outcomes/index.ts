import type { World } from '../world/world.ts';
import { costOutcomes } from './cost.ts';
import { custodyOutcomes } from './custody.ts';
import { labelOutcomes } from './labels.ts';
import { lawOutcomes } from './law.ts';
import { marketOutcomes } from './market.ts';
import type { Measured, Outcome, Period } from './outcome.ts';
import { overdoseOutcomes } from './overdose.ts';
import { peopleOutcomes } from './people.ts';
import { policeOutcomes } from './police.ts';
import { raceOutcomes } from './race.ts';
import { sentenceOutcomes } from './sentences.ts';

/** Every outcome, in the order in which they are shown. */
export const outcomes: readonly Outcome[] = [
  ...lawOutcomes,
  ...policeOutcomes,
  ...sentenceOutcomes,
  ...labelOutcomes,
  ...raceOutcomes,
  ...custodyOutcomes,
  ...overdoseOutcomes,
  ...marketOutcomes,
  ...peopleOutcomes,
  ...costOutcomes,
];

/** All outcomes of a world that has run, by id. */
export function measureAll(world: World, period: Period): Record<string, Measured> {
  return Object.fromEntries(outcomes.map((outcome) => [outcome.id, outcome.measure(world, period)]));
}
