/** Of bits for sixteen rows those of the rows that are left. */
@inline export function ofRows(bits: i32, left: i32): i32 {
  return left < 16 ? bits & ((1 << left) - 1) : bits;
}

/** Beyond the last row there is other memory, which is read and left out. */
export function listMarked(one: Uint8Array, two: Uint8Array, three: Uint8Array, bits: i32, from: i32, end: i32, found: Int32Array): i32 {
  const some = i8x16.splat(<i8>bits);
  let count = 0;
  for (let row = from; row < end; row += 16) {
    const either = v128.or(v128.load(one.placeOf(row)), v128.load(two.placeOf(row)));
    const any = v128.or(either, v128.and(v128.load(three.placeOf(row)), some));
    for (let marked = ofRows(i8x16.bitmask(i8x16.ne(any, i8x16.splat(0))), end - row); marked !== 0; marked &= marked - 1) {
      found[count] = row + ctz(marked);
      count++;
    }
  }
  return count;
}
