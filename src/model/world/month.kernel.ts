// What happens slowly is looked at once in 30 days for each person, each at their own step: the people of a step, for loops of a kernel.
import { isAlive } from '../lives/alive.kernel.ts';
import { BLOCK } from './block.ts';
import { STEPS_PER_MONTH } from './clock.ts';
import type { i32 } from './numbers.ts';
import type { World } from './world.ts';

/** People from one of a step of the month to the first of the same step who is in no list with them. */
export const LISTED: i32 = BLOCK * STEPS_PER_MONTH;

/** Lists, from one of them on, those who live of up to BLOCK people whose step of the month is the same. */
export function listMonth(world: World, first: i32, persons: Int32Array): i32 {
  const people = world.people;
  const end = first + LISTED < people.rows ? first + LISTED : people.rows;
  let count = 0;
  for (let person = first; person < end; person += STEPS_PER_MONTH) {
    persons[count] = person;
    count += isAlive(people, person) ? 1 : 0;
  }
  return count;
}
