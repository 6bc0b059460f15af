// Treatment, at the end of each day: who drops out, who gives up waiting, and who is let in. There is one waiting list for each kind:
// whoever asked first is let in first, once intake is done, while there are places. Nobody gets round the list, and
// where there are no places nobody is let in.
import { isAgonist } from '../body/medicine.ts';
import { defineProcess } from '../process.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { custody, episodeEnd, intake, treatment, treatmentKinds, using } from '../world/codes.ts';
import { findFew } from '../world/few.ts';
import { STEPS_PER_DAY, stepsOf } from '../world/steps.kernel.ts';
import type { People } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { enterTreatment, LEFT_AGONIST, LEFT_DETOX, leaveTreatment, lookBack, stopWaiting } from './entering.ts';
import { placesFor } from './places.ts';
import { dropsOut } from './retention.ts';

const GIVES_UP = defineStream('care/gives-up-waiting');
const TIE = defineStream('care/waiting-tie');

/** Days after detox in which use counts as an early relapse: a definition, as in Smyth et al. 2010 (Ir Med J 103:176). */
const EARLY = stepsOf(7);

export const treat = defineProcess({
  name: 'treatment',
  meaning: 'at the end of a day: who drops out of treatment, who gives up waiting, who is let in',
  run(world) {
    if (world.clock.step[0] % STEPS_PER_DAY !== STEPS_PER_DAY - 1) return;
    const concerned = whoIsConcerned(world);
    const waiting = leave(world, concerned);
    const taken = placesTaken(world.people, concerned);
    for (let kind = treatment.methadone; kind <= treatment.detox; kind++) letIn(world, kind, taken[kind], waiting);
    count(world, concerned);
  },
});

/** Everybody who is in treatment, waits for it, or was in it before. */
function whoIsConcerned({ people }: World): Int32Array {
  return findFew(people.rows, people.treatment, people.waitingFor, people.treatedBefore);
}

/** Those drop out who do; lists whoever still waits. */
function leave(world: World, concerned: Int32Array): number[] {
  const { people } = world;
  const { treatment: treatedBy, waitingFor, treatedBefore, custody: held } = people;
  const waiting: number[] = [];
  for (const i of concerned) {
    if ((treatedBefore[i] & LEFT_DETOX) !== 0 && weekIsOver(world, i)) lookBack(world, i);
    if (treatedBy[i] !== treatment.none && held[i] < custody.pretrial && dropsOut(world, i))
      leaveTreatment(world, i, episodeEnd.dropped);
    if (waitingFor[i] !== treatment.none && waitsOn(world, i)) waiting.push(i);
  }
  return waiting;
}

/** Whether somebody goes on waiting: who has stopped using, is held, or gives up, does not. */
function waitsOn(world: World, person: number): boolean {
  const { people, city, clock, keys } = world;
  const there = people.custody[person] === custody.free && people.using[person] === using.active;
  if (there && uniform(keys[GIVES_UP], person, clock.step[0]) >= city.treatment.givesUp) return true;
  stopWaiting(world, person);
  return false;
}

/** Those who wait for a kind of treatment are let in while there are places that are not taken. */
function letIn(world: World, kind: number, taken: number, waiting: readonly number[]): void {
  const { people, episodes, keys, clock, levers } = world;
  const askedAt = (person: number) => episodes.askStep[people.episode[person]];
  const sameDay = (person: number) => levers['care.treatment-intake'][people.place[person]] === intake.sameDay;
  const ready = (person: number) => sameDay(person) || episodes.readyStep[people.episode[person]] <= clock.step[0];
  const luck = (person: number) => uniform(keys[TIE], person, askedAt(person));
  const line = waiting.filter((person) => people.waitingFor[person] === kind && ready(person));
  if (line.length === 0) return;
  const free = placesFor(world, kind) - taken;
  if (free <= 0) return;
  line.sort((a, b) => askedAt(a) - askedAt(b) || luck(a) - luck(b));
  for (const person of line.slice(0, free)) enterTreatment(world, person);
}

/** People who hold a place now, by kind, those among them who have been in jail for a few days. */
function placesTaken({ treatment: treatedBy }: People, concerned: Int32Array): Int32Array {
  const taken = new Int32Array(treatment.names.length);
  for (const i of concerned) taken[treatedBy[i]]++;
  return taken;
}

/** Whether a week has gone by since detox. */
function weekIsOver({ people, episodes, clock }: World, person: number): boolean {
  return clock.step[0] - episodes.endStep[people.episode[person]] >= EARLY;
}

/** Levels of the day. */
function count(world: World, concerned: Int32Array): void {
  const { people, tally } = world;
  const { treatment: treatedBy, waitingFor, treatedBefore, custody: held, using: uses } = people;
  const day = tally.rows - 1;
  const inKind = placesTaken(people, concerned);
  let waiting = 0;
  let left = 0;
  for (const i of concerned) {
    if (waitingFor[i] !== treatment.none) waiting++;
    const out = (treatedBefore[i] & LEFT_AGONIST) !== 0 && !isAgonist(treatedBy[i]) && people.deathStep[i] < 0;
    if (out && held[i] === custody.free && uses[i] === using.active) left++;
  }
  const columns = [tally.inMethadone, tally.inBuprenorphine, tally.inNaltrexone, tally.inResidential, tally.inDetox];
  for (const [k, kind] of treatmentKinds.entries()) columns[k][day] = inKind[treatment[kind]];
  tally.waiting[day] = waiting;
  tally.leftAgonist[day] = left;
}
