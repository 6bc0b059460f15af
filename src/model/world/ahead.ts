// Reading ahead. A city does not fit into a core's own cache, and whoever seeks drug reads some twenty lines of memory from
// afar, one after the other: waiting for them is half of a step at 20,000 people. Reads on which nothing depends are
// waited for together; so what a block of people is about to need is read once before their turns, column by column, which
// is the order in which a machine fetches by itself. Nothing else changes.
import type { People } from './tables.ts';

/** A column as bytes, and the bytes a row takes. */
interface Bytes {
  readonly bytes: Uint8Array;
  readonly width: number;
}

// The columns of the latest people: as bytes, because one loop for all kinds of array would be slow for each.
let latest: People | undefined;
let columns: Bytes[] = [];

// The sum of what was read is kept, so that no engine may leave the reading out.
const sum = new Float64Array(1);

/** Reads what people who want to use will need if they seek and use. */
export function readAhead(people: People, wants: Int32Array, count: number): void {
  if (people !== latest) turnTo(people);
  let read = 0;
  for (let c = 0; c < columns.length; c++) read += readColumn(columns[c].bytes, columns[c].width, wants, count);
  sum[0] = read;
}

function readColumn(bytes: Uint8Array, width: number, wants: Int32Array, count: number): number {
  let read = 0;
  for (let w = 0; w < count; w++) read += bytes[wants[w] * width];
  return read;
}

function turnTo(people: People): void {
  const { habit, lastUse, stash, stashMixture, stashLot, shop, cash, sellers, trust, belief, strength } = people;
  const { friends, vacancy, handled } = people;
  columns = [
    ...[habit, lastUse, stash, stashMixture, stashLot, shop, cash, sellers, trust, belief, strength],
    ...[friends, vacancy, handled],
  ].map((column) => ({
    bytes: new Uint8Array(column.buffer, column.byteOffset, column.byteLength),
    width: column.byteLength / people.capacity,
  }));
  latest = people;
}
