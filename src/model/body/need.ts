// Need: who wants to use now, by a cue of their own rate or by withdrawal, and when they will next have anything to do.
import { defineProcess } from '../process.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { HOURS_PER_STEP, stepsOf } from '../world/clock.ts';
import { treatment, using } from '../world/codes.ts';
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
    const { people, agenda, clock, tally, city, keys } = world;
    const { due, blockStart, block, wants, sick } = agenda;
    const { nextAct, nextCue, lastAdequate, onset } = people;
    const step = clock.step[0];
    const withdrawal = stepsOf(city.body.withdrawalDays);
    let count = 0;
    let sufferers = 0;
    for (let d = blockStart[block]; d < blockStart[block + 1]; d++) {
      const person = due[d];
      if (people.using[person] !== using.active) {
        nextAct[person] = NEVER;
        continue;
      }
      let cue = nextCue[person];
      const cued = cue <= step;
      if (cued) {
        cue = cueAfter(world, person);
        nextCue[person] = cue;
      }
      // What follows is `inWithdrawal` and `plan` at once: this loop is over everybody who is due.
      const depends = isDependent(city, people, person, step);
      const begins = lastAdequate[person] + onset[person];
      const untreated = people.treatment[person] === treatment.none;
      const suffers = depends && untreated && begins <= step && step < begins + withdrawal;
      if (suffers) sufferers++;
      const next = depends ? nextWithdrawal(begins, step, withdrawal) : NEVER;
      // Whoever uses in this step plans anew.
      nextAct[person] = Math.min(cue, next);
      if (!cued && !suffers) continue;
      if (!untreated && uniform(keys[TREATED], person, step) >= city.care.agonistUse) continue;
      wants[count] = person;
      sick[count++] = suffers ? 1 : 0;
    }
    agenda.wantsCount = count;
    tally.withdrawalHours[tally.rows - 1] += sufferers * HOURS_PER_STEP;
  },
});

function cueAfter(world: World, person: number): number {
  const { people, keys, clock } = world;
  const step = clock.step[0];
  const wait = quantile(waits, uniform(keys[CUE], person, step)) / people.cueRate[person];
  return step + 1 + Math.floor(Math.min(wait, NEVER / 4));
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
