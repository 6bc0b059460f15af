/** By which of four lanes are to be kept, as bits: the bytes of these, one after the other. */
const KEPT = memory.data<u8>([
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  4, 5, 6, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 0, 0, 0, 0, 0, 0,
  8, 9, 10, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 1, 2, 3, 8, 9, 10, 11, 0, 0, 0, 0, 0, 0, 0, 0,
  4, 5, 6, 7, 8, 9, 10, 11, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0, 0, 0, 0,
  12, 13, 14, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 1, 2, 3, 12, 13, 14, 15, 0, 0, 0, 0, 0, 0, 0, 0,
  4, 5, 6, 7, 12, 13, 14, 15, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 1, 2, 3, 4, 5, 6, 7, 12, 13, 14, 15, 0, 0, 0, 0,
  8, 9, 10, 11, 12, 13, 14, 15, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 1, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15, 0, 0, 0, 0,
  4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 0, 0, 0, 0,
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
], 16);

/** Four turns in a row are four people in a row, up or down: those who are due are moved together and written at once. */
function findDueOfAll(world: World, first: i32, start: i32, down: i32, step: i32, from: i32): i32 {
  const nextAct = world.people.nextAct;
  const due = world.agenda.due;
  const now = i32x4.splat(step);
  const order = v128.xor(i32x4(0, 1, 2, 3), i32x4.splat(3 * down));
  const bytes = i32x4.add(i32x4.mul(order, i32x4.splat(0x04040404)), i32x4.splat(0x03020100));
  const way = 1 - 2 * down;
  let count = from;
  for (let turn = 0; turn < BLOCK; turn += 4) {
    const lowest = first + ((start + turn * way) & (BLOCK - 1));
    const areDue = i32x4.le_s(v128.load(nextAct.placeOf(lowest)), now);
    const bits = i32x4.bitmask(i8x16.swizzle(areDue, bytes));
    const people = i32x4.add(i32x4.splat(lowest), order);
    v128.store(due.placeOf(count), i8x16.swizzle(people, v128.load(KEPT + (<usize>bits << 4))));
    count += popcnt(bits);
  }
  return count;
}
