// Reading ahead. A city does not fit into a core's own cache, and whoever seeks drug reads some twenty lines of memory from
// afar. What a block of people is about to need is read once before their turns, line by line and column by column, which is
// the order in which a machine fetches by itself. Nothing else changes.
import { BLOCK } from './block.ts';
import type { People } from './tables.ts';

/** A column as words of four bytes, and the words a row takes. */
interface Words {
  readonly words: Int32Array;
  readonly width: number;
}

/** Words in a line of memory. */
const LINE = 16;

// The columns of the latest people.
let latest: People | undefined;
let columns: Words[] = [];

// What was read is kept, so that no engine may leave the reading out.
const kept = new Int32Array(1);

/** Reads what the people of a block who want to use will need if they seek and use. */
export function readAhead(people: People, wants: Int32Array, count: number): void {
  if (count === 0) return;
  if (people !== latest) turnTo(people);
  const first = wants[0] & -BLOCK;
  const end = Math.min(first + BLOCK, people.rows);
  let read = 0;
  for (const { words, width } of columns) read ^= readLines(words, first * width, end * width);
  kept[0] = read;
}

function readLines(words: Int32Array, from: number, end: number): number {
  let read = 0;
  for (let i = from; i < end; i += LINE) read ^= words[i];
  return read;
}

function turnTo(people: People): void {
  const { habit, lastUse, stash, stashMixture, stashLot, shop, cash, sellers, trust, belief, strength } = people;
  const { friends, vacancy, handled } = people;
  columns = [
    ...[habit, lastUse, stash, stashMixture, stashLot, shop, cash, sellers, trust, belief, strength],
    ...[friends, vacancy, handled],
  ].map((column) => ({
    words: new Int32Array(column.buffer, column.byteOffset, column.byteLength >> 2),
    width: column.byteLength / people.capacity / 4,
  }));
  latest = people;
}
