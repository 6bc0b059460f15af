// Need: who wants to use now, by a cue or by withdrawal, and when they will next have anything to do.
import { defineProcess } from '../process.ts';
import { defineStream, quick, quickMore } from '../world/chance.ts';
import { custody, treatment, using } from '../world/codes.ts';
import { leftAfter, leftByStep } from '../world/halving.ts';
import { quantileOf } from '../world/quantiles.kernel.ts';
import { HOURS_PER_STEP, stepsOf } from '../world/steps.kernel.ts';
import { NEVER } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { primed } from './craving.ts';
import { isDependent } from './tolerance.ts';

const CUE = defineStream('body/cue');
const STAYS = defineStream('body/cue-stays');
const GIVES_UP = defineStream('body/gives-up');
const TREATED = defineStream('body/want-in-treatment');

export const need = defineProcess({
  name: 'need',
  meaning: 'cues and withdrawal: who wants to use in this step',
  run(world) {
    const { agenda, tally } = world;
    const sufferers = findWants(world);
    tally.withdrawalHours[tally.rows - 1] += sufferers * HOURS_PER_STEP;
    agenda.wantsCount = drawCues(world);
  },
});

/**
 * Lists the people of the block who are cued or in withdrawal, and writes down when withdrawal would next make everybody
 * who is due want; returns how many are in it. This is `isDependent`, `inWithdrawal` and `plan` at once, in one loop without
 * a call, for it is over everybody who is due.
 */
function findWants(world: World): number {
  const { people, agenda, clock, city } = world;
  const { due, blockStart, block, wants, sick, dependent } = agenda;
  const { nextAct, nextCue, lastAdequate, onset, tolerance, toleranceStep } = people;
  const { using: uses, treatment: treated, custody: held } = people;
  const { naive, toleranceHalfLife, dependentRatio } = city.body;
  const { active } = using;
  const { none } = treatment;
  const left = leftByStep(toleranceHalfLife);
  const least = dependentRatio * naive;
  const { heldUp } = agenda.prepared;
  const step = clock.step[0];
  const withdrawal = stepsOf(city.body.withdrawalDays);
  const end = blockStart[block + 1];
  let count = 0;
  let sufferers = 0;
  for (let d = blockStart[block]; d < end; d++) {
    const person = due[d];
    // Somebody of an earlier block may have been arrested with them in this step: their next act is their release.
    if (held[person] !== custody.free) continue;
    if (uses[person] !== active) {
      nextAct[person] = NEVER;
      continue;
    }
    const above = tolerance[person] - naive;
    const steps = step - toleranceStep[person];
    // The plus says that the call gives a number: without it the looked-up value is boxed as well.
    const fallen = steps < left.length ? left[steps] : +leftAfter(steps, toleranceHalfLife);
    const kind = treated[person];
    const untreated = kind === none;
    const depends = naive + above * fallen >= least || heldUp[kind] >= least;
    const begins = lastAdequate[person] + onset[person];
    const ends = begins + withdrawal;
    const next = begins > step ? begins : step + 1;
    const comes = depends && next < ends ? next : NEVER;
    const suffers = depends && untreated && begins <= step && step < ends ? 1 : 0;
    const cue = nextCue[person];
    const cued = cue <= step ? 1 : 0;
    // Whoever uses in this step plans anew.
    nextAct[person] = cued === 0 && cue < comes ? cue : comes;
    wants[count] = person;
    sick[count] = suffers;
    dependent[count] = depends ? 1 : 0;
    count += cued | suffers;
    sufferers += suffers;
  }
  agenda.wantsCount = count;
  return sufferers;
}

/**
 * Draws the next cue of those who were cued, and strikes off the list who is in treatment and lets it pass, and who has been
 * in withdrawal for long and gives up.
 */
