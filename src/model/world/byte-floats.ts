// Whole numbers in a byte, for what is kept of very many and asked for in sums and shares. As in a binary floating-point number
// with four bits of exponent and four of fraction: exact below 32, to within a thirty-second above.

import { leadingZeros } from './numbers.ts';

/** A byte holds what is below this exactly. */
const EXACT = 32;
const FRACTION_BITS = 4;
const FRACTION = 1 << FRACTION_BITS;

/** What the largest byte stands for. */
export const BYTE_FLOAT_MOST = (EXACT - 1) << 14;

/** The byte for a whole number from 0 on: the nearest that there is, and the largest for what is larger. */
export function toByteFloat(n: number): number {
  if (n < EXACT) return n;
  const whole = Math.min(n, BYTE_FLOAT_MOST);
  const doublings = 32 - FRACTION_BITS - 1 - leadingZeros(whole);
  // What is rounded up to 32 is the next doubling's 16: the byte is the same.
  return (doublings << FRACTION_BITS) + ((whole + (1 << (doublings - 1))) >> doublings);
}

/** The whole number that a byte stands for. */
export function fromByteFloat(byte: number): number {
  if (byte < EXACT) return byte;
  return (FRACTION + (byte % FRACTION)) << ((byte >> FRACTION_BITS) - 1);
}
