// Finding the seller next round a ring: see rings.ts, which lays them.
import type { f64, i32 } from '../world/numbers.ts';

/** The shop next round from a draw, of the part of a ring from one index to another; -1 if there is none. Positions rise. */
export function nextOnRing(positions: Float64Array, shops: Int32Array, from: i32, end: i32, u: f64): i32 {
  if (from === end) return -1;
  // The first position not below the draw, by halves and without a branch: which half it is nobody foresees.
  let low = from;
  let many = end - from;
  while (many > 0) {
    const half = (many + 1) >> 1;
    const below = positions[low + half - 1] < u ? 1 : 0;
    low += half & -below;
    many = many - half;
  }
  return shops[low === end ? from : low];
}
