// Need, as loops over who is due: who wants to use now, by a cue or by withdrawal, and when they will next have anything to do.
// Lists are written always and kept if they should be: whether somebody is cued, or in withdrawal, nobody foresees.
import { BLOCK } from '../world/block.ts';
import { atStep, defineStream, quick, quickMore, quickWords } from '../world/chance.ts';
import { custody, treatment, using } from '../world/codes.ts';
import { type f64, i32 } from '../world/numbers.ts';
import { quantileOf, quantileOfWord } from '../world/quantiles.kernel.ts';
import { HOURS_PER_STEP, stepsOf } from '../world/steps.kernel.ts';
import { NEVER } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { primed } from './craving.kernel.ts';
import { leftOf } from './tolerance.kernel.ts';

const CUE = defineStream('body/cue');
const STAYS = defineStream('body/cue-stays');
const GIVES_UP = defineStream('body/gives-up');
const TREATED = defineStream('body/want-in-treatment');

/** No cue is awaited for longer, steps. */
const LONGEST: f64 = 536870911;

// Who was cued, and the word of each.
const cued = new Int32Array(BLOCK);
const luck = new Int32Array(BLOCK);
// Places in `wants` of who may be struck off; and who stays on the list.
const doubtful = new Int32Array(BLOCK);
const stays = new Uint8Array(BLOCK);

/** Lists who of the block wants to use in this step. */
export function findNeed(world: World): void {
  const doubts = findWants(world);
  if (doubts > 0) strikeOff(world, doubts);
}

/**
 * Lists the people of the block who are cued or in withdrawal, draws the next cue of those who were cued, and writes down when
 * withdrawal would next make everybody who is due want. This is `isDependent`, `inWithdrawal` and `plan` at once, for it is over
 * everybody who is due. Returns how many may be struck off: who is in treatment, or has been in withdrawal for long.
 */
function findWants(world: World): i32 {
  const people = world.people;
  const agenda = world.agenda;
  const body = world.city.body;
  const due = agenda.due;
  const blockStart = agenda.blockStart;
  const wants = agenda.wants;
  const sick = agenda.sick;
  const dependent = agenda.dependent;
  const nextAct = people.nextAct;
  const nextCue = people.nextCue;
  const lastAdequate = people.lastAdequate;
  const onset = people.onset;
  const tolerance = people.tolerance;
  const toleranceStep = people.toleranceStep;
  const uses = people.using;
  const treated = people.treatment;
  const held = people.custody;
  const heldUp = agenda.prepared.heldUp;
  const naive: f64 = body.naive;
  const least: f64 = body.dependentRatio * naive;
  const step = world.clock.step[0];
  const withdrawal = stepsOf(body.withdrawalDays);
  const patience = stepsOf(body.holdsOutDays);
  const end = blockStart[agenda.block + 1];
  let count = 0;
  let sufferers = 0;
  let cues = 0;
  let doubts = 0;
  for (let d = blockStart[agenda.block]; d < end; d++) {
    const person = due[d];
    // Somebody of an earlier block may have been arrested with them in this step: their next act is their release.
    if (held[person] !== custody.free) continue;
    if (uses[person] !== using.active) {
      nextAct[person] = NEVER;
      continue;
    }
    const above: f64 = tolerance.get(person) - naive;
    const fallen: f64 = naive + above * leftOf(world, step - toleranceStep.get(person));
    const kind = treated[person];
    const depends = (fallen >= least ? 1 : 0) | (heldUp[kind] >= least ? 1 : 0);
    const begins = lastAdequate.get(person) + onset[person];
    const ends = begins + withdrawal;
    const next = begins > step ? begins : step + 1;
    const comes = (depends & (next < ends ? 1 : 0)) !== 0 ? next : NEVER;
    const treats = kind !== treatment.none ? 1 : 0;
    const suffers = depends & (1 ^ treats) & (begins <= step ? 1 : 0) & (step < ends ? 1 : 0);
    const cue = nextCue.get(person);
    const isCued = cue <= step ? 1 : 0;
    // Whoever uses in this step plans anew.
    nextAct[person] = ((1 ^ isCued) & (cue < comes ? 1 : 0)) !== 0 ? cue : comes;
    wants[count] = person;
    sick[count] = suffers;
    dependent[count] = depends;
    const want = isCued | suffers;
    cued[cues] = person;
    cues += isCued;
    doubtful[doubts] = count;
    doubts += want & (treats | (suffers & (step - begins >= patience ? 1 : 0)));
    count += want;
    sufferers += suffers;
  }
  agenda.wantsCount = count;
  world.tally.withdrawalHours[world.tally.rows - 1] += sufferers * HOURS_PER_STEP;
  drawCues(world, cues);
  return doubts;
}