function drawCues(world: World): number {
  const { people, agenda, clock, keys, city } = world;
  const { wants, sick, dependent, wantsCount } = agenda;
  const { nextAct, nextCue, cueRate, lastUse, lastAdequate, onset, treatment: treated } = people;
  const { none } = treatment;
  const { priming, usesOnTop } = agenda.prepared;
  const key = keys[CUE];
  const step = clock.step[0];
  const patience = stepsOf(city.body.holdsOutDays);
  let count = 0;
  for (let w = 0; w < wantsCount; w++) {
    const person = wants[w];
    if (nextCue[person] <= step) {
      const cue = cueWithin(
        world.agenda.prepared.waits,
        quick(key, person, step),
        primed(cueRate[person], priming, step - lastUse[person]),
        step,
      );
      nextCue[person] = cue;
      if (cue < nextAct[person]) nextAct[person] = cue;
    }
    if (sick[w] === 1 && step - lastAdequate[person] - onset[person] >= patience && givesUp(world, person)) continue;
    const kind = treated[person];
    if (kind !== none && quick(keys[TREATED], person, step) >= usesOnTop[kind]) continue;
    wants[count] = person;
    dependent[count] = dependent[w];
    sick[count++] = sick[w];
  }
  return count;
}

/**
 * Whether somebody gives up who has been in withdrawal for long: they let it pass, and do nothing before it is over and a cue
 * comes. Hours in withdrawal go on and are counted here.
 */
function givesUp(world: World, person: number): boolean {
  const { people, keys, clock, city, tally } = world;
  const step = clock.step[0];
  const u = quick(keys[GIVES_UP], person, step);
  if (u >= city.body.givesUp) return false;
  const ends = people.lastAdequate[person] + people.onset[person] + stepsOf(city.body.withdrawalDays);
  const day = tally.rows - 1;
  tally.gaveUp[day]++;
  tally.withdrawalHours[day] += (ends - step - 1) * HOURS_PER_STEP;
  people.nextCue[person] = cueWithin(world.agenda.prepared.waits, quickMore(1), people.cueRate[person], ends);
  people.nextAct[person] = people.nextCue[person];
  return true;
}

/** Who wanted and has used nothing: what a cue has woken may still be there in the next step. */
export function goWithout(world: World, person: number): void {
  const { people, keys, clock, city } = world;
  const step = clock.step[0];
  if (people.custody[person] !== custody.free || people.nextAct[person] <= step + 1) return;
  if (quick(keys[STAYS], person, step) >= city.body.cueStays) return;
  people.nextCue[person] = step + 1;
  people.nextAct[person] = step + 1;
}

function cueAfter(world: World, person: number): number {
  const { people, keys, clock } = world;
  const step = clock.step[0];
  return cueWithin(world.agenda.prepared.waits, quick(keys[CUE], person, step), people.cueRate[person], step);
}

/** The step of the next cue, for a draw and a rate. */
function cueWithin(waits: Float32Array, u: number, rate: number, step: number): number {
  return step + 1 + (Math.min(quantileOf(waits, 0, u) / rate, NEVER / 4) | 0);
}

/** The next step after this one in which somebody dependent is in withdrawal, from when it begins; NEVER if it is over. */
export function nextWithdrawal(begins: number, step: number, lasts: number): number {
  const next = Math.max(begins, step + 1);
  return next < begins + lasts ? next : NEVER;
}

/** Sets when a person who uses will next have anything to do: at the next cue, or when withdrawal begins or goes on. */
export function plan(world: World, person: number): void {
  const { people, clock, city } = world;
  const step = clock.step[0];
  const begins = people.lastAdequate[person] + people.onset[person];
  const next = isDependent(city, people, person, step)
    ? nextWithdrawal(begins, step, stepsOf(city.body.withdrawalDays))
    : NEVER;
  people.nextAct[person] = Math.min(Math.max(people.nextCue[person], step + 1), next);
}

/** A person begins or goes on using after a time without: the first cue is drawn, and they are due when it comes. */
export function startWanting(world: World, person: number): void {
  world.people.nextCue[person] = cueAfter(world, person);
  plan(world, person);
}
