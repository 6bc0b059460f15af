// Friendships begin and end at both ends at once; lists have no gaps.
import type { i32 } from '../world/numbers.ts';
import { FRIENDS, type People } from '../world/tables.ts';
import { friendCount } from './friend-count.kernel.ts';

/** Ends a friendship, at both ends. */
export function endFriendship(people: People, a: i32, b: i32): void {
  strike(people, a, b);
  strike(people, b, a);
}

function strike(people: People, person: i32, friend: i32): void {
  const friends = people.friends;
  const brokered = people.brokered;
  let last = FRIENDS - 1;
  while (last >= 0 && friends.of(person, last) < 0) last--;
  for (let f = 0; f <= last; f++) {
    if (friends.of(person, f) !== friend) continue;
    friends.put(person, f, friends.of(person, last));
    brokered.put(person, f, brokered.of(person, last));
    friends.put(person, last, -1);
    brokered.put(person, last, 0);
    return;
  }
}

/** Makes two people friends if both have room. Returns whether they are now. */
export function startFriendship(people: People, a: i32, b: i32): boolean {
  const there = friendCount(people, a);
  const back = friendCount(people, b);
  if (there === FRIENDS || back === FRIENDS) return false;
  people.friends.put(a, there, b);
  people.friends.put(b, back, a);
  return true;
}
