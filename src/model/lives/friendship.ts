// Friendships begin and end at both ends at once; lists have no gaps.
import { mixed } from '../world/chance.ts';
import type { i32 } from '../world/numbers.ts';
import { FRIENDS, type People } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { friendCount } from './friend-count.kernel.ts';

/** Ends a friendship, at both ends. */
export function endFriendship(people: People, a: number, b: number): void {
  strike(people, a, b);
  strike(people, b, a);
}

function strike(people: People, person: number, friend: number): void {
  const first = person * FRIENDS;
  let last = first + FRIENDS - 1;
  while (last >= first && people.friends[last] < 0) last--;
  for (let f = first; f <= last; f++) {
    if (people.friends[f] !== friend) continue;
    people.friends[f] = people.friends[last];
    people.brokered[f] = people.brokered[last];
    people.friends[last] = -1;
    people.brokered[last] = 0;
    return;
  }
}

/** Makes two people friends if both have room. Returns whether they are now. */
export function startFriendship(people: People, a: number, b: number): boolean {
  const of = friendCount(people, a);
  const back = friendCount(people, b);
  if (of === FRIENDS || back === FRIENDS) return false;
  people.friends[a * FRIENDS + of] = b;
  people.friends[b * FRIENDS + back] = a;
  return true;
}

/** Two friends part. */
export function part(world: World, person: i32, friend: i32): void {
  endFriendship(world.people, person, friend);
  world.witness?.('parts', person, friend, 0);
}

/** Two people who both have room become friends. */
export function befriend(world: World, person: i32, other: i32): void {
  startFriendship(world.people, person, other);
  world.witness?.('befriends', person, other, 0);
}

/**
 * A friend by chance among those who may be: the one with the greatest draw by identity, so that who comes or goes among the
 * others changes nothing. `word` is of a block of the asker's own; -1 if there is none.
 */
export function drawFriend(
  { friends }: People,
  person: number,
  word: number,
  may: (friend: number) => boolean = () => true,
): number {
  let drawn = -1;
  let most = 0;
  for (let f = person * FRIENDS; f < (person + 1) * FRIENDS && friends[f] >= 0; f++) {
    const u = mixed(word, friends[f]);
    if (u <= most || !may(friends[f])) continue;
    most = u;
    drawn = friends[f];
  }
  return drawn;
}
