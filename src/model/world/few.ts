// Finding the few: rows in which something is not 0 that is 0 for nearly everybody. Four bytes are read as one word, and most words
// are passed over at one look. Not by a branch a row: among some it would be a toss-up.

/** How far to shift a word for the byte of its first row, and the ways to the next: by the machine's order of bytes. */
const LITTLE = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;
const FIRST = LITTLE ? 0 : 24;
const SECOND = LITTLE ? 8 : 16;
const THIRD = LITTLE ? 16 : 8;
const FOURTH = LITTLE ? 24 : 0;
const BYTE = 0xff;

// Where rows are written down before the list is cut to its length.
let list = new Int32Array(0);

/** The rows of a table in which any of up to three columns is not 0, rising. */
export function findFew(rows: number, one: Uint8Array, two = one, three = one): Int32Array {
  if (list.length < rows) list = new Int32Array(rows);
  let count = findInWords(wordsOf(one), wordsOf(two), wordsOf(three), rows >> 2, list);
  for (let row = rows & ~3; row < rows; row++) if ((one[row] | two[row] | three[row]) !== 0) list[count++] = row;
  return list.slice(0, count);
}

/** Each row of a word that is not 0 is written down, and kept if it counts. */
function findInWords(one: Int32Array, two: Int32Array, three: Int32Array, words: number, found: Int32Array): number {
  let count = 0;
  for (let word = 0; word < words; word++) {
    const any = one[word] | two[word] | three[word];
    if (any === 0) continue;
    const row = word << 2;
    found[count] = row;
    count += -((any >>> FIRST) & BYTE) >>> 31;
    found[count] = row + 1;
    count += -((any >>> SECOND) & BYTE) >>> 31;
    found[count] = row + 2;
    count += -((any >>> THIRD) & BYTE) >>> 31;
    found[count] = row + 3;
    count += -((any >>> FOURTH) & BYTE) >>> 31;
  }
  return count;
}

function wordsOf(column: Uint8Array): Int32Array {
  return new Int32Array(column.buffer, column.byteOffset, column.length >> 2);
}
