// Friends by chance, and what is told of friendships.
import { mixed } from '../world/chance.ts';
import type { i32 } from '../world/numbers.ts';
import { FRIENDS, type People } from '../world/tables.ts';
import type { World } from '../world/world.ts';

/** That two friends parted, to whoever watches. */
export function tellOfParting(world: World, person: i32, friend: i32): void {
  world.witness?.('parts', person, friend, 0);
}

/** That two people became friends. */
export function tellOfFriends(world: World, person: i32, other: i32): void {
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
  for (let f = 0; f < FRIENDS && friends.of(person, f) >= 0; f++) {
    const friend = friends.of(person, f);
    const u = mixed(word, friend);
    if (u <= most || !may(friend)) continue;
    most = u;
    drawn = friend;
  }
  return drawn;
}
