import type { World } from '../world/world.ts';
import { bodyOutcomes } from './body.ts';
import { checkingOutcomes } from './checking.ts';
import { costOutcomes } from './cost.ts';
import { custodyOutcomes } from './custody.ts';
import { labelOutcomes } from './labels.ts';
import { lawOutcomes } from './law.ts';
import { marketOutcomes } from './market.ts';
import { inDetail, type Measured, type Outcome, type Period } from './outcome.ts';
import { overdoseOutcomes } from './overdose.ts';
import { peopleOutcomes } from './people.ts';
import { policeOutcomes } from './police.ts';
import { raceOutcomes } from './race.ts';
import { rescueOutcomes } from './rescue.ts';
import { sentenceOutcomes } from './sentences.ts';
import { servicesOutcomes } from './services.ts';
import { treatmentOutcomes } from './treatment.ts';

/** Every outcome, in the order in which they are shown. */
export const outcomes: readonly Outcome[] = [
  ...lawOutcomes,
  ...inDetail(policeOutcomes),
  ...inDetail(sentenceOutcomes),
  ...inDetail(labelOutcomes),
  ...inDetail(raceOutcomes),
  ...inDetail(custodyOutcomes),
  ...overdoseOutcomes,
  ...inDetail(rescueOutcomes),
  ...inDetail(checkingOutcomes),
  ...marketOutcomes,
  ...peopleOutcomes,
  ...inDetail(bodyOutcomes),
  ...inDetail(treatmentOutcomes),
  ...inDetail(servicesOutcomes),
  ...costOutcomes.slice(0, 1),
  ...inDetail(costOutcomes.slice(1)),
];

/** Whether a first answer leaves an outcome out. */
export function isDetail(id: string): boolean {
  return details.has(id);
}

const details = new Set(outcomes.filter(({ detail }) => detail).map(({ id }) => id));

/** All outcomes of a world that has run, by id. */
export function measureAll(world: World, period: Period): Record<string, Measured> {
  return Object.fromEntries(outcomes.map((outcome) => [outcome.id, outcome.measure(world, period)]));
}
