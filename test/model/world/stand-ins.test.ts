import { expect, test } from 'vitest';
import { APART, FIRST_STAND_IN, readNumber, setAddresses, writeNumber } from '../../../src/model/world/stand-ins.ts';

test('a number is read as it was written, in five bytes of which all but the last go on', () => {
  const bytes = new Uint8Array(7);
  for (const value of [0, 1, 127, 128, 2 ** 20 + 3, FIRST_STAND_IN, 2 ** 31 - 1]) {
    writeNumber(bytes, 1, value);
    expect(readNumber(bytes, 1)).toBe(value);
    expect([...bytes].map((byte) => byte >> 7)).toEqual([0, 1, 1, 1, 1, 0, 0]);
  }
});

test('stand-ins become addresses, and what lies before or beyond where a column begins as far from there', () => {
  const standIns = [0, 12, APART - 8064, 3 * APART, 3 * APART + 20].map((beyond) => FIRST_STAND_IN + beyond);
  const gaps = [2, 5, 9, 5, 6];
  const places = gaps.map((_, i) => gaps.slice(0, i + 1).reduce((a, b) => a + b));
  const module = new Uint8Array(40).fill(0x41);
  for (const [i, standIn] of standIns.entries()) writeNumber(module, places[i], standIn);
  const before = module.slice();
  setAddresses(module, gaps, [2 ** 20, 2 ** 20 + 64_000, 0, 2 ** 24]);
  expect(places.map((at) => readNumber(module, at))).toEqual([
    2 ** 20,
    2 ** 20 + 12,
    2 ** 20 + 64_000 - 8064,
    2 ** 24,
    2 ** 24 + 20,
  ]);
  const within = (at: number) => places.some((place) => at >= place && at < place + 5);
  for (const [at, byte] of module.entries()) if (!within(at)) expect(byte).toBe(before[at]);
});
