// What a person holds for own use: a mixture of some weight from some lot, in packets, from somebody.
import { defineStream, mixedWord } from '../world/chance.ts';
import { knowledge, lotTier } from '../world/codes.ts';
import { type Lots, SUBSTANCES } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { type Exit, hold, leave, makeLot, type Parcel, release, STASH_MOST } from './goods.ts';

const MIXED = defineStream('market/mixed-stash');

export const PACKETS_MOST = 255;
/** What is less than this share of a mixture leaves no name on it. A definition. */
const NAMED = 0.1;

/** Gross weight that still fits into a person's stash, ng. */
export function roomInStash(world: World, person: number): number {
  return STASH_MOST - world.people.stashMixture[person];
}

/** Puts a parcel into a stash, which must have room for it. */
export function addToStash(
  world: World,
  person: number,
  parcel: Parcel,
  lot: number,
  packets: number,
  source: number,
): void {
  const { stash } = world.people;
  const { mass, mixture } = parcel;
  for (let s = 0; s < SUBSTANCES; s++) {
    stash[person * SUBSTANCES + s] += mass[s];
    mass[s] = 0;
  }
  parcel.mixture = 0;
  noteAdded(world, person, mixture, lot, packets, source);
}

/** Writes down that a stash has grown by a weight, whose pure masses are in it already. */
export function noteAdded(
  world: World,
  person: number,
  mixture: number,
  lot: number,
  packets: number,
  source: number,
): void {
  const { stashMixture, stashPackets, stashSource, stashLot, heed } = world.people;
  const before = stashMixture[person];
  stashMixture[person] = before + mixture;
  stashPackets[person] = Math.min(PACKETS_MOST, stashPackets[person] + packets);
  stashSource[person] = source;
  heed[person] = 0;
  // Nearly everybody had used all they had.
  if (before === 0 && stashLot[person] < 0) stashLot[person] = hold(world, lot);
  else mixInto(world, person, lot, before);
}

/** Takes a weight (at most all) out of a stash into the parcel, each substance times a factor of mean 1. */
export function takeFromStash(world: World, person: number, mixture: number, factor: number, parcel: Parcel): void {
  const { stash, stashMixture } = world.people;
  const { mass } = parcel;
  const held = stashMixture[person];
  const at = person * SUBSTANCES;
  // As `take` in goods.ts, for the columns of stashes: one loop for both kinds of array is half as fast.
  const all = mixture >= held;
  const portion = all ? 1 : (mixture / held) * factor;
  let pure = 0;
  for (let s = 0; s < SUBSTANCES; s++) {
    const there = stash[at + s];
    const taken = all ? there : Math.min(there, Math.floor(there * portion));
    mass[s] = taken;
    stash[at + s] = there - taken;
    pure += taken;
  }
  parcel.mixture = all ? held : Math.min(held, Math.max(Math.floor(mixture), pure));
  noteTaken(world, person, parcel.mixture);
}

/** Packets that a stash is in when so much of what it held is left, more than nothing. */
export function packetsLeft(packets: number, left: number, held: number): number {
  return packets > 1 ? Math.max(1, Math.ceil((packets * left) / held)) : packets;
}

/** Writes down that a weight has been taken out of a stash, whose pure masses are gone already. */
function noteTaken(world: World, person: number, mixture: number): void {
  const { stashMixture, stashPackets } = world.people;
  const held = stashMixture[person];
  const left = held - mixture;
  stashMixture[person] = left;
  if (left === 0) letGo(world, person);
  else stashPackets[person] = packetsLeft(stashPackets[person], left, held);
}

/** Hands a weight of one person's stash to another, as much as there is room for. Returns the pure mass handed over, ng. */
export function handOver(world: World, from: number, to: number, mixture: number, packets: number): number {
  const { people, agenda } = world;
  const { parcel } = agenda;
  const weight = Math.min(mixture, people.stashMixture[from], roomInStash(world, to));
  if (weight <= 0) return 0;
  const lot = people.stashLot[from];
  const source = people.stashSource[from];
  const known = people.stashKnown[from];
  hold(world, lot);
  takeFromStash(world, from, weight, 1, parcel);
  let pure = 0;
  for (let s = 0; s < SUBSTANCES; s++) pure += parcel.mass[s];
  addToStash(world, to, parcel, lot, packets, source);
  release(world, lot);
  if (known !== knowledge.no) people.stashKnown[to] = knowledge.told;
  return pure;
}

/** Writes off all a person holds. Returns the pure mass, ng. */
export function loseStash(world: World, person: number, exit: Exit): number {
  const { people, agenda } = world;
  if (people.stashMixture[person] === 0) return 0;
  takeFromStash(world, person, people.stashMixture[person], 1, agenda.parcel);
  let pure = 0;
  for (let s = 0; s < SUBSTANCES; s++) pure += agenda.parcel.mass[s];
  leave(world, agenda.parcel, exit);
  return pure;
}

function letGo(world: World, person: number): void {
  const { people } = world;
  release(world, people.stashLot[person]);
  people.stashLot[person] = -1;
  people.stashSource[person] = -1;
  people.stashPackets[person] = 0;
  people.stashKnown[person] = 0;
}

// The lot of a stash to which something of `lot` was added: that of the one part if the other is next to nothing, else a
// child of both. Bought day by day onto what is left, a stash would otherwise be the last of an endless line of mixtures.
export function mixInto(world: World, person: number, lot: number, before: number): void {
  const { people, lots, keys, clock } = world;
  const added = people.stashMixture[person] - before;
  const old = people.stashLot[person];
  if (old === lot || added < NAMED * (before + added)) return;
  if (old < 0 || before < NAMED * (before + added)) {
    people.stashLot[person] = hold(world, lot);
    release(world, old);
    return;
  }
  const first = mainPart(lots, old);
  const second = mainPart(lots, lot);
  if (first === second) people.stashLot[person] = hold(world, first);
  else {
    const pair = mixedWord(lots.key[first] ^ keys[MIXED].a, lots.key[second]);
    const key = mixedWord(mixedWord(pair, person), clock.step[0]);
    const unevenness = Math.max(lots.unevenness[first], lots.unevenness[second]);
    people.stashLot[person] = hold(world, makeLot(world, key, first, second, lotTier.hand, unevenness));
  }
  release(world, old);
}

// Of a mixture made in hand, the lot that was added last: by then the first was down to less than a dose.
function mainPart(lots: Lots, lot: number): number {
  return lots.tier[lot] === lotTier.hand && lots.second[lot] >= 0 ? lots.second[lot] : lot;
}
