// Need: who wants to use now, by a cue or by withdrawal, and when they will next have anything to do.
import { defineProcess } from '../process.ts';
import { inKernel } from '../world/kernel.ts';
import { stepsOf } from '../world/steps.kernel.ts';
import { NEVER } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { cueAfter, findNeed, nextWithdrawal } from './need.kernel.ts';
import { isDependent } from './tolerance.ts';

export const need = defineProcess({
  name: 'need',
  meaning: 'cues and withdrawal: who wants to use in this step',
  run: inKernel('findNeed', findNeed),
});

/** Sets when a person who uses will next have anything to do: at the next cue, or when withdrawal begins or goes on. */
export function plan(world: World, person: number): void {
  const { people, clock, city } = world;
  const step = clock.step[0];
  const begins = people.lastAdequate.get(person) + people.onset[person];
  const next = isDependent(city, people, person, step)
    ? nextWithdrawal(begins, step, stepsOf(city.body.withdrawalDays))
    : NEVER;
  people.nextAct[person] = Math.min(Math.max(people.nextCue.get(person), step + 1), next);
}

/** A person begins or goes on using after a time without: the first cue is drawn, and they are due when it comes. */
export function startWanting(world: World, person: number): void {
  world.people.nextCue.set(person, cueAfter(world, person));
  plan(world, person);
}
