import { ofRows } from '../world/few.kernel';

/** Sixteen at a time. */
export function countHeld(world: World): void {
  const heldIn = world.people.custody;
  const rows = world.people.rows;
  let held = 0;
  let inPrison = 0;
  for (let i = 0; i < rows; i += 16) {
    const where = v128.load(heldIn.placeOf(i));
    held += popcnt(ofRows(i8x16.bitmask(i8x16.ge_u(where, i8x16.splat(<i8>custody.pretrial))), rows - i));
    inPrison += popcnt(ofRows(i8x16.bitmask(i8x16.ge_u(where, i8x16.splat(<i8>custody.prison))), rows - i));
  }
  world.agenda.inHouses[0] = held - inPrison;
  world.agenda.inHouses[1] = inPrison;
}
