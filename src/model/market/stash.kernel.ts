// What a person holds for own use, as it grows, shrinks and goes from hand to hand: a mixture of some weight from some lot,
// in packets, from somebody.
import { defineStream, mixedWord } from '../world/chance.ts';
import { knowledge, lotTier } from '../world/codes.ts';
import { type f64, i32 } from '../world/numbers.ts';
import { type Lots, SUBSTANCES } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { makeLot, STASH_MOST } from './lots.kernel.ts';

const MIXED = defineStream('market/mixed-stash');

export const PACKETS_MOST: i32 = 255;
/** What is less than this share of a mixture leaves no name on it. A definition. */
const NAMED: f64 = 0.1;

/** Gross weight that still fits into a person's stash, ng. */
export function roomInStash(world: World, person: i32): f64 {
  return STASH_MOST - world.people.stashMixture.get(person);
}

/** Writes down that a stash has grown by a weight, whose pure masses are in it already. */
export function noteAdded(world: World, person: i32, mixture: f64, lot: i32, packets: i32, source: i32): void {
  const people = world.people;
  const before: f64 = people.stashMixture.get(person);
  const inPackets = people.stashPackets.get(person) + packets;
  people.stashMixture.set(person, before + mixture);
  people.stashPackets.set(person, inPackets < PACKETS_MOST ? inPackets : PACKETS_MOST);
  people.stashSource.set(person, source);
  people.heed.set(person, 0);
  // Nearly everybody had used all they had.
  if (before === 0 && people.stashLot.get(person) < 0) people.stashLot.set(person, lot);
  else mixInto(world, person, lot, before);
}

/** Packets that a stash is in when so much of what it held is left, more than nothing: at least one if it was in any. */
export function packetsLeft(packets: i32, left: f64, held: f64): i32 {
  return i32(Math.ceil((packets * left) / held));
}

/** Writes down that a weight has been taken out of a stash, whose pure masses are gone already. */
export function noteTaken(world: World, person: i32, mixture: f64): void {
  const people = world.people;
  const held: f64 = people.stashMixture.get(person);
  const left: f64 = held - mixture;
  people.stashMixture.set(person, left);
  if (left === 0) letGo(world, person);
  else people.stashPackets.set(person, packetsLeft(people.stashPackets.get(person), left, held));
}

/** Of a stash that is used up nothing is left: no lot, no source, no packets, nothing known. */
export function letGo(world: World, person: i32): void {
  const people = world.people;
  people.stashLot.set(person, -1);
  people.stashSource.set(person, -1);
  people.stashPackets.set(person, 0);
  people.stashKnown.set(person, 0);
}

/** What a part of a mixture weighs, ng: whole, no less than the pure drug in it, and no more than all there was. */
export function weighs(weight: f64, pure: f64, held: f64): f64 {
  if (weight >= held) return held;
  const whole: f64 = Math.floor(weight);
  const least: f64 = whole < pure ? pure : whole;
  return held < least ? held : least;
}

/** Hands a weight of one person's stash to another, as much as there is room for. Returns the pure mass handed over, ng. */
export function handOver(world: World, from: i32, to: i32, mixture: f64, packets: i32): f64 {
  const people = world.people;
  const held: f64 = people.stashMixture.get(from);
  const room: f64 = roomInStash(world, to);
  let weight: f64 = mixture < held ? mixture : held;
  if (room < weight) weight = room;
  if (weight <= 0) return 0;
  const lot = people.stashLot.get(from);
  const source = people.stashSource.get(from);
  const known = people.stashKnown.get(from);
  // Each substance in proportion, and whole nanograms.
  const portion: f64 = weight < held ? weight / held : 1;
  let pure: f64 = handPart(world, from, to, 0, portion) + handPart(world, from, to, 1, portion);
  // Analogues are in few lots.
  const at = from * SUBSTANCES;
  const stash = people.stash;
  if (stash[at + 2] + stash[at + 3] + stash[at + 4] > 0)
    for (let s = 2; s < SUBSTANCES; s++) pure += handPart(world, from, to, s, portion);
  weight = weighs(weight, pure, held);
  noteTaken(world, from, weight);
  noteAdded(world, to, weight, lot, packets, source);
  if (known !== knowledge.no) people.stashKnown.set(to, knowledge.told);
  return pure;
}

/** Hands a portion of a substance that somebody holds to another; all of it, if that is 1. Returns the mass, ng. */
function handPart(world: World, from: i32, to: i32, substance: i32, portion: f64): f64 {
  const stash = world.people.stash;
  const there: f64 = stash[from * SUBSTANCES + substance];
  const taken: f64 = Math.floor(there * portion);
  stash[from * SUBSTANCES + substance] = there - taken;
  stash[to * SUBSTANCES + substance] += taken;
  return taken;
}

// The lot of a stash to which something of `lot` was added: that of the one part if the other is next to nothing, else a
// child of both. Bought day by day onto what is left, a stash would otherwise be the last of an endless line of mixtures.
export function mixInto(world: World, person: i32, lot: i32, before: f64): void {
  const stashLot = world.people.stashLot;
  const added: f64 = world.people.stashMixture.get(person) - before;
  const old = stashLot.get(person);
  if (old === lot || added < NAMED * (before + added)) return;
  if (old < 0 || before < NAMED * (before + added)) {
    stashLot.set(person, lot);
    return;
  }
  const lots = world.lots;
  const first = mainPart(lots, old);
  const second = mainPart(lots, lot);
  if (first === second) stashLot.set(person, first);
  else {
    const pair = mixedWord(lots.key.get(first) ^ world.keys[MIXED].a, lots.key.get(second));
    const key = mixedWord(mixedWord(pair, person), world.clock.step[0]);
    const one: f64 = lots.unevenness.get(first);
    const other: f64 = lots.unevenness.get(second);
    const made = makeLot(world, key, first, second, lotTier.hand, one > other ? one : other);
    stashLot.set(person, made);
  }
}

// Of a mixture made in hand, the lot that was added last: by then the first was down to less than a dose.
function mainPart(lots: Lots, lot: i32): i32 {
  return lots.tier.get(lot) === lotTier.hand && lots.second.get(lot) >= 0 ? lots.second.get(lot) : lot;
}
