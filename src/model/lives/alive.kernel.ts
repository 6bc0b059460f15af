// Who lives.
import { death } from '../world/codes.ts';
import type { i32 } from '../world/numbers.ts';
import type { People } from '../world/tables.ts';

/** Whether somebody lives: the dead have a cause of death, and that is a byte, of which a line of memory holds those of 64 people. */
export function isAlive(people: People, person: i32): boolean {
  return people.deathCause[person] === death.none;
}
