// Listing the few of a range of rows, for loops of a kernel: rows in which something is not 0 that is 0 for most. few.ts has the same for
// all rows, outside.
import type { i32 } from './numbers.ts';

/** Lists the rows, from one on until another, in which one of two columns, or some bits of a third, are not 0. In WebAssembly sixteen at once. */
export function listMarked(
  one: Uint8Array,
  two: Uint8Array,
  three: Uint8Array,
  bits: i32,
  from: i32,
  end: i32,
  found: Int32Array,
): i32 {
  let count = 0;
  for (let row = from; row < end; row++) {
    found[count] = row;
    count += (one[row] | two[row] | (three[row] & bits)) !== 0 ? 1 : 0;
  }
  return count;
}
