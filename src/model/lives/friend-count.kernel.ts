// How many friends a person has.
import type { i32 } from '../world/numbers.ts';
import { FRIENDS, type People } from '../world/tables.ts';

/** Friends a person has now: lists have no gaps, and are looked through by halves, without a branch. */
export function friendCount(people: People, person: i32): i32 {
  const friends = people.friends;
  let count = 0;
  let left = FRIENDS;
  while (left > 0) {
    const half = (left + 1) >> 1;
    count += half & ~(friends.of(person, count + half - 1) >> 31);
    left -= half;
  }
  return count;
}
