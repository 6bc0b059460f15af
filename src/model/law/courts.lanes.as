/** Sixteen of which none is pending and due are passed at once. */
function nextDue(world: World, from: i32, step: i32): i32 {
  const cases = world.cases;
  const dueStep = cases.dueStep;
  const rows = cases.rows;
  const now = i32x4.splat(step);
  let row = from;
  for (; row + 16 <= rows; row += 16) {
    const pending = i8x16.eq(v128.load(cases.disposition.placeOf(row)), i8x16.splat(<i8>disposition.pending));
    const later = i8x16.narrow_i16x8_s(
      i16x8.narrow_i32x4_s(
        i32x4.gt_s(v128.load(dueStep.placeOf(row)), now),
        i32x4.gt_s(v128.load(dueStep.placeOf(row + 4)), now),
      ),
      i16x8.narrow_i32x4_s(
        i32x4.gt_s(v128.load(dueStep.placeOf(row + 8)), now),
        i32x4.gt_s(v128.load(dueStep.placeOf(row + 12)), now),
      ),
    );
    const due = i8x16.bitmask(v128.andnot(pending, later));
    if (due !== 0) return row + ctz(due);
  }
  while (row < rows && !isDue(world, row, step)) row++;
  return row;
}
