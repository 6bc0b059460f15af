// What a person holds for own use: a mixture of some weight from some lot, in packets, from somebody.
import { defineStream, deriveKey } from '../world/chance.ts';
import { lotTier } from '../world/codes.ts';
import { SUBSTANCES } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { type Exit, give, hold, leave, makeLot, type Parcel, release, STASH_MOST, take } from './goods.ts';

const MIXED = defineStream('market/mixed-stash');

const PACKETS_MOST = 255;

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
  const { people } = world;
  people.stashMixture[person] += give(people.stash, person, parcel);
  people.stashPackets[person] = Math.min(PACKETS_MOST, people.stashPackets[person] + packets);
  people.stashSource[person] = source;
  mix(world, person, lot);
}

/** Takes a weight (at most all) out of a stash into the parcel, each substance times a factor of mean 1. */
export function takeFromStash(world: World, person: number, mixture: number, factor: number, parcel: Parcel): void {
  const { people } = world;
  const held = people.stashMixture[person];
  take(people.stash, person, held, mixture, factor, factor, parcel);
  const left = held - parcel.mixture;
  people.stashMixture[person] = left;
  if (left === 0) letGo(world, person);
  else people.stashPackets[person] = Math.max(1, Math.ceil((people.stashPackets[person] * left) / held));
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
  if (known === 1) people.stashKnown[to] = 1;
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

// The lot of a stash to which something of `lot` was added: that lot, or a child of both.
function mix(world: World, person: number, lot: number): void {
  const { people, lots, keys, clock } = world;
  const old = people.stashLot[person];
  if (old === lot) return;
  if (old < 0) {
    people.stashLot[person] = hold(world, lot);
    return;
  }
  const key = deriveKey(deriveKey(keys[MIXED], lots.key[old], lots.key[lot]), person, clock.step[0]).a;
  const unevenness = Math.max(lots.unevenness[old], lots.unevenness[lot]);
  people.stashLot[person] = hold(world, makeLot(world, key, old, lot, lotTier.hand, unevenness));
  release(world, old);
}
