import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seedOf } from '../../src/study/seeds.ts';

const seed = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

test('replicate 0 has the base seed itself', () => {
  fc.assert(fc.property(seed, (base) => seedOf(base, 0) === base));
});

test('every seed is one that a run takes, and is the same whenever it is asked for', () => {
  fc.assert(
    fc.property(seed, fc.integer({ min: 0, max: 1e6 }), (base, replicate) => {
      const found = seedOf(base, replicate);
      return Number.isSafeInteger(found) && found >= 0 && found === seedOf(base, replicate);
    }),
  );
});

test('replicates differ from each other, and from those of other base seeds', () => {
  const bases = [0, 1, 2, 7, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER];
  const all = bases.flatMap((base) => Array.from({ length: 2000 }, (_, replicate) => seedOf(base, replicate)));
  expect(new Set(all).size).toBe(all.length);
});
