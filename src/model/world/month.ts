// What happens slowly is looked at once in 30 days for each person, each at their own step: no pass over everybody at once.
import { isAlive } from '../lives/alive.kernel.ts';
import { STEPS_PER_MONTH } from './clock.ts';
import type { World } from './world.ts';

/** Calls `look` for each living person whose step of the month this is. */
export function eachOfMonth(world: World, look: (world: World, person: number) => void): void {
  const { people, clock } = world;
  const first = clock.step[0] % STEPS_PER_MONTH;
  for (let person = first; person < people.rows; person += STEPS_PER_MONTH)
    if (isAlive(people, person)) look(world, person);
}
