
/** Sixteen at a time. */
export function countHeld(world: World): void {
  const heldIn = world.people.custody;
  const rows = world.people.rows;
  const sixteens = rows & -16;
  let held = 0;
  let inPrison = 0;
  for (let i = 0; i < sixteens; i += 16) {
    const where = v128.load(heldIn.placeOf(i));
    held += popcnt(i8x16.bitmask(i8x16.ge_u(where, i8x16.splat(<i8>custody.pretrial))));
    inPrison += popcnt(i8x16.bitmask(i8x16.ge_u(where, i8x16.splat(<i8>custody.prison))));
  }
  for (let i = sixteens; i < rows; i++) {
    held += heldIn[i] >= custody.pretrial ? 1 : 0;
    inPrison += heldIn[i] >= custody.prison ? 1 : 0;
  }
  world.agenda.inHouses[0] = held - inPrison;
  world.agenda.inHouses[1] = inPrison;
}
