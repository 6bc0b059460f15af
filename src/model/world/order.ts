// The order in which those whose turn it is act, in place: for loops that run every step and must not allocate.
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
  sort(count);
  for (let i = 0; i < count; i++) ids[i] = placed[i] - Math.floor(placed[i] / IDS) * IDS;
}

/** Lists up to this long are sorted by insertion, in less time than a call of the engine's sort takes. */
const SHORT = 24;

function sort(count: number): void {
  if (count > SHORT) {
    placed.subarray(0, count).sort();
    return;
  }
  for (let i = 1; i < count; i++) {
    const value = placed[i];
    let j = i;
    while (j > 0 && placed[j - 1] > value) {
      placed[j] = placed[j - 1];
      j--;
    }
    placed[j] = value;
  }
}
