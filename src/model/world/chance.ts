// Chance without sequence: every random number is a pure function of (seed, stream, who, step, n), so that nobody's
// extra draw can shift anybody else's luck, and two worlds with the same seed hold the same luck.
// Generator: Threefry-2x32, 20 rounds (Salmon, Moraes, Dror & Shaw 2011, doi 10.1145/2063384.2063405).

/** A 64-bit key as two 32-bit halves. */
export interface Key {
  readonly a: number;
  readonly b: number;
}

/** The key of a stream, with the block that it gave for the latest step: see `quick`. */
export interface StreamKey extends Key {
  step: number;
  first: number;
  second: number;
}

const PARITY = 0x1bd11bda;

// The two words of the latest block. Module variables: returning a pair would allocate in the hottest loop there is.
let word0 = 0;
let word1 = 0;

function rotate(x: number, r: number): number {
  return (x << r) | (x >>> (32 - r));
}

// biome-ignore format: one round a line, as the paper prints them
function block(k0: number, k1: number, c0: number, c1: number): void {
  // Words, said aloud: without this the engine may add them as doubles, at half the speed.
  k0 |= 0;
  k1 |= 0;
  c0 |= 0;
  c1 |= 0;
  const k2 = k0 ^ k1 ^ PARITY;
  let x = (c0 + k0) | 0;
  let y = (c1 + k1) | 0;
  x = (x + y) | 0; y = rotate(y, 13) ^ x;
  x = (x + y) | 0; y = rotate(y, 15) ^ x;
  x = (x + y) | 0; y = rotate(y, 26) ^ x;
  x = (x + y) | 0; y = rotate(y, 6) ^ x;
  x = (x + k1) | 0; y = (y + k2 + 1) | 0;
  x = (x + y) | 0; y = rotate(y, 17) ^ x;
  x = (x + y) | 0; y = rotate(y, 29) ^ x;
  x = (x + y) | 0; y = rotate(y, 16) ^ x;
  x = (x + y) | 0; y = rotate(y, 24) ^ x;
  x = (x + k2) | 0; y = (y + k0 + 2) | 0;
  x = (x + y) | 0; y = rotate(y, 13) ^ x;
  x = (x + y) | 0; y = rotate(y, 15) ^ x;
  x = (x + y) | 0; y = rotate(y, 26) ^ x;
  x = (x + y) | 0; y = rotate(y, 6) ^ x;
  x = (x + k0) | 0; y = (y + k1 + 3) | 0;
  x = (x + y) | 0; y = rotate(y, 17) ^ x;
  x = (x + y) | 0; y = rotate(y, 29) ^ x;
  x = (x + y) | 0; y = rotate(y, 16) ^ x;
  x = (x + y) | 0; y = rotate(y, 24) ^ x;
  x = (x + k1) | 0; y = (y + k2 + 4) | 0;
  x = (x + y) | 0; y = rotate(y, 13) ^ x;
  x = (x + y) | 0; y = rotate(y, 15) ^ x;
  x = (x + y) | 0; y = rotate(y, 26) ^ x;
  x = (x + y) | 0; y = rotate(y, 6) ^ x;
  word0 = (x + k2) | 0;
  word1 = (y + k0 + 5) | 0;
}

/** The raw block for a key and a counter, as two unsigned words. For tests against the published vectors. */
export function threefry(key: Key, c0: number, c1: number): [number, number] {
  block(key.a, key.b, c0, c1);
  return [word0 >>> 0, word1 >>> 0];
}

/** The child of a key under two ids: a key of its own, as good as independent. */
export function deriveKey(key: Key, c0: number, c1: number): Key {
  block(key.a, key.b, c0, c1);
  return { a: word0, b: word1 };
}

/** The uniform that a word stands for. Open interval: a uniform of exactly 0 would make a normal infinite. */
export function open(word: number): number {
  return ((word >>> 0) + 0.5) * 2 ** -32;
}

/** Draws a step per stream and person: n runs from 0 to 31. */
const DRAWS_PER_STEP = 32;
/** An odd number near 2^32 over the golden ratio: multiplying by it spreads ids over the key, one to one. */
const GOLDEN = 0x9e3779b1;

/** Uniform on the open interval (0, 1) for `who` at `step`; `n` (0 to 31) tells several draws of one step apart. */
export function uniform(key: Key, who: number, step: number, n = 0): number {
  block(key.a, key.b, who, step * DRAWS_PER_STEP + n);
  return open(word0);
}

