// Looking up in tables of quantiles: see quantiles.ts, which makes them.
import { bitsOf, type f64, i32 } from './numbers.ts';

/** Bits of a number of 32 bits after its exponent, and of these how many tell knots apart. */
const FRACTION: i32 = 23;
const OF_KNOT: i32 = 4;
const WITHIN: i32 = FRACTION - OF_KNOT;
/** Knots in each halving of what is left of the interval toward an end. */
export const PER_HALVING: i32 = 1 << OF_KNOT;
/** What is left after those bits, which tells how far between two knots. */
const BETWEEN: i32 = (1 << WITHIN) - 1;
const PER_KNOT: f64 = 1.0 / 524288.0;
/** The least uniform there is, 2^-33 (see `open`), is the first knot; and where its bits begin. */
const HALVINGS: i32 = 33;
const FIRST: i32 = (127 - HALVINGS) * PER_HALVING;
/** Knots of one side of the interval, from the least uniform to a half, and one to spare beyond; both sides are a table. */
export const SIDE: i32 = (HALVINGS - 1) * PER_HALVING + 2;
export const KNOTS: i32 = 2 * SIDE;

/** The quantile at u, which lies in (0, 1), in one of the tables of a column (0 where it is the only one). */
export function quantileOf(tables: Float32Array, table: i32, u: f64): f64 {
  // The distance to the nearer end, without a branch: which it is nobody foresees.
  const upper = i32(u * 2);
  return atDistance(tables, table * KNOTS + upper * SIDE - FIRST, u + upper * (1 - 2 * u));
}

/**
 * The same at the uniform that a word stands for (`open`), with less to do: which end is nearer is its first bit, and how near what
 * it is turned to. The distance may stay 2^32 times what it is: in its bits that is so many knots.
 */
export function quantileOfWord(tables: Float32Array, table: i32, word: i32): f64 {
  return atBits(tables, firstForWord(table, word), bitsOfWord(word));
}

/** The knot that stands for distance 0 from the end that a word is near to, and the bits of how far it is from there: see `atBits`. */
export function firstForWord(table: i32, word: i32): i32 {
  return table * KNOTS + ((word >> 31) & SIDE) - (FIRST + 32 * PER_HALVING);
}
export function bitsOfWord(word: i32): i32 {
  return bitsOf((word ^ (word >> 31)) + 0.5);
}

/** The same at the uniform of 16 bits that the lower or (shifted by 16) the upper half of a word stands for (`coarse`). */
export function quantileOfHalf(tables: Float32Array, table: i32, word: i32, shift: i32): f64 {
  const half = word << (16 - shift);
  const upper = half >> 31;
  const first = table * KNOTS + (upper & SIDE) - (FIRST + 16 * PER_HALVING);
  return atDistance(tables, first, ((half ^ upper) >> 16) + 0.5);
}

/** The quantile at a distance from the end of the interval for which the knot of distance 0 would stand at `first`. */
function atDistance(tables: Float32Array, first: i32, distance: f64): f64 {
  return atBits(tables, first, bitsOf(distance));
}

/** The same for the bits of a distance. */
export function atBits(tables: Float32Array, first: i32, bits: i32): f64 {
  const knot = first + (bits >> WITHIN);
  const low: f64 = tables[knot];
  return low + (bits & BETWEEN) * PER_KNOT * (tables[knot + 1] - low);
}

/** Coefficients of variation are told apart to a part in so many, up to a largest. */
export const PER_ONE: i32 = 64;
export const MOST: f64 = 3;

/** Which of the tables of `meanOnes` is for a variation, 0 or more. */
export function nearest(variation: f64): i32 {
  return i32((variation < MOST ? variation : MOST) * PER_ONE + 0.5);
}
