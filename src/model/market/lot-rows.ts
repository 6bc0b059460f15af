// Rows for lots: those that are free are used again, and only where there is none the table grows.
import { reserve } from '../world/columns.ts';
import type { i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';

/** A row that no lot has had. The columns of lots may be replaced. */
export function addLotRow({ lots }: World): i32 {
  reserve(lots, 1);
  return lots.rows++;
}
