// Reading ahead. A city does not fit into a core's own cache, and whoever seeks drug reads some twenty lines of memory from
// afar. What a block of people is about to need is read once before their turns, line by line and column by column, which is
// the order in which a machine fetches by itself. Nothing else changes.
import { BLOCK } from './block.ts';
import type { f64, i32 } from './numbers.ts';
import { FRIENDS, HANDLINGS, SELLERS, SUBSTANCES } from './tables.ts';
import type { World } from './world.ts';

/** Numbers of four, two and one bytes in a line of memory. */
const FOURS: i32 = 16;
const TWOS: i32 = 32;
const ONES: i32 = 64;

// What was read is kept, so that no engine may leave the reading out.
const kept = new Float64Array(1);

/** Reads what the people of the block who want to use will need if they seek and use. */
export function readAhead(world: World): void {
  if (world.agenda.wantsCount === 0) return;
  const people = world.people;
  const first = world.agenda.wants[0] & -BLOCK;
  const last = first + BLOCK < people.rows ? first + BLOCK : people.rows;
  const lastUse = people.lastUse;
  const stashLot = people.stashLot;
  const shop = people.shop;
  const cash = people.cash;
  const vacancy = people.vacancy;
  const habit = people.habit;
  const strength = people.strength;
  const stashMixture = people.stashMixture;
  const stash = people.stash;
  const belief = people.belief;
  const sellers = people.sellers;
  const friends = people.friends;
  const trust = people.trust;
  const handled = people.handled;
  let whole = 0;
  let sum: f64 = 0;
  for (let i = first; i < last; i += FOURS) whole ^= lastUse[i];
  for (let i = first; i < last; i += FOURS) whole ^= stashLot[i];
  for (let i = first; i < last; i += FOURS) whole ^= shop[i];
  for (let i = first; i < last; i += FOURS) whole ^= cash[i];
  for (let i = first; i < last; i += FOURS) whole ^= vacancy[i];
  for (let i = first; i < last; i += FOURS) sum += habit[i];
  for (let i = first; i < last; i += FOURS) sum += strength[i];
  for (let i = first; i < last; i += FOURS) sum += stashMixture[i];
  for (let i = first * SUBSTANCES; i < last * SUBSTANCES; i += FOURS) sum += stash[i];
  for (let i = first * SELLERS; i < last * SELLERS; i += FOURS) sum += belief[i];
  for (let i = first * SELLERS; i < last * SELLERS; i += FOURS) whole ^= sellers[i];
  for (let i = first * FRIENDS; i < last * FRIENDS; i += FOURS) whole ^= friends[i];
  for (let i = first * SELLERS; i < last * SELLERS; i += ONES) whole ^= trust[i];
  for (let i = first * HANDLINGS; i < last * HANDLINGS; i += TWOS) whole ^= handled[i];
  kept[0] = sum + whole;
}
