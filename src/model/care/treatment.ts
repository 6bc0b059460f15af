// Treatment, at the end of each day: who drops out, who gives up waiting, and who is let in. There is one waiting list for each kind:
// whoever asked first is let in first, once intake is done, while there are places. Nobody gets round the list, and
// where there are no places nobody is let in.
import { defineProcess } from '../process.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { intake, treatment } from '../world/codes.ts';
import { inKernel } from '../world/kernel.ts';
import { putAmongFirst } from '../world/order.ts';
import { STEPS_PER_DAY } from '../world/steps.kernel.ts';
import type { World } from '../world/world.ts';
import { enterTreatment } from './entering.ts';
import { placesFor } from './places.ts';
import { isWithoutAgonist, leaveTreatments } from './treatment.kernel.ts';

const TIE = defineStream('care/waiting-tie');

const leave = inKernel('leaveTreatments', leaveTreatments);

export const treat = defineProcess({
  name: 'treatment',
  meaning: 'at the end of a day: who drops out of treatment, who gives up waiting, who is let in',
  run(world) {
    if (world.clock.step[0] % STEPS_PER_DAY !== STEPS_PER_DAY - 1) return;
    const { agenda, levers } = world;
    agenda.leavingAt.set(levers['care.treatment-retention']);
    leave(world);
    let waiting = agenda.waitingCount;
    for (let kind = treatment.methadone; kind <= treatment.detox; kind++) waiting -= letIn(world, kind);
    count(world, waiting);
  },
});

/** Those who wait for a kind of treatment are let in while there are places that are not taken. Returns how many. */
function letIn(world: World, kind: number): number {
  const { people, agenda } = world;
  const { waiting, waitingCount } = agenda;
  const free = placesFor(world, kind) - agenda.inTreatment[kind];
  if (free <= 0) return 0;
  const entering: number[] = [];
  const order = (a: number, b: number) => askedAt(world, a) - askedAt(world, b) || luck(world, a) - luck(world, b);
  for (let at = 0; at < waitingCount; at++)
    if (people.waitingFor[waiting[at]] === kind && isReady(world, waiting[at]))
      putAmongFirst(entering, waiting[at], free, order);
  for (const person of entering) enter(world, person, kind);
  return entering.length;
}

/** Somebody is let in, and counted. */
function enter(world: World, person: number, kind: number): void {
  const { agenda, tally } = world;
  const without = isWithoutAgonist(world, person);
  enterTreatment(world, person);
  agenda.inTreatment[kind]++;
  if (without && !isWithoutAgonist(world, person)) tally.leftAgonist[tally.rows - 1]--;
}

/** Levels of the day. */
function count({ agenda, tally }: World, waiting: number): void {
  const day = tally.rows - 1;
  const { inTreatment } = agenda;
  tally.inMethadone[day] = inTreatment[treatment.methadone];
  tally.inBuprenorphine[day] = inTreatment[treatment.buprenorphine];
  tally.inNaltrexone[day] = inTreatment[treatment.naltrexone];
  tally.inResidential[day] = inTreatment[treatment.residential];
  tally.inDetox[day] = inTreatment[treatment.detox];
  tally.waiting[day] = waiting;
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
