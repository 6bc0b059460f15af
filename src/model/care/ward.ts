// The end of a stay in a ward. Withdrawal has been got through under care, so that it is over whatever is left of tolerance; of
// those who complete detox or residential treatment some stop using, the others go back to what they were. Induction on
// naltrexone ends in a first injection or in none (X:BOT: 72 % had one; Lee et al. 2018, doi 10.1016/S0140-6736(17)32812-X).
import { startWanting } from '../body/need.ts';
import { quit } from '../lives/quitting.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { custody, episodeEnd, treatment, using } from '../world/codes.ts';
import { stepsOf } from '../world/steps.kernel.ts';
import type { World } from '../world/world.ts';
import { leaveTreatment } from './entering.ts';

const STOPS = defineStream('care/stops-after-ward');
const INDUCED = defineStream('care/naltrexone-induction');

/** Somebody has stayed in the ward as long as was planned. */
export function completeWard(world: World, person: number): void {
  const { people, city, keys, clock } = world;
  const kind = people.treatment[person];
  const step = clock.step[0];
  people.lastAdequate.set(person, step - people.onset[person] - stepsOf(city.body.withdrawalDays));
  if (kind === treatment.naltrexone && uniform(keys[INDUCED], person, step) < city.treatment.inductionSucceeds) {
    people.custody[person] = custody.free;
    people.paidStep.set(person, step);
    if (people.using[person] === using.active) startWanting(world, person);
    world.witness?.('induced', person, -1, 0);
    return;
  }
  leaveTreatment(world, person, kind === treatment.naltrexone ? episodeEnd.notInduced : episodeEnd.completed);
  const { stops } = city.treatment;
  const share = kind === treatment.detox ? stops.detox : kind === treatment.residential ? stops.residential : 0;
  if (people.using[person] === using.active && uniform(keys[STOPS], person, step) < share) quit(world, person);
}
