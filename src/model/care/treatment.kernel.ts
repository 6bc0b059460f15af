// The end of a day in treatment: who drops out, who gives up waiting, and the day's counts. Few are concerned: they are listed block by
// block, without a branch a row, which among some would be a toss-up.
import { isAlive } from '../lives/alive.kernel.ts';
import { keep } from '../world/ahead.kernel.ts';
import { BLOCK } from '../world/block.ts';
import { defineStream, open, uniform, uniformWords } from '../world/chance.ts';
import { custody, treatment, using } from '../world/codes.ts';
import { listMarked } from '../world/few.kernel.ts';
import { f64, i32 } from '../world/numbers.ts';
import { STEPS_PER_DAY, stepsOf } from '../world/steps.kernel.ts';
import type { World } from '../world/world.ts';
import { dropOut, LEFT_AGONIST, LEFT_DETOX, lookBack, stopWaiting } from './entering.ts';
import { DAYS, INJECTION_DAYS, overcomes } from './retention.ts';

export const LEAVES = defineStream('care/leaves-treatment');
const GIVES_UP = defineStream('care/gives-up-waiting');

/** Days after detox in which use counts as an early relapse: a definition, as in Smyth et al. 2010 (Ir Med J 103:176). */
const EARLY_DAYS: f64 = 7;
/** A little more than 1: a computed chance may exceed its hazard by a last bit. */
const CEILING: f64 = 1.000001;

const few = new Int32Array(BLOCK);
const luck = new Int32Array(BLOCK);
const spare = new Int32Array(BLOCK);

/**
 * Those drop out of treatment, or give up waiting for it, who do. Whoever still waits is listed; who is in each kind of
 * treatment, and who uses without the agonist they had, is counted.
 */
export function leaveTreatments(world: World): void {
  const people = world.people;
  const agenda = world.agenda;
  const treatedBy = people.treatment;
  const inTreatment = agenda.inTreatment;
  const most = agenda.prepared.mostLeaving;
  const rows = people.rows;
  const step = world.clock.step[0];
  const early = stepsOf(EARLY_DAYS);
  let count = 0;
  let left = 0;
  for (let kind = 0; kind < inTreatment.length; kind++) inTreatment[kind] = 0;
  for (let from = 0; from < rows; from += BLOCK) {
    const end = from + BLOCK < rows ? from + BLOCK : rows;
    const listed = listMarked(treatedBy, people.waitingFor, people.treatedBefore, LEFT_DETOX, from, end, few);
    uniformWords(world.keys[LEAVES], few, listed, step, 0, luck, spare);
    for (let at = 0; at < listed; at++) {
      const person = few[at];
      const kind = treatedBy[person];
      if ((people.treatedBefore[person] & LEFT_DETOX) !== 0)
        if (step - world.episodes.endStep[people.episode[person]] >= early) lookBack(world, person);
      // Mostly the draw would not do on the worst of days, and the episode is not looked up.
      if (kind !== treatment.none && open(luck[at]) < most[kind] * agenda.leavingAt[people.place[person]] * CEILING)
        if (people.custody[person] < custody.pretrial && dropsOut(world, person, step, open(luck[at])))
          dropOut(world, person);
      if (people.waitingFor[person] !== treatment.none) {
        agenda.waiting[count] = person;
        if (waitsOn(world, person, step)) count++;
        else stopWaiting(world, person);
      }
      inTreatment[treatedBy[person]]++;
    }
    left += countWithoutAgonist(world, from, end);
  }
  agenda.waitingCount = count;
  world.tally.leftAgonist[world.tally.rows - 1] = left;
  readWaiting(world, count);
}

/** Reads what whoever lets people in asks of those who wait: see ahead.kernel.ts. */
function readWaiting(world: World, count: i32): void {
  const waiting = world.agenda.waiting;
  const episode = world.people.episode;
  const readyStep = world.episodes.readyStep;
  let read = 0;
  for (let at = 0; at < count; at++) read ^= readyStep[episode[waiting[at]]];
  keep(read);
}

/** How many of some rows use without the agonist they had. In WebAssembly sixteen are asked at once: treatment.lanes.as. */
function countWithoutAgonist(world: World, from: i32, end: i32): i32 {
  let count = 0;
  for (let i = from; i < end; i++) count += isWithoutAgonist(world, i) ? 1 : 0;
  return count;
}

/**
 * Whether somebody in treatment leaves today, by a draw. Asked at the end of each day of whoever is outside custody. Who was let in at the
 * end of a day is asked first a day later, for both days; on naltrexone days count from the first injection.
 */
function dropsOut(world: World, person: i32, step: i32, u: f64): boolean {
  const people = world.people;
  const kind = people.treatment[person];
  const steps = step - world.episodes.startStep[people.episode[person]];
  const day = wholeDays(steps);
  let last = day + 1;
  let before = steps <= STEPS_PER_DAY ? 0 : day;
  if (kind === treatment.naltrexone) {
    last = day - i32(world.city.treatment.inductionDays);
    if (last <= 0 || last % INJECTION_DAYS !== 0) return false;
    before = last - INJECTION_DAYS;
  }
  const end = last < DAYS ? last : DAYS;
  const hazards = world.agenda.prepared.leaving;
  const at = kind * (DAYS + 1) + end;
  const hazard: f64 = hazards[at] - hazards[at - (last - before)];
  const over: f64 = hazard * world.agenda.leavingAt[people.place[person]];
  // The chance is less than the hazard, and mostly so is the hazard than the draw.
  return u < over * CEILING && overcomes(world, u, over);
}

function wholeDays(steps: i32): i32 {
  return i32(Math.floor(f64(steps) / STEPS_PER_DAY));
}

/** Whether somebody goes on waiting: who has stopped using, is held, or gives up, does not. */
function waitsOn(world: World, person: i32, step: i32): boolean {
  const people = world.people;
  if (people.custody[person] !== custody.free || people.using[person] !== using.active) return false;
  return uniform(world.keys[GIVES_UP], person, step) >= world.city.treatment.givesUp;
}

/** Whether somebody has left an agonist, takes none now, and uses, alive and free. */
export function isWithoutAgonist(world: World, person: i32): boolean {
  const people = world.people;
  if ((people.treatedBefore[person] & LEFT_AGONIST) === 0) return false;
  const kind = people.treatment[person];
  if (kind === treatment.methadone || kind === treatment.buprenorphine) return false;
  if (!isAlive(people, person) || people.custody[person] !== custody.free) return false;
  return people.using[person] === using.active;
}
