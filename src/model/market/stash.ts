// What a person holds for own use, given to them or taken from them as a parcel; see stash.kernel.ts for the rest.
import type { f64, i32 } from '../world/numbers.ts';
import { SUBSTANCES } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { type Exit, leave, type Parcel } from './goods.ts';
import { noteAdded, noteTaken } from './stash.kernel.ts';

/** Puts a parcel into a stash, which must have room for it. */
export function addToStash(world: World, person: i32, parcel: Parcel, lot: i32, packets: i32, source: i32): void {
  const { stash } = world.people;
  const { mass, mixture } = parcel;
  for (let s = 0; s < SUBSTANCES; s++) {
    stash[person * SUBSTANCES + s] += mass[s];
    mass[s] = 0;
  }
  parcel.mixture = 0;
  noteAdded(world, person, mixture, lot, packets, source);
}

/** Takes a weight (at most all) out of a stash into the parcel, each substance times a factor of mean 1. */
export function takeFromStash(world: World, person: i32, mixture: f64, factor: f64, parcel: Parcel): void {
  const { stash, stashMixture } = world.people;
  const { mass } = parcel;
  const held = stashMixture.get(person);
  const at = person * SUBSTANCES;
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

/** Writes off all a person holds. Returns the pure mass, ng. */
export function loseStash(world: World, person: i32, exit: Exit): f64 {
  const { people, agenda } = world;
  if (people.stashMixture.get(person) === 0) return 0;
  takeFromStash(world, person, people.stashMixture.get(person), 1, agenda.parcel);
  let pure = 0;
  for (let s = 0; s < SUBSTANCES; s++) pure += agenda.parcel.mass[s];
  leave(world, agenda.parcel, exit);
  return pure;
}
