// How many friends a person has: lists of friends have no gaps.
import type { i32 } from '../world/numbers.ts';
import { FRIENDS, type People } from '../world/tables.ts';

/** Friends a person has now. */
export function friendCount(people: People, person: i32): i32 {
  const friends = people.friends;
  const first = person * FRIENDS;
  let count = 0;
  while (count < FRIENDS && friends[first + count] >= 0) count++;
  return count;
}
