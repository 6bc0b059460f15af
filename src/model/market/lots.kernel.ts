// Who refers to a lot: stashes, shops, importers, and lots made from it. What nobody refers to frees its row.
import type { f64, i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { addLotRow } from './lot-rows.ts';

/** Largest gross weight of a stash, ng: what 32 bits hold. */
export const STASH_MOST: f64 = 0xffffffff;

/** A new lot, made at the clock's step. Its row may have been another lot's; its key never was. */
export function makeLot(world: World, key: i32, parent: i32, second: i32, tier: i32, unevenness: f64): i32 {
  const freeLot = world.clock.freeLot;
  const free = freeLot[0];
  if (free >= 0) freeLot[0] = world.lots.parent.get(free);
  const row = free >= 0 ? free : addLotRow(world);
  const lots = world.lots;
  lots.key.set(row, key);
  lots.parent.set(row, parent);
  lots.second.set(row, second);
  lots.made.set(row, world.clock.step[0]);
  lots.tier.set(row, tier);
  lots.unevenness.set(row, unevenness);
  lots.holders.set(row, 0);
  if (parent >= 0) lots.holders.set(parent, lots.holders.get(parent) + 1);
  if (second >= 0) lots.holders.set(second, lots.holders.get(second) + 1);
  return row;
}

/** One more holder refers to the lot. Returns the lot. */
export function hold(world: World, lot: i32): i32 {
  if (lot >= 0) world.lots.holders.set(lot, world.lots.holders.get(lot) + 1);
  return lot;
}

/** One holder fewer. */
export function release(world: World, lot: i32): void {
  const holders = world.lots.holders;
  if (lot < 0) return;
  const left = holders.get(lot) - 1;
  holders.set(lot, left);
  if (left <= 0) freeRow(world, lot);
}

/** A lot that nobody refers to frees its row and lets go of its parents. */
function freeRow(world: World, lot: i32): void {
  const lots = world.lots;
  const freeLot = world.clock.freeLot;
  const parent = lots.parent.get(lot);
  const other = lots.second.get(lot);
  lots.parent.set(lot, freeLot[0]);
  lots.second.set(lot, -1);
  freeLot[0] = lot;
  release(world, parent);
  release(world, other);
}
