// The month of care of each person whose step it is: for most the draws would not do, and what is rare is done outside.
import { dependsUntreated } from '../body/tolerance.kernel.ts';
import { isAlive } from '../lives/alive.kernel.ts';
import { defineStream, second, uniform } from '../world/chance.ts';
import { STEPS_PER_MONTH } from '../world/clock.ts';
import { custody, using } from '../world/codes.ts';
import { surelyNone } from '../world/none.kernel.ts';
import type { f64, i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { LEFT_DETOX } from './entering.ts';
import { treatInside } from './inside.ts';
import { handOutKits, keepKits } from './kits.ts';
import { seekTreatment } from './seeking-treatment.ts';

export const KITS = defineStream('care/kits');
export const ASKS = defineStream('care/asks-for-treatment');

/** Which draw of kits is that of those handed out. */
export const HANDED_OUT: i32 = 1;

/** Care for those whose step of the month this is. */
export function careMonth(world: World): void {
  const people = world.people;
  const step = world.clock.step[0];
  const rows = people.rows;
  const asks: f64 = world.city.treatment.asks;
  const kitsAt = world.agenda.kitsAt;
  for (let person = step % STEPS_PER_MONTH; person < rows; person += STEPS_PER_MONTH) {
    if (!isAlive(people, person)) continue;
    if (people.kits[person] > 0) keepKits(world, person);
    const held = people.custody[person];
    if (held >= custody.pretrial) {
      if (mayBeTreated(world, person)) treatInside(world, person);
      continue;
    }
    if (people.using[person] !== using.active) continue;
    uniform(world.keys[KITS], person, step, HANDED_OUT);
    if (!surelyNone(second(), kitsAt[people.place[person]])) handOutKits(world, person);
    if (held !== custody.free || uniform(world.keys[ASKS], person, step) >= asks) continue;
    if (isUntreated(world, person) && dependsUntreated(world, person, step)) seekTreatment(world, person);
  }
}

/** Whether treatment in custody may begin, go on or end: nobody treats who neither depended nor was in treatment when taken. */
function mayBeTreated(world: World, person: i32): boolean {
  const people = world.people;
  const before = people.dependentWhenTaken[person] | people.treatedWhenTaken[person];
  return (before | people.treatment[person]) !== 0;
}

/**
 * Whether somebody is neither in treatment, nor waits for it, nor has just left detox: a week after that is looked back on, and nobody
 * asks again before.
 */
export function isUntreated(world: World, person: i32): boolean {
  const people = world.people;
  const now = people.treatment[person] | people.waitingFor[person];
  return (now | (people.treatedBefore[person] & LEFT_DETOX)) === 0;
}
