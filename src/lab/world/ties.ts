// Whom somebody knows: drawn when they are followed.
import type { World } from '../../model/world/world.ts';

/** Rows of the people table. */
export interface Ties {
  readonly friends: Int32Array;
  /** Sellers known. */
  readonly sellers: Int32Array;
}

export function tiesOf({ people }: World, person: number): Ties {
  return {
    friends: people.friends.slice(person, person + 1).filter((friend) => friend >= 0),
    sellers: people.sellers.slice(person, person + 1).filter((seller) => seller >= 0),
  };
}
