import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BYTE_FLOAT_MOST, fromByteFloat, toByteFloat } from '../../../src/model/world/byte-floats.ts';

const bytes = Array.from({ length: 256 }, (_, byte) => byte);

test('every byte stands for a number of its own, larger than that of the byte before, and is the byte of it', () => {
  const numbers = bytes.map(fromByteFloat);
  expect(numbers.map(toByteFloat)).toEqual(bytes);
  expect(numbers.slice(1).every((n, i) => n > numbers[i])).toBe(true);
  expect([numbers[31], numbers[32], numbers[255]]).toEqual([31, 32, BYTE_FLOAT_MOST]);
});

test('a number is the nearest that there is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 * BYTE_FLOAT_MOST }), (n) => {
      const away = (byte: number) => Math.abs(fromByteFloat(byte) - n);
      expect(away(toByteFloat(n))).toBe(Math.min(...bytes.map(away)));
    }),
  );
});

test('small numbers are exact, and none is off by more than a thirty-second', () => {
  for (let n = 0; n <= 0xffff; n++) {
    const held = fromByteFloat(toByteFloat(n));
    if (n < 32 ? held !== n : Math.abs(held - n) > n / 32) expect.fail(`${n} is held as ${held}`);
  }
});
