// Reading ahead. A city does not fit into a core's own cache, and whoever seeks drug reads some lines of memory from afar, one
// after the other. What many are about to need is read once for all of them before, a number of each record, in loops so short
// that many wait at once. Nothing else changes.
import { BLOCK } from './block.ts';
import type { f64, i32 } from './numbers.ts';
import { SUBSTANCES } from './tables.ts';
import type { World } from './world.ts';

/** Numbers of four bytes in a line of memory, and of one. */
const LINE: i32 = 16;
const LINE_OF_BYTES: i32 = 64;

// What was read is kept, so that no engine may leave the reading out.
const kept = new Float64Array(1);

/** Keeps what was read ahead. */
export function keep(read: f64): void {
  kept[0] = read;
}

/** When the people of a block, from the first on, have anything to do. */
export function readTurns(world: World, first: i32): void {
  const nextAct = world.people.nextAct;
  const last = first + BLOCK < world.people.rows ? first + BLOCK : world.people.rows;
  let read = 0;
  for (let i = first; i < last; i += LINE) read ^= nextAct[i];
  keep(read);
}

/** What is about to be asked of all who are due in the block. */
export function readDue(world: World): void {
  const people = world.people;
  const agenda = world.agenda;
  const due = agenda.due;
  const self = people.paidStep;
  const buying = people.creditor;
  const from = agenda.blockStart[agenda.block];
  const end = agenda.blockStart[agenda.block + 1];
  if (from === end) return;
  const stash = people.stash;
  let read = 0;
  let held: f64 = 0;
  for (let d = from; d < end; d++) {
    const person = due[d];
    read ^= self.get(person) ^ buying.get(person);
    held += stash[person * SUBSTANCES] + stash[person * SUBSTANCES + SUBSTANCES - 1];
  }
  // Of columns of a byte a person a block has few lines.
  const first = due[from] & -BLOCK;
  const last = first + BLOCK < people.rows ? first + BLOCK : people.rows;
  for (let i = first; i < last; i += LINE_OF_BYTES)
    read ^=
      people.custody[i] ^
      people.using[i] ^
      people.treatment[i] ^
      people.onset[i] ^
      people.route[i] ^
      people.depressants[i] ^
      people.place[i];
  keep(read + held);
}

/** What is asked of those to whom some people owe money. */
export function readLenders(world: World, debtors: Int32Array, count: i32): void {
  const lender = world.people.creditor;
  const self = world.people.shop;
  let read = 0;
  for (let i = 0; i < count; i++) read ^= self.get(lender.get(debtors[i]));
  keep(read);
}

/** The ties of the buyers of some searches. */
export function readFriends(world: World, searches: Int32Array, count: i32): void {
  const ties = world.people.handedBy;
  const buyer = world.agenda.searches.buyer;
  let read = 0;
  for (let i = 0; i < count; i++) read ^= ties.get(buyer[searches[i]]);
  keep(read);
}

/** What is asked of friends who are asked to buy for somebody, by where they stand in lists of friends. */
export function readAsked(world: World, ties: Int32Array, count: i32): void {
  const people = world.people;
  const friends = people.friends;
  const self = people.shop;
  let read = 0;
  for (let i = 0; i < count; i++) {
    const tie = friends.get(ties[i]);
    // Nobody may stand there.
    const friend = tie & ~(tie >> 31);
    read ^= self.get(friend) ^ people.custody[friend] ^ people.using[friend];
  }
  keep(read);
}

/** What is asked of the friends who will buy in some searches: whom they know and what they hold. */
export function readBrokers(world: World, searches: Int32Array, count: i32): void {
  const people = world.people;
  const friends = people.friends;
  const buying = people.creditor;
  const stash = people.stash;
  const ties = world.agenda.searches.tie;
  let read: f64 = 0;
  for (let i = 0; i < count; i++) {
    const friend = friends.get(ties[searches[i]]);
    read += stash[friend * SUBSTANCES] + buying.get(friend);
  }
  keep(read);
}

/** What is asked of shops, by row, -1 for none. */
export function readShops(world: World, shops: Int32Array, count: i32): void {
  const selling = world.shops.mixture;
  const mass = world.shops.mass;
  let read: f64 = 0;
  for (let i = 0; i < count; i++) {
    const row = shops[i] & ~(shops[i] >> 31);
    read += selling.get(row) + mass[row * SUBSTANCES] + mass[row * SUBSTANCES + SUBSTANCES - 1];
  }
  keep(read);
}

/** What is asked of those who sell in some shops, by row, -1 for none. */
export function readSellers(world: World, shops: Int32Array, count: i32): void {
  const seller = world.shops.person;
  const self = world.people.shop;
  const held = world.people.custody;
  let read = 0;
  for (let i = 0; i < count; i++) {
    const person = seller.get(shops[i] & ~(shops[i] >> 31));
    // Nobody may sell there any more.
    const somebody = person & ~(person >> 31);
    read ^= self.get(somebody) ^ held[somebody];
  }
  keep(read);
}

/** Whether sellers to whom people went in vain in some searches were taken. */
export function readVacancies(world: World, searches: Int32Array, count: i32): void {
  const slots = world.agenda.searches.slot;
  const sellers = world.people.sellers;
  const vacancyOf = world.agenda.vacancyOf;
  let read = 0;
  for (let i = 0; i < count; i++) {
    const seller = sellers.get(slots[searches[i]]);
    // Forgotten since, by a friend who goes for two.
    read ^= vacancyOf[seller & ~(seller >> 31)];
  }
  keep(read);
}

/** The lots of what some people of a list hold. */
export function readLotsHeld(world: World, persons: Int32Array, some: Int32Array, count: i32): void {
  const lots = world.people.stashLot;
  let read = 0;
  for (let i = 0; i < count; i++) read ^= readLot(world, lots.get(persons[some[i]]));
  keep(read);
}

/** The lots that come together in what buyers hold after some deals. */
export function readLotsMixed(world: World, searches: Int32Array, count: i32): void {
  const held = world.people.stashLot;
  const sold = world.shops.lot;
  const buyer = world.agenda.searches.buyer;
  const shop = world.agenda.searches.shop;
  let read = 0;
  for (let i = 0; i < count; i++)
    read ^= readLot(world, held.get(buyer[searches[i]])) ^ readLot(world, sold.get(shop[searches[i]]));
  keep(read);
}

/** The lots of what is parted after some searches: those of the buyer's stash and of their friend's. */
export function readLotsParted(world: World, searches: Int32Array, count: i32): void {
  const held = world.people.stashLot;
  const buyer = world.agenda.searches.buyer;
  const broker = world.agenda.searches.broker;
  let read = 0;
  for (let i = 0; i < count; i++)
    read ^= readLot(world, held.get(buyer[searches[i]])) ^ readLot(world, held.get(broker[searches[i]]));
  keep(read);
}

/** A number of a lot, or of the first lot where there is none. */
function readLot(world: World, lot: i32): i32 {
  return world.lots.second.get(lot & ~(lot >> 31));
}
