// Need: who wants to use now, by a cue of their own rate or by withdrawal, and when they will next have anything to do.
import { defineProcess } from '../process.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { HOURS_PER_STEP, stepsOf } from '../world/clock.ts';
import { treatment, using } from '../world/codes.ts';
import { exponential } from '../world/distributions.ts';
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
    const step = clock.step[0];
    const day = tally.rows - 1;
    let count = 0;
    for (let d = 0; d < agenda.dueCount; d++) {
      const person = agenda.due[d];
      if (people.using[person] !== using.active) {
        people.nextAct[person] = NEVER;
        continue;
      }
      const cue = people.nextCue[person] <= step;
      if (cue) people.nextCue[person] = cueAfter(world, person);
      const sick = inWithdrawal(world, person, step);
      if (sick) tally.withdrawalHours[day] += HOURS_PER_STEP;
      const held =
        people.treatment[person] !== treatment.none && uniform(keys[TREATED], person, step) >= city.care.agonistUse;
      if ((cue || sick) && !held) {
        agenda.wants[count] = person;
        agenda.sick[count++] = sick ? 1 : 0;
      }
      // Whoever uses in this step plans anew.
      plan(world, person);
    }
    agenda.wantsCount = count;
  },
});

function cueAfter(world: World, person: number): number {
  const { people, keys, clock } = world;
  const step = clock.step[0];
  const wait = exponential(uniform(keys[CUE], person, step), 1 / people.cueRate[person]);
  return step + 1 + Math.floor(Math.min(wait, NEVER / 4));
}

/** Whether a person is in withdrawal at a step: dependent, some hours to some days after the last dose that held. */
function inWithdrawal(world: World, person: number, step: number): boolean {
  const { people, city } = world;
  if (people.treatment[person] !== treatment.none) return false;
  const since = step - people.lastAdequate[person];
  if (since < people.onset[person] || since >= people.onset[person] + stepsOf(city.body.withdrawalDays)) return false;
  return isDependent(city, people, person, step);
}

/** Sets when a person who uses will next have anything to do: at the next cue, or when withdrawal begins or goes on. */
export function plan(world: World, person: number): void {
  const { people, clock, city } = world;
  const step = clock.step[0];
  const onset = people.lastAdequate[person] + people.onset[person];
  const next = Math.max(onset, step + 1);
  const suffers = next < onset + stepsOf(city.body.withdrawalDays) && isDependent(city, people, person, step);
  const cue = Math.max(people.nextCue[person], step + 1);
  people.nextAct[person] = suffers ? Math.min(cue, next) : cue;
}

/** A person begins or goes on using after a time without: the first cue is drawn, and they are due when it comes. */
export function startWanting(world: World, person: number): void {
  world.people.nextCue[person] = cueAfter(world, person);
  plan(world, person);
}
