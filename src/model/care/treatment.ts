// Treatment, at the end of each day: who drops out, who gives up waiting, and who is let in. There is one waiting list for each kind:
// whoever asked first is let in first, once intake is done, while there are places. Nobody gets round the list, and
// where there are no places nobody is let in.
import { defineProcess } from '../process.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { intake, treatment } from '../world/codes.ts';
import { inKernel } from '../world/kernel.ts';
import { STEPS_PER_DAY } from '../world/steps.kernel.ts';
import type { World } from '../world/world.ts';
import { enterTreatment } from './entering.ts';
import { placesFor } from './places.ts';
import { countTreatments, leaveTreatments } from './treatment.kernel.ts';

const TIE = defineStream('care/waiting-tie');

const leave = inKernel('leaveTreatments', leaveTreatments);
const count = inKernel('countTreatments', countTreatments);

export const treat = defineProcess({
  name: 'treatment',
  meaning: 'at the end of a day: who drops out of treatment, who gives up waiting, who is let in',
  run(world) {
    if (world.clock.step[0] % STEPS_PER_DAY !== STEPS_PER_DAY - 1) return;
    const { agenda, levers } = world;
    agenda.leavingAt.set(levers['care.treatment-retention']);
    leave(world);
    for (let kind = treatment.methadone; kind <= treatment.detox; kind++) letIn(world, kind);
    count(world);
  },
});

/** Those who wait for a kind of treatment are let in while there are places that are not taken. */
function letIn(world: World, kind: number): void {
  const { people, agenda } = world;
  const { waiting, waitingCount } = agenda;
  const line: number[] = [];
  for (let at = 0; at < waitingCount; at++)
    if (people.waitingFor[waiting[at]] === kind && isReady(world, waiting[at])) line.push(waiting[at]);
  if (line.length === 0) return;
  const free = placesFor(world, kind) - agenda.inTreatment[kind];
  if (free <= 0) return;
  line.sort((a, b) => askedAt(world, a) - askedAt(world, b) || luck(world, a) - luck(world, b));
  for (const person of line.slice(0, free)) enterTreatment(world, person);
}

/** Whether the intake is over, or there is none. */
function isReady({ people, episodes, clock, levers }: World, person: number): boolean {
  if (levers['care.treatment-intake'][people.place[person]] === intake.sameDay) return true;
  return episodes.readyStep[people.episode[person]] <= clock.step[0];
}

function askedAt({ people, episodes }: World, person: number): number {
  return episodes.askStep[people.episode[person]];
}

function luck(world: World, person: number): number {
  return uniform(world.keys[TIE], person, askedAt(world, person));
}