/** Draws the next cue of those who were cued, by the last use before: the dose this cue leads to comes later. */
function drawCues(world: World, cues: i32): void {
  const people = world.people;
  const nextAct = people.nextAct;
  const nextCue = people.nextCue;
  const cueRate = people.cueRate;
  const lastUse = people.lastUse;
  const priming = world.agenda.prepared.priming;
  const waits = world.agenda.prepared.waits;
  const step = world.clock.step[0];
  const key = atStep(world.keys[CUE], step);
  quickWords(cued, cues, key.first, key.second, luck);
  for (let c = 0; c < cues; c++) {
    const person = cued[c];
    const wait: f64 = quantileOfWord(waits, 0, luck[c]);
    const cue = cueAt(wait / primed(cueRate.get(person), priming, step - lastUse.get(person)), step);
    const act = nextAct[person];
    nextCue.set(person, cue);
    nextAct[person] = cue < act ? cue : act;
  }
}

/**
 * Strikes off the list who is in treatment and lets it pass, and who has been in withdrawal for long and gives up; `doubts` of
 * them may.
 */
function strikeOff(world: World, doubts: i32): void {
  const people = world.people;
  const agenda = world.agenda;
  const wants = agenda.wants;
  const sick = agenda.sick;
  const dependent = agenda.dependent;
  const treated = people.treatment;
  const usesOnTop = agenda.prepared.usesOnTop;
  const step = world.clock.step[0];
  const count = agenda.wantsCount;
  for (let w = 0; w < count; w++) stays[w] = 1;
  for (let d = 0; d < doubts; d++) {
    const w = doubtful[d];
    const person = wants[w];
    const kind = treated[person];
    // Who is in treatment is not in withdrawal.
    if (kind === treatment.none) {
      if (givesUp(world, person)) stays[w] = 0;
    } else if (quick(world.keys[TREATED], person, step) >= usesOnTop[kind]) stays[w] = 0;
  }
  let left = 0;
  for (let w = 0; w < count; w++) {
    wants[left] = wants[w];
    sick[left] = sick[w];
    dependent[left] = dependent[w];
    left += stays[w];
  }
  agenda.wantsCount = left;
}

/**
 * Whether somebody gives up who has been in withdrawal for long: they let it pass, and do nothing before it is over and a cue
 * comes. Hours in withdrawal go on and are counted here.
 */
function givesUp(world: World, person: i32): boolean {
  const people = world.people;
  const body = world.city.body;
  const step = world.clock.step[0];
  if (quick(world.keys[GIVES_UP], person, step) >= body.givesUp) return false;
  const ends = people.lastAdequate.get(person) + people.onset[person] + stepsOf(body.withdrawalDays);
  const day = world.tally.rows - 1;
  world.tally.gaveUp[day]++;
  world.tally.withdrawalHours[day] += (ends - step - 1) * HOURS_PER_STEP;
  const cue = cueWithin(world, quickMore(1), people.cueRate.get(person), ends);
  people.nextCue.set(person, cue);
  people.nextAct[person] = cue;
  return true;
}

/** Who wanted and has used nothing: what a cue has woken may still be there in the next step. */
export function goWithout(world: World, person: i32): void {
  const people = world.people;
  const step = world.clock.step[0];
  if (people.nextAct[person] <= step + 1 || people.custody[person] !== custody.free) return;
  if (quick(world.keys[STAYS], person, step) >= world.city.body.cueStays) return;
  people.nextCue.set(person, step + 1);
  people.nextAct[person] = step + 1;
}

/** The next cue of somebody at their own rate. */
export function cueAfter(world: World, person: i32): i32 {
  const step = world.clock.step[0];
  return cueWithin(world, quick(world.keys[CUE], person, step), world.people.cueRate.get(person), step);
}

/** The step of the next cue, for a draw and a rate. */
function cueWithin(world: World, u: f64, rate: f64, step: i32): i32 {
  return cueAt(quantileOf(world.agenda.prepared.waits, 0, u) / rate, step);
}

/** The step of a cue that comes after so many steps and a part of one. */
function cueAt(wait: f64, step: i32): i32 {
  return step + 1 + i32(wait < LONGEST ? wait : LONGEST);
}

/** The next step after this one in which somebody dependent is in withdrawal, from when it begins; NEVER if it is over. */
export function nextWithdrawal(begins: i32, step: i32, lasts: i32): i32 {
  const next = begins > step ? begins : step + 1;
  return next < begins + lasts ? next : NEVER;
}
