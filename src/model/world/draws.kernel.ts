// Draws: every random number is a pure function of (seed, stream, who, step, n). Streams and their keys are declared in chance.ts.
// Generator: Threefry-2x32, 20 rounds (Salmon, Moraes, Dror & Shaw 2011, doi 10.1145/2063384.2063405).
import type { Key, StreamKey } from './keys.ts';
import { type f64, type i32, times, u32 } from './numbers.ts';

const PARITY: i32 = 0x1bd11bda;

// The two words of the latest block. Module variables: returning a pair would allocate in the hottest loop there is.
let word0: i32 = 0;
let word1: i32 = 0;

function rotate(x: i32, r: i32): i32 {
  return (x << r) | (x >>> (32 - r));
}

// biome-ignore format: one round a line, as the paper prints them
export function block(k0: i32, k1: i32, c0: i32, c1: i32): void {
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

/** The uniform that a word stands for. Open interval: a uniform of exactly 0 would make a normal infinite. */
export function open(word: i32): f64 {
  return (u32(word) + 0.5) * PER_WORD;
}

/** Draws a step per stream and person: n runs from 0 to 31. */
const DRAWS_PER_STEP: i32 = 32;
/** An odd number near 2^32 over the golden ratio: multiplying by it spreads ids over the key, one to one. */
const GOLDEN: i32 = -0x61c8864f;
/** How many words there are, and parts of one. */
const WORDS: f64 = 4294967296;
const PER_WORD: f64 = 1.0 / 4294967296.0;
const PER_HALF: f64 = 1.0 / 65536.0;

/** Uniform on the open interval (0, 1) for `who` at `step`; `n` (0 to 31) tells several draws of one step apart. */
export function uniform(key: Key, who: i32, step: i32, n: i32 = 0): f64 {
  block(key.a, key.b, who, step * DRAWS_PER_STEP + n);
  return open(word0);
}

/** The two words of `uniform` for a list of ids: `open` makes a uniform of each. In WebAssembly four at once: draws.lanes.as. */
export function uniformWords(
  key: Key,
  ids: Int32Array,
  count: i32,
  step: i32,
  n: i32,
  words: Int32Array,
  seconds: Int32Array,
): void {
  for (let i = 0; i < count; i++) {
    block(key.a, key.b, ids[i], step * DRAWS_PER_STEP + n);
    words[i] = word0;
    seconds[i] = word1;
  }
}

/** The second, independent uniform of the block that the latest `uniform` or `pairUniform` took: free. */
export function second(): f64 {
  return open(word1);
}

/** The words of the latest block, raw: a word serves one draw, or `mixed` draws, or two `coarse` ones. */
export function firstWord(): i32 {
  return word0;
}
export function secondWord(): i32 {
  return word1;
}

/**
 * A uniform for one more id out of a word of a block: for the many that one person judges at once, where a block each
 * would cost ten times as much. One to one in the word for an id and in the id for a word; the finalizer is lowbias32 (C.
 * Wellons, "Prospecting for hash functions", public domain), in which every bit of input moves every bit of output in
 * half of all cases to a part in a thousand.
 */
export function mixed(word: i32, id: i32): f64 {
  return open(mixedWord(word, id));
}

/** The same as a word: also the identity of something made of two. */
export function mixedWord(word: i32, id: i32): i32 {
  let h = word ^ times(id + 1, GOLDEN);
  h = times(h ^ (h >>> 16), 0x7feb352d);
  h = times(h ^ (h >>> 15), -0x7b935975);
  return h ^ (h >>> 16);
}

/**
 * Uniform for `who` at `step`, at a tenth of the price of `uniform`: one block of the cipher a step and stream, mixed with
 * the id. For what is asked of many in every step; each step has its own words, each word and id their own value, and
 * `mixed` is tested for what goes together. What few are asked, and whether somebody dies, has blocks of its own.
 */
export function quick(key: StreamKey, who: i32, step: i32): f64 {
  if (key.step !== step) turnTo(key, step);
  quickWord = mixedWord(mixedWord(key.first, who), key.second);
  return open(quickWord);
}

/** `quick` for an ordered pair of ids. */
export function quickPair(key: StreamKey, a: i32, b: i32, step: i32): f64 {
  quickWord = quickPairWord(key, a, b, step);
  return open(quickWord);
}

/** The word of `quickPair`, of which `open` makes its uniform and `mixed` more: a word crosses a call for nothing, a double may not. */
export function quickPairWord(key: StreamKey, a: i32, b: i32, step: i32): i32 {
  return mixedWord(quickWordOf(key, a, step), b);
}

/** What `quickPair` mixes with the second id, for who has many partners: `mixed` with each id is the pair's draw. */
export function quickWordOf(key: StreamKey, who: i32, step: i32): i32 {
  if (key.step !== step) turnTo(key, step);
  return mixedWord(key.first, who) ^ key.second;
}

/** One more uniform of the latest `quick` or `quickPair`; `n` tells several apart. */
export function quickMore(n: i32): f64 {
  return mixed(quickWord, n);
}

/**
 * A stream brought to a step, for a loop over many that mixes its words by itself: `quick` is
 * mixedWord(mixedWord(first, who), second), `quickPair` mixedWord(mixedWord(first, a) ^ second, b), `quickMore` the latest of
 * these mixed with n.
 */
export function atStep(key: StreamKey, step: i32): StreamKey {
  if (key.step !== step) turnTo(key, step);
  return key;
}

/** The words of `quick` for a list of ids, from a stream that `atStep` has brought to a step. In WebAssembly four at once: draws.lanes.as. */
export function quickWords(ids: Int32Array, count: i32, first: i32, second: i32, words: Int32Array): void {
  for (let i = 0; i < count; i++) words[i] = mixedWord(mixedWord(first, ids[i]), second);
}

/** The same of `quickWordOf`: mixed with a second id each is the word of `quickPair`. */
export function quickWordsOf(ids: Int32Array, count: i32, first: i32, second: i32, words: Int32Array): void {
  for (let i = 0; i < count; i++) words[i] = mixedWord(first, ids[i]) ^ second;
}

/** Mixes each word of a list with an id. */
export function mixWords(words: Int32Array, ids: Int32Array, count: i32): void {
  for (let i = 0; i < count; i++) words[i] = mixedWord(words[i], ids[i]);
}

/** The first place in a list, from one on, whose word of `quick` is at most `most`, read without a sign; `count` if there is none. */
export function nextBelow(ids: Int32Array, from: i32, count: i32, first: i32, second: i32, most: i32): i32 {
  let i = from;
  while (i < count && u32(mixedWord(mixedWord(first, ids[i]), second)) > u32(most)) i++;
  return i;
}

/** The largest word, unsigned, whose uniform may lie below u; what is above it is not. */
export function wordsBelow(u: f64): f64 {
  return Math.min(0xffffffff, Math.floor(u * WORDS));
}

let quickWord: i32 = 0;

function turnTo(key: StreamKey, step: i32): void {
  block(key.a, key.b, step, QUICK);
  key.first = word0;
  key.second = word1;
  key.step = step;
}

// Counters of `uniform` are never negative.
const QUICK: i32 = -1;

/** A uniform of 16 bits from the lower or (shifted by 16) the upper half of a word: not for anything rare. */
export function coarse(word: i32, shift: i32): f64 {
  return (((word >>> shift) & 0xffff) + 0.5) * PER_HALF;
}

/**
 * Uniform for an ordered pair of ids at a step: the same whatever happens to anybody else. The second id goes into the
 * key: under distinct keys the blocks of a cipher are as good as independent, and one block is half the price of two.
 */
export function pairUniform(key: Key, a: i32, b: i32, step: i32, n: i32 = 0): f64 {
  pairBlock(key, a, b, step, n);
  return open(word0);
}

/** The two words of `pairUniform` for a list of pairs, one id of each in either list. In WebAssembly four at once: draws.lanes.as. */
export function pairWords(
  key: Key,
  ones: Int32Array,
  others: Int32Array,
  count: i32,
  step: i32,
  words: Int32Array,
  seconds: Int32Array,
): void {
  for (let i = 0; i < count; i++) {
    pairBlock(key, ones[i], others[i], step, 0);
    words[i] = word0;
    seconds[i] = word1;
  }
}

function pairBlock(key: Key, a: i32, b: i32, step: i32, n: i32): void {
  block(key.a, key.b ^ times(b + 1, GOLDEN), a, step * DRAWS_PER_STEP + n);
}

/**
 * By what turns of a step are put in order: where position p of 0 … 2^bits − 1 belongs to p ^ mask, of any two each goes first in half of
 * all steps, whoever else there is. `bits` is at most 30; the key is a stream of its own.
 */
export function turnMask(key: Key, step: i32, bits: i32): i32 {
  block(key.a, key.b, step, 0);
  return word0 & ((1 << bits) - 1);
}
