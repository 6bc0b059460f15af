// The order in which those whose turn it is act, in place: for loops that run every step and must not allocate. And who comes first.
import { atStep, mixedWord, type StreamKey } from './chance.ts';

/** Ids that two words sorted as one number leave room for. */
const IDS = 2 ** 20;

let placed = new Float64Array(256);

/**
 * Puts the first `count` ids (each from 0 to 2^20 − 1) in an order drawn for a step, in place: each id draws its own place, so
 * that without one of them the others keep their order. Every order is as likely. The draw is that of `quick`, of a stream of its own.
 */
export function shuffleInPlace(key: StreamKey, ids: Int32Array, count: number, step: number): void {
  if (count < 2) return;
  if (count > placed.length) placed = new Float64Array(2 * count);
  const { first, second } = atStep(key, step);
  for (let i = 0; i < count; i++) placed[i] = (mixedWord(mixedWord(first, ids[i]), second) >>> 0) * IDS + ids[i];
  sortPart(placed, 0, count);
  for (let i = 0; i < count; i++) ids[i] = placed[i] - Math.floor(placed[i] / IDS) * IDS;
}

/** Lists up to this long are sorted by insertion, in less time than a call of the engine's sort takes. */
const SHORT = 24;

/** Sorts the numbers from one place to before another, rising. */
export function sortPart(numbers: Float64Array, from: number, end: number): void {
  if (end - from > SHORT) {
    numbers.subarray(from, end).sort();
    return;
  }
  for (let i = from + 1; i < end; i++) {
    const value = numbers[i];
    let j = i;
    while (j > from && numbers[j - 1] > value) {
      numbers[j] = numbers[j - 1];
      j--;
    }
    numbers[j] = value;
  }
}

/**
 * Puts an id into a list of the first `most` in an order, in its place; of equals who came first stays first. Where few are looked for
 * among many, most are passed over at one look.
 */
export function putAmongFirst(
  first: number[],
  id: number,
  most: number,
  compare: (one: number, other: number) => number,
): void {
  if (first.length >= most && (most === 0 || compare(first[most - 1], id) <= 0)) return;
  let low = 0;
  let high = first.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(first[middle], id) <= 0) low = middle + 1;
    else high = middle;
  }
  first.splice(low, 0, id);
  if (first.length > most) first.pop();
}
