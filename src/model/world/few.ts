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

/** The rows of a table in which a column is not 0, rising. */
export function findFew(rows: number, column: Uint8Array): Int32Array {
  if (list.length < rows) list = new Int32Array(rows);
  let count = findInWords(wordsOf(column), rows >> 2, list);
  for (let row = rows & ~3; row < rows; row++) if (column[row] !== 0) list[count++] = row;
  return list.slice(0, count);
}

/** Words that are passed over at one look. */
const AT_ONCE = 4;

function findInWords(words: Int32Array, end: number, found: Int32Array): number {
  let count = 0;
  let word = 0;
  for (; word + AT_ONCE <= end; word += AT_ONCE) {
    if ((words[word] | words[word + 1] | words[word + 2] | words[word + 3]) === 0) continue;
    for (let one = word; one < word + AT_ONCE; one++) count = findInWord(words[one], one << 2, found, count);
  }
  for (; word < end; word++) count = findInWord(words[word], word << 2, found, count);
  return count;
}

/** Each row of a word that is not 0 is written down, and kept if it counts. Returns how many are. */
function findInWord(word: number, row: number, found: Int32Array, before: number): number {
  if (word === 0) return before;
  let count = before;
  found[count] = row;
  count += -((word >>> FIRST) & BYTE) >>> 31;
  found[count] = row + 1;
  count += -((word >>> SECOND) & BYTE) >>> 31;
  found[count] = row + 2;
  count += -((word >>> THIRD) & BYTE) >>> 31;
  found[count] = row + 3;
  return count + (-((word >>> FOURTH) & BYTE) >>> 31);
}

function wordsOf(column: Uint8Array): Int32Array {
  return new Int32Array(column.buffer, column.byteOffset, column.length >> 2);
}
