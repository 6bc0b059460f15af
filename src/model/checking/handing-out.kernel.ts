// Who may be given test strips in their month: mostly the draw would do for nobody.
import { isAlive } from '../lives/alive.kernel.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { STEPS_PER_MONTH } from '../world/clock.ts';
import { custody, using } from '../world/codes.ts';
import { surelyNone } from '../world/none.kernel.ts';
import type { f64 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { stripsFor } from './handing-out.ts';

export const STRIPS = defineStream('checking/strips');

/** Strips for those whose step of the month this is; old answers are forgotten. */
export function stripsMonth(world: World): void {
  const people = world.people;
  const positives = people.positives;
  const step = world.clock.step[0];
  const rows = people.rows;
  const packsAt = world.agenda.packsAt;
  for (let person = step % STEPS_PER_MONTH; person < rows; person += STEPS_PER_MONTH) {
    if (!isAlive(people, person)) continue;
    positives[person] = positives[person] >> 1;
    if (people.using[person] !== using.active || people.custody[person] !== custody.free) continue;
    const packs: f64 = packsAt[people.place[person]];
    if (packs > 0 && !surelyNone(uniform(world.keys[STRIPS], person, step), packs)) stripsFor(world, person);
  }
}
