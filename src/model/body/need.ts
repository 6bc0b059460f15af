// Need: who wants to use now, by a cue of their own rate or by withdrawal, and when they will next have anything to do.
import { defineProcess } from '../process.ts';
import { defineStream, quick } from '../world/chance.ts';
import { HOURS_PER_STEP, stepsOf } from '../world/clock.ts';
import { custody, treatment, using } from '../world/codes.ts';
import { leftAfter, leftByStep } from '../world/halving.ts';
import { quantile, waits } from '../world/quantiles.ts';
import { NEVER } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { isDependent } from './tolerance.ts';

const CUE = defineStream('body/cue');
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

/** Draws the next cue of those who were cued, and strikes off the list who is in treatment and lets it pass. */
function drawCues(world: World): number {
  const { people, agenda, clock, keys } = world;
  const { usesOnTop } = agenda.prepared;
  const { wants, sick, dependent, wantsCount } = agenda;
  const { nextAct, nextCue, cueRate, treatment: treated } = people;
  const { none } = treatment;
  const key = keys[CUE];
  const step = clock.step[0];
  let count = 0;
  for (let w = 0; w < wantsCount; w++) {
    const person = wants[w];
    if (nextCue[person] <= step) {
      const cue = cueWithin(quick(key, person, step), cueRate[person], step);
      nextCue[person] = cue;
      if (cue < nextAct[person]) nextAct[person] = cue;
    }
    const kind = treated[person];
    if (kind !== none && quick(keys[TREATED], person, step) >= usesOnTop[kind]) continue;
    wants[count] = person;
    dependent[count] = dependent[w];
    sick[count++] = sick[w];
  }
  return count;
}

function cueAfter(world: World, person: number): number {
  const { people, keys, clock } = world;
  const step = clock.step[0];
  return cueWithin(quick(keys[CUE], person, step), people.cueRate[person], step);
}

/** The step of the next cue, for a draw and a rate. */
function cueWithin(u: number, rate: number, step: number): number {
  return step + 1 + (Math.min(quantile(waits, u) / rate, NEVER / 4) | 0);
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
