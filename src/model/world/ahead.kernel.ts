// Reading ahead. A city does not fit into a core's own cache, and whoever seeks drug reads some twenty lines of memory from
// afar, one after the other. What a block of people is about to need is read once before their turns, when nothing waits for
// what is read: columns of one number a person line by line, for nearly every line is needed, and of several by person. Nothing
// else changes.
import { BLOCK } from './block.ts';
import type { f64, i32 } from './numbers.ts';
import { FRIENDS, HANDLINGS, SELLERS, SUBSTANCES } from './tables.ts';
import type { World } from './world.ts';

/** Numbers of four bytes in a line of memory, and of one. */
const LINE: i32 = 16;
const LINE_OF_BYTES: i32 = 64;

// What was read is kept, so that no engine may leave the reading out.
const kept = new Float64Array(1);

/** Reads what is about to be asked of the people of the block: columns of one number a person. */
export function readAhead(world: World): void {
  const people = world.people;
  const agenda = world.agenda;
  const from = agenda.blockStart[agenda.block];
  if (from === agenda.blockStart[agenda.block + 1]) return;
  const first = agenda.due[from] & -BLOCK;
  const last = first + BLOCK < people.rows ? first + BLOCK : people.rows;
  const paidStep = people.paidStep;
  const cash = people.cash;
  const creditor = people.creditor;
  const nextCue = people.nextCue;
  const lastAdequate = people.lastAdequate;
  const toleranceStep = people.toleranceStep;
  const tolerance = people.tolerance;
  const cueRate = people.cueRate;
  let whole = 0;
  let sum: f64 = 0;
  for (let i = first; i < last; i += LINE) {
    whole ^=
      paidStep.get(i) ^ cash.get(i) ^ creditor.get(i) ^ nextCue.get(i) ^ lastAdequate.get(i) ^ toleranceStep.get(i);
    sum += tolerance.get(i) + cueRate.get(i);
  }
  const lastUse = people.lastUse;
  const stashLot = people.stashLot;
  const stashSource = people.stashSource;
  const shop = people.shop;
  const vacancy = people.vacancy;
  const habit = people.habit;
  const strength = people.strength;
  const stashMixture = people.stashMixture;
  const debt = people.debt;
  for (let i = first; i < last; i += LINE) {
    whole ^= lastUse.get(i) ^ stashLot.get(i) ^ stashSource.get(i) ^ shop.get(i) ^ vacancy.get(i) ^ debt.get(i);
    sum += habit.get(i) + strength.get(i) + stashMixture.get(i);
  }
  for (let i = first; i < last; i += LINE_OF_BYTES) {
    whole ^= people.custody[i] ^ people.using[i] ^ people.treatment[i] ^ people.onset[i] ^ people.strips.get(i);
    whole ^=
      people.stashKnown.get(i) ^
      people.stashPackets.get(i) ^
      people.route[i] ^
      people.depressants[i] ^
      people.hustler.get(i);
  }
  kept[0] = sum + whole;
}

/** Reads what the people of the block who want to use will need of what is several numbers a person. */
export function readWide(world: World): void {
  const people = world.people;
  const wants = world.agenda.wants;
  const count = world.agenda.wantsCount;
  const sellers = people.sellers;
  const belief = people.belief;
  const handled = people.handled;
  const stash = people.stash;
  let whole = 0;
  let sum: f64 = 0;
  for (let w = 0; w < count; w++) {
    const person = wants[w];
    whole ^= sellers.get(person * SELLERS) ^ handled.get(person * HANDLINGS);
    sum += belief.get(person * SELLERS) + stash[person * SUBSTANCES] + stash[person * SUBSTANCES + SUBSTANCES - 1];
  }
  kept[0] = sum + whole;
}

/** Reads what sales need of shops, their lots and sellers: rows from anywhere, of searches in a list that are about to buy. */
export function readSales(world: World, list: Int32Array, count: i32): void {
  const searches = world.agenda.searches;
  const people = world.people;
  const shops = world.shops;
  const unevenness = world.lots.unevenness;
  let whole = 0;
  let sum: f64 = 0;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    const shop = searches.shop[search];
    const lot = shops.lot.get(shop);
    const seller = shops.person.get(shop);
    whole ^=
      people.cash.get(seller) ^ people.handled.get(seller * HANDLINGS) ^ people.vacancy.get(searches.buyer[search]);
    sum += unevenness.get(lot & ~(lot >> 31)) + shops.mass[shop * SUBSTANCES + 1] + shops.mixture.get(shop);
  }
  kept[0] = sum + whole;
}

/** Reads what whoever goes, in a list of searches, knows of sellers: the buyers themselves, or friends of theirs from anywhere. */
export function readKnown(world: World, list: Int32Array, count: i32): void {
  const goes = world.agenda.searches.goes;
  const people = world.people;
  let whole = 0;
  let sum: f64 = 0;
  for (let i = 0; i < count; i++) {
    const at = goes[list[i]] * SELLERS;
    whole ^= people.sellers.get(at) ^ people.trust.get(at);
    sum += people.belief.get(at);
  }
  kept[0] = sum + whole;
}

/** Reads what is asked of friends before they buy for anybody: where they stand in lists of friends is in a list, by places in it. */
export function readAsked(world: World, list: Int32Array, places: Int32Array, count: i32): void {
  const people = world.people;
  const friends = people.friends;
  let whole = 0;
  let sum: f64 = 0;
  for (let i = 0; i < count; i++) {
    const person = friends[list[places[i]]];
    whole ^= people.custody[person] ^ people.using[person] ^ people.shop.get(person) ^ people.asked.get(person);
    sum += people.sociability.get(person) + people.caution.get(person) + people.perceivedRisk.get(person);
  }
  kept[0] = sum + whole;
}

/** Reads the lists of friends of the buyers of searches in a list. */
export function readFriends(world: World, list: Int32Array, count: i32): void {
  const buyer = world.agenda.searches.buyer;
  const friends = world.people.friends;
  let whole = 0;
  for (let i = 0; i < count; i++) {
    const at = buyer[list[i]] * FRIENDS;
    whole ^= friends[at] ^ friends[at + FRIENDS - 1];
  }
  kept[0] = whole;
}

/** Reads what is settled with the brokers of searches in a list. */
export function readBrokers(world: World, list: Int32Array, count: i32): void {
  const searches = world.agenda.searches;
  const people = world.people;
  let whole = 0;
  let sum: f64 = 0;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    const friend = searches.broker[search];
    whole ^=
      people.brokerHabits.get(friend) ^ people.handled.get(friend * HANDLINGS) ^ people.brokered[searches.tie[search]];
    whole ^= people.stashPackets.get(friend);
    sum += people.stash[friend * SUBSTANCES] + people.stashMixture.get(friend);
  }
  kept[0] = sum + whole;
}

/** Reads when the people of a block, from the first on, have anything to do. */
export function readTurns(world: World, first: i32): void {
  const nextAct = world.people.nextAct;
  const last = first + BLOCK < world.people.rows ? first + BLOCK : world.people.rows;
  let whole = 0;
  for (let i = first; i < last; i += LINE) whole ^= nextAct[i];
  kept[0] = whole;
}
