// Who refers to a lot: stashes, shops, importers, and lots made from it. What nobody refers to frees its row.
import type { f64, i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';

/** Largest gross weight of a stash, ng: what 32 bits hold. */
export const STASH_MOST: f64 = 0xffffffff;

/** One more holder refers to the lot. Returns the lot. */
export function hold(world: World, lot: i32): i32 {
  if (lot >= 0) world.lots.holders[lot]++;
  return lot;
}

/** One holder fewer. */
export function release(world: World, lot: i32): void {
  const holders = world.lots.holders;
  if (lot < 0) return;
  const left = holders[lot] - 1;
  holders[lot] = left;
  if (left <= 0) freeRow(world, lot);
}

/** A lot that nobody refers to frees its row and lets go of its parents. */
function freeRow(world: World, lot: i32): void {
  const lots = world.lots;
  const freeLot = world.clock.freeLot;
  const parent = lots.parent[lot];
  const other = lots.second[lot];
  lots.parent[lot] = freeLot[0];
  lots.second[lot] = -1;
  freeLot[0] = lot;
  release(world, parent);
  release(world, other);
}
