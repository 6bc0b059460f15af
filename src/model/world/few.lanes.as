
export function listMarked(one: Uint8Array, two: Uint8Array, three: Uint8Array, bits: i32, from: i32, end: i32, found: Int32Array): i32 {
  const some = i8x16.splat(<i8>bits);
  let count = 0;
  let row = from;
  for (; row + 16 <= end; row += 16) {
    const either = v128.or(v128.load(one.placeOf(row)), v128.load(two.placeOf(row)));
    const any = v128.or(either, v128.and(v128.load(three.placeOf(row)), some));
    for (let marked = i8x16.bitmask(i8x16.ne(any, i8x16.splat(0))); marked !== 0; marked &= marked - 1) {
      found[count] = row + ctz(marked);
      count++;
    }
  }
  for (; row < end; row++) {
    if ((one[row] | two[row] | (three[row] & bits)) === 0) continue;
    found[count] = row;
    count++;
  }
  return count;
}
