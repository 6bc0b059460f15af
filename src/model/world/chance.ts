// Chance without sequence: every random number is a pure function of (seed, stream, who, step, n), so that nobody's
// extra draw can shift anybody else's luck, and two worlds with the same seed hold the same luck.
// Generator: Threefry-2x32, 20 rounds (Salmon, Moraes, Dror & Shaw 2011, doi 10.1145/2063384.2063405).

import { block, firstWord, secondWord } from './draws.kernel.ts';
import type { Key, StreamKey } from './keys.ts';

export * from './draws.kernel.ts';
export type { Key, StreamKey } from './keys.ts';

/** The raw block for a key and a counter, as two unsigned words. For tests against the published vectors. */
export function threefry(key: Key, c0: number, c1: number): [number, number] {
  block(key.a, key.b, c0, c1);
  return [firstWord() >>> 0, secondWord() >>> 0];
}

/** The child of a key under two ids: a key of its own, as good as independent. */
export function deriveKey(key: Key, c0: number, c1: number): Key {
  block(key.a, key.b, c0, c1);
  return { a: firstWord(), b: secondWord() };
}

const streams: string[] = [];

/** The number of a stream, declared once, by name, at the top of the file that draws from it. */
export type Stream = number & { readonly __stream: true };

/** Declares a stream of chance. Throws if the name, or its hash, is taken: two processes must never share luck. */
export function defineStream(name: string): Stream {
  if (streams.some((taken) => taken === name || hashName(taken) === hashName(name)))
    throw new Error(`stream of chance declared twice: ${name}`);
  streams.push(name);
  return (streams.length - 1) as Stream;
}

/** The keys of all declared streams for a seed. A key depends on the seed and the stream's name, not on its number. */
export function streamKeys(seed: number): StreamKey[] {
  return keysOf(seed, streams);
}

/** The same for streams by name. */
export function keysOf(seed: number, names: readonly string[]): StreamKey[] {
  const root = { a: seed | 0, b: Math.floor(seed / 2 ** 32) | 0 };
  return names.map((name) => {
    const { a, b } = deriveKey(root, hashName(name), 0);
    return { a, b, step: -1, first: 0, second: 0 };
  });
}

// FNV-1a (Fowler, Noll & Vo), 32 bits.
function hashName(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return h | 0;
}
