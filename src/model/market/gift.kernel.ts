// Hooking up: a friend who has drug in hand gives some to one in withdrawal.
import { keep, readFriends } from '../world/ahead.kernel.ts';
import { BLOCK } from '../world/block.ts';
import { atStep, defineStream, mixed, mixedWord, quickWordOf, wordsBelow } from '../world/chance.ts';
import { custody, handling } from '../world/codes.ts';
import { type f64, i32, leadingZeros, u32 } from '../world/numbers.ts';
import { FRIENDS, type People, SHARE } from '../world/tables.ts';
import { isWitnessed } from '../world/witness.ts';
import type { World } from '../world/world.ts';
import { handle } from './handling.kernel.ts';
import { handOver } from './stash.kernel.ts';
import { tellOfGift } from './telling.ts';

const HOOK_UP = defineStream('market/hook-up');

/** Share of what a friend holds that is given. Assumption: they keep as much. */
const GIVEN: f64 = 0.5;

// Searches of the latest list in which somebody is in withdrawal; by search, a bit for each friend who may give.
const asking = new Int32Array(BLOCK);
const mayGive = new Int32Array(BLOCK);

/** In each search of a list somebody in withdrawal asks their friends for a gift. Keeps those who got none; returns how many. */
export function askForGifts(world: World, list: Int32Array, count: i32): i32 {
  const sick = world.agenda.searches.sick;
  const buyer = world.agenda.searches.buyer;
  let ill = 0;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    mayGive[search] = 0;
    asking[ill] = search;
    ill += sick[search];
  }
  findGivers(world, ill);
  let without = 0;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    list[without] = search;
    without += mayGive[search] !== 0 && isGiven(world, buyer[search], mayGive[search]) ? 0 : 1;
  }
  return without;
}

/**
 * Finds which friends may give in the searches that ask. Most would refuse whoever they were: of these nothing is read. What the others
 * hold is read ahead.
 */
function findGivers(world: World, ill: i32): void {
  const people = world.people;
  const friends = people.friends;
  const stashPackets = people.stashPackets;
  const buyer = world.agenda.searches.buyer;
  const key = atStep(world.keys[HOOK_UP], world.clock.step[0]);
  const first = key.first;
  const second = key.second;
  const most = i32(wordsBelow(world.city.market.hookUp));
  let read = 0;
  readFriends(world, asking, ill);
  for (let a = 0; a < ill; a++) {
    const search = asking[a];
    const person = buyer[search];
    const may = wouldGive(people, person, mixedWord(first, person) ^ second, most);
    mayGive[search] = may;
    for (let left = may; left !== 0; left &= left - 1) read ^= stashPackets.get(friends.of(person, lowestOf(left)));
  }
  keep(read);
}

/**
 * Friends of a person whose draw is small enough: a bit for each, at their place in the list. `most` is the largest word that is, read
 * without a sign. In WebAssembly four at once: gift.lanes.as.
 */
function wouldGive(people: People, person: i32, word: i32, most: i32): i32 {
  let may = 0;
  for (let f = 0; f < FRIENDS; f++) {
    const friend = people.friends.of(person, f);
    may |= ((u32(mixedWord(word, friend)) <= u32(most) ? 1 : 0) & ~(friend >> 31)) << f;
  }
  return may;
}

/** The place of the lowest of some bits. */
function lowestOf(bits: i32): i32 {
  return 31 - leadingZeros(bits & -bits);
}

/** Asks the friends who may give, one after the other. Returns whether one gave. */
function isGiven(world: World, person: i32, may: i32): boolean {
  const people = world.people;
  const step = world.clock.step[0];
  const hookUp: f64 = world.city.market.hookUp;
  const word = quickWordOf(world.keys[HOOK_UP], person, step);
  for (let left = may; left !== 0; left &= left - 1) {
    const friend = people.friends.of(person, lowestOf(left));
    // Assumption: who holds one packet keeps it, for it is their own next dose.
    if (people.stashPackets.get(friend) < 2 || people.custody[friend] !== custody.free) continue;
    const draw: f64 = mixed(word, friend);
    if (draw >= hookUp * people.sociability.get(friend) * SHARE) continue;
    const weight: f64 = Math.floor(people.stashMixture.get(friend) * GIVEN);
    const pure: f64 = handOver(world, friend, person, weight, 1);
    if (pure === 0) continue;
    people.handedBy.set(person, friend);
    people.handedStep.set(person, step);
    handle(people, friend, handling.gift, pure);
    if (isWitnessed(world)) tellOfGift(world, friend, person, weight);
    return true;
  }
  return false;
}
