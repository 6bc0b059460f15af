// Lots: batches of drug, each with what it was made from. Who refers to which is not counted while drug goes from hand to hand, which
// it does in every step: now and then all that are still referred to are sought out, and the rows of the others are free.
import { keep } from '../world/ahead.kernel.ts';
import { BLOCK } from '../world/block.ts';
import { lotTier } from '../world/codes.ts';
import type { f64, i32 } from '../world/numbers.ts';
import { stepsOf } from '../world/steps.kernel.ts';
import type { World } from '../world/world.ts';
import { addLotRow } from './lot-rows.ts';

/** Largest gross weight of a stash, ng: what 32 bits hold. */
export const STASH_MOST: f64 = 0xffffffff;

/** How often rows are freed, days. More often takes time, more seldom room. */
export const FREED_DAYS: i32 = 5;
/** Days for which it is remembered what a lot was made from: from the edge to the hand takes one to three weeks. Assumption. */
const REMEMBERED_DAYS: i32 = 30;

/** A new lot, made at the clock's step. Its row may have been another lot's; its key never was. */
export function makeLot(world: World, key: i32, parent: i32, second: i32, tier: i32, unevenness: f64): i32 {
  const freeLot = world.clock.freeLot;
  const used = world.lots.used;
  const rows = world.lots.rows;
  let row = freeLot[0];
  while (row < rows && used[row] !== 0) row++;
  if (row >= rows) row = addLotRow(world);
  freeLot[0] = row + 1;
  const lots = world.lots;
  lots.key.set(row, key);
  lots.parent.set(row, parent);
  lots.second.set(row, second);
  lots.made.set(row, world.clock.step[0]);
  lots.tier.set(row, tier);
  lots.unevenness.set(row, unevenness);
  return row;
}

/**
 * Frees the rows of lots that no stash, shop, supplier or lot made from them refers to any more. Lots made long ago forget what they were
 * made from: a stock that is never sold out is otherwise the last of a line as long as the run. Nothing that happens depends on when that is.
 */
export function freeLots(world: World): void {
  const forgotten = world.clock.step[0] - stepsOf(REMEMBERED_DAYS);
  const used = world.lots.used;
  const stashLot = world.people.stashLot;
  const listed = world.lots.listed;
  const made = world.lots.made;
  const parent = world.lots.parent;
  const second = world.lots.second;
  const tier = world.lots.tier;
  const shopLot = world.shops.lot;
  const importerLot = world.importers.lot;
  const lots = world.lots.rows;
  const importers = world.importers.rows;
  const shops = world.shops.rows;
  const people = world.people.rows;
  for (let i = 0; i < lots; i++) used[i] = 0;
  let count = 0;
  for (let i = 0; i < importers; i++) count = use(world, importerLot[i], count);
  for (let i = 0; i < shops; i++) count = use(world, shopLot.get(i), count);
  for (let i = 0; i < people; i++) count = use(world, stashLot.get(i), count);
  let read = 0;
  for (let i = 0; i < count; i++) {
    if (i === read) read = readListed(world, i, count);
    const lot = listed.get(i);
    const old = made.get(lot) < forgotten;
    if (old) parent.set(lot, -1);
    // What was added last to a mixture in hand is asked for: see mixInto.
    if (old && tier.get(lot) !== lotTier.hand) second.set(lot, -1);
    count = use(world, parent.get(lot), count);
    count = use(world, second.get(lot), count);
  }
  world.clock.freeLot[0] = 0;
}

/** Reads ahead the lots listed from a place on, up to a block of them; returns where that ends. See ahead.kernel.ts. */
function readListed(world: World, from: i32, count: i32): i32 {
  const listed = world.lots.listed;
  const made = world.lots.made;
  const end = from + BLOCK < count ? from + BLOCK : count;
  let read = 0;
  for (let i = from; i < end; i++) read ^= made.get(listed.get(i));
  keep(read);
  return end;
}

/** Lists a lot that is used, once. Returns how many are listed. */
function use(world: World, lot: i32, count: i32): i32 {
  const used = world.lots.used;
  if (lot < 0 || used[lot] !== 0) return count;
  used[lot] = 1;
  world.lots.listed.set(count, lot);
  return count + 1;
}
