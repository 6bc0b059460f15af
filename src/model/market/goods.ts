// Moving drug from hand to hand without losing a nanogram. Whole nanograms of each substance and of the mixture move
// between suppliers at the edge, shops and stashes; what leaves the city is written in the ledger.

import { substances } from '../world/codes.ts';
import type { Held } from '../world/ledger.ts';
import { SUBSTANCES } from '../world/tables.ts';

/** Where drug that leaves the city goes in the ledger. */
export type Exit = 'used' | 'seized' | 'discarded';

/** A quantity in transit: taken from one holder, not yet given to another. One scratch, used at once. */
export interface Parcel {
  readonly mass: Float64Array;
  mixture: number;
}

export function createParcel(): Parcel {
  return { mass: new Float64Array(SUBSTANCES), mixture: 0 };
}

/**
 * Takes `mixture` ng (at most what is there) out of a holding into the parcel. Each substance comes in proportion, times
 * `heroin` for heroin and `fentanyls` for the rest (factors of mean 1: unevenness), never more than is there; what is left
 * stays behind. Taking everything takes everything.
 */
export function take(
  from: Float64Array,
  row: number,
  held: number,
  mixture: number,
  heroin: number,
  fentanyls: number,
  parcel: Parcel,
): void {
  const all = mixture >= held;
  const portion = all ? 1 : mixture / held;
  let pure = 0;
  for (let s = 0; s < SUBSTANCES; s++) {
    const at = row * SUBSTANCES + s;
    const there = from[at];
    const factor = s === substances.heroin ? heroin : fentanyls;
    const taken = all ? there : Math.min(there, Math.floor(there * portion * factor));
    parcel.mass[s] = taken;
    from[at] = there - taken;
    pure += taken;
  }
  // A strong bag weighs what bags weigh, unless it would hold more pure drug than that.
  parcel.mixture = all ? held : Math.min(held, Math.max(Math.floor(mixture), pure));
}

/** Gives the parcel to a holding and empties it. Returns the weight given. */
export function give(to: Float64Array | Uint32Array, row: number, parcel: Parcel): number {
  for (let s = 0; s < SUBSTANCES; s++) {
    to[row * SUBSTANCES + s] += parcel.mass[s];
    parcel.mass[s] = 0;
  }
  const { mixture } = parcel;
  parcel.mixture = 0;
  return mixture;
}

/** Writes the parcel off as used, seized or discarded. Returns its weight. */
export function leave(world: Held, parcel: Parcel, exit: Exit): number {
  return give(world.ledger[exit], 0, parcel);
}
