// A world that is lived through, and what its lives are told from.
import { FRIENDS, SELLERS } from '../../model/world/tables.ts';
import type { World } from '../../model/world/world.ts';
import type { EventLog } from '../event-log.ts';

/**
 * Whom everybody knows at a step, by people row; -1 nobody. A log tells who is met from then on; whom people knew before, and still
 * know, only the world can tell.
 */
export interface Known {
  /** FRIENDS a row. */
  readonly friends: Int32Array;
  /** SELLERS a row. */
  readonly sellers: Int32Array;
  /** Of whom those who sell bought their stock last. */
  readonly supplier: Int32Array;
}

export interface Lived {
  readonly world: World;
  /** What was heard of it from the beginning of the measured period, or from before. */
  readonly log: EventLog;
  /** Whom people knew as the period began. */
  readonly known: Known;
}

/** Hears a world from now on, which is to be the beginning of the measured period. */
export function hear(world: World, log: EventLog): Lived {
  log.attach(world);
  return { world, log, known: knownIn(world) };
}

export function knownIn({ people, shops }: World): Known {
  const supplier = new Int32Array(people.rows);
  for (let i = 0; i < people.rows; i++) {
    const shop = people.shop.get(i);
    supplier[i] = shop < 0 ? -1 : shops.supplier[shop];
  }
  return { friends: people.friends.slice(0, people.rows), sellers: people.sellers.slice(0, people.rows), supplier };
}

export function friendsIn({ friends }: Known, person: number): Int32Array {
  return friends.subarray(person * FRIENDS, (person + 1) * FRIENDS);
}

export function sellersIn({ sellers }: Known, person: number): Int32Array {
  return sellers.subarray(person * SELLERS, (person + 1) * SELLERS);
}

/** Who knows somebody as a seller, or has their stock of them. */
export function customersIn({ sellers, supplier }: Known, person: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < sellers.length; at++) if (sellers[at] === person) found.push(Math.floor(at / SELLERS));
  for (let i = 0; i < supplier.length; i++) if (supplier[i] === person) found.push(i);
  return found;
}
