import { expect, test } from 'vitest';
import {
  APART,
  FIRST_STAND_IN,
  readNumber,
  setAddresses,
  sitesIn,
  writeNumber,
} from '../../../src/model/world/stand-ins.ts';

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
  setAddresses(module, [2 ** 20, 2 ** 20 + 64_000, 0, 2 ** 24]);
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

test('a stand-in is found by its number: no other number of five bytes, none of fewer, and none of a column that is not there', () => {
  const module = new Uint8Array(48).fill(0xff);
  const numbers = [0, FIRST_STAND_IN - APART, FIRST_STAND_IN - 5, FIRST_STAND_IN + APART, FIRST_STAND_IN + 2 * APART];
  for (const [i, number] of numbers.entries()) writeNumber(module, 8 * i + 3, number);
  expect(sitesIn(module, 2)).toEqual([8 * 2 + 3, 8 * 3 + 3]);
  expect(sitesIn(module, 3)).toEqual([8 * 2 + 3, 8 * 3 + 3, 8 * 4 + 3]);
  expect(sitesIn(new Uint8Array(4).fill(0x80), 3)).toEqual([]);
});
