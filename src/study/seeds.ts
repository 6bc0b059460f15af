// Each replicate has luck of its own, from the base seed and its number alone.
import { threefry } from '../model/world/chance.ts';

/** Apart from the counters that the model draws under a seed. */
const REPLICATES = 0x7265706c;
const HIGH = 2 ** 32;

/**
 * The seed of a replicate, from 0 to 2^53 − 1. Replicate 0 has the base seed itself, so that one world run alone with a
 * seed is the first of a comparison with that seed, and any other is found again by its own seed.
 */
export function seedOf(base: number, replicate: number): number {
  if (replicate === 0) return base;
  const key = { a: base | 0, b: Math.floor(base / HIGH) | 0 };
  const [low, high] = threefry(key, replicate, REPLICATES);
  return (high & 0x1fffff) * HIGH + low;
}
