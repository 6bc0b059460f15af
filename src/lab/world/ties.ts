// Whom somebody knows: drawn when they are followed.
import { FRIENDS, SELLERS } from '../../model/world/tables.ts';
import type { World } from '../../model/world/world.ts';

/** Rows of the people table. */
export interface Ties {
  readonly friends: Int32Array;
  /** Sellers known. */
  readonly sellers: Int32Array;
}

export function tiesOf({ people }: World, person: number): Ties {
  const known = (of: Pick<Int32Array, 'slice'>, width: number) =>
    of.slice(person * width, (person + 1) * width).filter((other) => other >= 0);
  return { friends: known(people.friends, FRIENDS), sellers: known(people.sellers, SELLERS) };
}
