// Lists of words are drawn four at a time in a kernel, in vectors: here these are held against the plain loops.
import { expect, test } from 'vitest';
import {
  mixedWord,
  mixWords,
  nextBelow,
  open,
  pairUniform,
  pairWords,
  quickWords,
  quickWordsOf,
  second,
  uniformWords,
} from '../../../src/model/world/chance.ts';
import { compiled } from '../../../src/model/world/compiled.ts';
import { bytesOf, Instance, Memory, Module } from '../../../src/model/world/webassembly.ts';
import type { World } from '../../../src/model/world/world.ts';

const MOST = 1024;
const COUNTS = [0, 1, 2, 3, 4, 5, 7, 8, 63, 1023, MOST];
const [FIRST, SECOND] = [-123456789, 987654321];

if (compiled === undefined) throw new Error('there is no kernel of these sources: `npm test` makes it');
const memory = new Memory({ initial: 32 });
const imports = { env: { memory }, outside: compiled.outside({} as World) };
const lanes = new Instance(new Module(bytesOf(compiled.module)), imports).exports as Record<
  string,
  (...numbers: number[]) => number
>;

// Lists of words from anywhere, some of them -1, in the memory of the module, and beyond each what nobody may write over.
const listAt = (address: number) => new Int32Array(memory.buffer, address, MOST + 4);
const [ids, words, more] = [listAt(2 ** 20), listAt(2 ** 20 + 2 ** 15), listAt(2 ** 20 + 2 ** 16)];
const [idsAt, wordsAt] = [ids.byteOffset, words.byteOffset];

function fill(): void {
  for (let i = 0; i < ids.length; i++) {
    ids[i] = i % 9 === 0 ? -1 : mixedWord(i, 1);
    words[i] = mixedWord(i, 2);
  }
}

/** What stands in the list of words after something was done to it. */
function after(doing: () => void): number[] {
  fill();
  doing();
  return [...words];
}

test.each(COUNTS)('of %i ids vectors make the words of the plain loop, and touch no more', (count) => {
  expect(after(() => lanes.quickWords(idsAt, count, FIRST, SECOND, wordsAt))).toEqual(
    after(() => quickWords(ids, count, FIRST, SECOND, words)),
  );
  expect(after(() => lanes.quickWordsOf(idsAt, count, FIRST, SECOND, wordsAt))).toEqual(
    after(() => quickWordsOf(ids, count, FIRST, SECOND, words)),
  );
  expect(after(() => lanes.mixWords(wordsAt, idsAt, count))).toEqual(after(() => mixWords(words, ids, count)));
});

test.each(COUNTS)('of %i ids vectors make the blocks of the plain loop', (count) => {
  const keyAt = 2 ** 20 + 2 ** 17;
  new Int32Array(memory.buffer, keyAt, 2).set([FIRST, SECOND]);
  const plain = after(() => uniformWords({ a: FIRST, b: SECOND }, ids, count, 5, 3, words, more));
  const seconds = [...more];
  more.fill(0);
  expect(after(() => lanes.uniformWords(keyAt, idsAt, count, 5, 3, wordsAt, more.byteOffset))).toEqual(plain);
  expect([...more]).toEqual(seconds);
});

test.each(COUNTS)('of %i pairs vectors make the blocks of the plain loop', (count) => {
  const [keyAt, othersAt] = [2 ** 20 + 2 ** 17, 2 ** 20 + 2 ** 18];
  new Int32Array(memory.buffer, keyAt, 2).set([FIRST, SECOND]);
  const others = listAt(othersAt);
  for (let i = 0; i < others.length; i++) others[i] = i % 7 === 0 ? -1 : mixedWord(i, 3);
  more.fill(0);
  const plain = after(() => pairWords({ a: FIRST, b: SECOND }, ids, others, count, 5, words, more));
  const seconds = [...more];
  more.fill(0);
  expect(after(() => lanes.pairWords(keyAt, idsAt, othersAt, count, 5, wordsAt, more.byteOffset))).toEqual(plain);
  expect([...more]).toEqual(seconds);
});

test('the words of a pair are those of its uniforms', () => {
  const key = { a: FIRST, b: SECOND };
  pairWords(key, Int32Array.of(7), Int32Array.of(11), 1, 5, words, more);
  expect([open(words[0]), open(more[0])]).toEqual([pairUniform(key, 7, 11, 5), second()]);
});

test.each(COUNTS)('of %i ids vectors find the same ones whose words are small', (count) => {
  fill();
  for (const most of [0, 2 ** 22, 2 ** 26, 2 ** 31, -1])
    for (let from = 0; from <= count; from += from < 9 ? 1 : 97) {
      const found = nextBelow(ids, from, count, FIRST, SECOND, most);
      expect(lanes.nextBelow(idsAt, from, count, FIRST, SECOND, most)).toBe(found);
    }
});
