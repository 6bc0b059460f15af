// What a world shows of itself as it runs: plain data and typed arrays, handed from its worker to the page.
import type { EventKind } from '../../model/world/world.ts';

/** What does not change: who there is, row by row of the people table. */
export interface Census {
  readonly rows: number;
  /** Homes, metres east and north of the centre. */
  readonly homeX: Int16Array;
  readonly homeY: Int16Array;
  /** Row of the home's neighbourhood in `places`. */
  readonly place: Uint8Array;
  readonly places: readonly CensusPlace[];
}

export interface CensusPlace {
  readonly name: string;
  /** Metres from the centre of the city, and of its own extent. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly openAir: boolean;
}

/** Where somebody stands: `apart` neither uses nor sells, `overdosed` died of overdose, `dead` of anything else. */
export const stands = {
  apart: 0,
  takesPart: 1,
  treated: 2,
  jailed: 3,
  imprisoned: 4,
  overdosed: 5,
  dead: 6,
} as const;

/** A look is a byte a person. */
export const look = {
  /** Code of the role over 180 days (codes.ts). */
  role: (byte: number) => byte & 7,
  /** One of `stands`. */
  stands: (byte: number) => (byte >> 3) & 7,
  /** A fentanyl is in what the person holds, and whether they clearly know of it. */
  holdsFentanyl: (byte: number) => (byte & 64) !== 0,
  knows: (byte: number) => (byte & 128) !== 0,
};

/** Events of the last day that a picture shows, row by row; of what is passed on some, of the same people in both worlds. */
export interface Moments {
  readonly kind: readonly EventKind[];
  readonly person: Int32Array;
  /** The other person, -1 nobody. */
  readonly other: Int32Array;
}

export interface Frame {
  /** Whole days of the measured period that are done; negative in the burn-in. */
  readonly day: number;
  readonly looks: Uint8Array;
  readonly moments: Moments;
  readonly series: Series;
}

/** Daily counts: one value a day for each counter of the tally. */
export interface Series {
  /** Day of the first value. */
  readonly from: number;
  readonly daily: Readonly<Record<string, Float64Array>>;
}