/** The second, independent uniform of the block that the latest `uniform` or `pairUniform` took: free. */
export function second(): number {
  return open(word1);
}

/** The words of the latest block, raw: a word serves one draw, or `mixed` draws, or two `coarse` ones. */
export function firstWord(): number {
  return word0;
}
export function secondWord(): number {
  return word1;
}

/**
 * A uniform for one more id out of a word of a block: for the many that one person judges at once, where a block each
 * would cost ten times as much. One to one in the word for an id and in the id for a word; the finalizer is lowbias32 (C.
 * Wellons, "Prospecting for hash functions", public domain), in which every bit of input moves every bit of output in
 * half of all cases to a part in a thousand.
 */
export function mixed(word: number, id: number): number {
  return open(mixedWord(word, id));
}

/** The same as a word: also the identity of something made of two. */
export function mixedWord(word: number, id: number): number {
  let h = word ^ Math.imul(id + 1, GOLDEN);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}

/**
 * Uniform for `who` at `step`, at a tenth of the price of `uniform`: one block of the cipher a step and stream, mixed with
 * the id. For what is asked of many in every step; each step has its own words, each word and id their own value, and
 * `mixed` is tested for what goes together. What few are asked, and whether somebody dies, has blocks of its own.
 */
export function quick(key: StreamKey, who: number, step: number): number {
  if (key.step !== step) turnTo(key, step);
  quickWord = mixedWord(mixedWord(key.first, who), key.second);
  return open(quickWord);
}

/** `quick` for an ordered pair of ids. */
export function quickPair(key: StreamKey, a: number, b: number, step: number): number {
  quickWord = quickPairWord(key, a, b, step);
  return open(quickWord);
}

/** The word of `quickPair`, of which `open` makes its uniform and `mixed` more: a word crosses a call for nothing, a double may not. */
export function quickPairWord(key: StreamKey, a: number, b: number, step: number): number {
  return mixedWord(quickWordOf(key, a, step), b);
}

/** What `quickPair` mixes with the second id, for who has many partners: `mixed` with each id is the pair's draw. */
export function quickWordOf(key: StreamKey, who: number, step: number): number {
  if (key.step !== step) turnTo(key, step);
  return mixedWord(key.first, who) ^ key.second;
}

/** One more uniform of the latest `quick` or `quickPair`; `n` tells several apart. */
export function quickMore(n: number): number {
  return mixed(quickWord, n);
}

/**
 * A stream brought to a step, for a loop over many that mixes its words by itself: `quick` is
 * mixedWord(mixedWord(first, who), second), `quickPair` mixedWord(mixedWord(first, a) ^ second, b), `quickMore` the latest of
 * these mixed with n.
 */
export function atStep(key: StreamKey, step: number): StreamKey {
  if (key.step !== step) turnTo(key, step);
  return key;
}

/** The largest word, unsigned, whose uniform may lie below u; what is above it is not. */
export function wordsBelow(u: number): number {
  return Math.min(0xffffffff, Math.floor(u * 2 ** 32));
}

let quickWord = 0;

function turnTo(key: StreamKey, step: number): void {
  block(key.a, key.b, step, QUICK);
  key.first = word0;
  key.second = word1;
  key.step = step;
}

// Counters of `uniform` are never negative.
const QUICK = -1;

/** A uniform of 16 bits from the lower or (shifted by 16) the upper half of a word: not for anything rare. */
export function coarse(word: number, shift: 0 | 16): number {
  return (((word >>> shift) & 0xffff) + 0.5) * 2 ** -16;
}

/**
 * Uniform for an ordered pair of ids at a step: the same whatever happens to anybody else. The second id goes into the
 * key: under distinct keys the blocks of a cipher are as good as independent, and one block is half the price of two.
 */
export function pairUniform(key: Key, a: number, b: number, step: number, n = 0): number {
  block(key.a, key.b ^ Math.imul(b + 1, GOLDEN), a, step * DRAWS_PER_STEP + n);
  return open(word0);
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
  const root = { a: seed | 0, b: Math.floor(seed / 2 ** 32) | 0 };
  return streams.map((name) => {
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

/**
 * The order in which people take their turn in a step: position p of 0 … 2^bits − 1 belongs to person p ^ mask. Of any
 * two people each goes first in half of all steps, whoever else is alive, and memory is still walked in blocks. `bits` is at most 30; the key
 * is a stream of its own.
 */
export function turnMask(key: Key, step: number, bits: number): number {
  block(key.a, key.b, step, 0);
  return word0 & ((1 << bits) - 1);
}
