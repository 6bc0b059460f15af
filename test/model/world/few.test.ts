import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFew } from '../../../src/model/world/few.ts';

const column = fc.uint8Array({ minLength: 41, maxLength: 41 }).map((bytes) => bytes.map((b) => (b > 200 ? b : 0)));

test('the rows in which a column is not 0 are found, all of them and in order', () => {
  fc.assert(
    fc.property(column, fc.integer({ min: 0, max: 41 }), (one, rows) => {
      const expected = Array.from({ length: rows }, (_, row) => row).filter((row) => one[row]);
      expect([...findFew(rows, one)]).toEqual(expected);
    }),
  );
});

test('a list found before stays what it was', () => {
  const one = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 3);
  const found = findFew(10, one);
  expect([...findFew(10, Uint8Array.of(255, 0, 0, 0, 0, 0, 0, 0, 0, 0))]).toEqual([0]);
  expect([...found]).toEqual([9]);
});
