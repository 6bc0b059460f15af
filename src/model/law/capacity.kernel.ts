// How many are held in each house.
import { custody } from '../world/codes.ts';
import type { World } from '../world/world.ts';

/** Counts who is held before a court or after it in jail, and who in prison, without a branch, for it is over everybody. */
export function countHeld(world: World): void {
  const heldIn = world.people.custody;
  const rows = world.people.rows;
  let held = 0;
  let inPrison = 0;
  for (let i = 0; i < rows; i++) {
    held += heldIn[i] >= custody.pretrial ? 1 : 0;
    inPrison += heldIn[i] >= custody.prison ? 1 : 0;
  }
  world.agenda.inHouses[0] = held - inPrison;
  world.agenda.inHouses[1] = inPrison;
}
