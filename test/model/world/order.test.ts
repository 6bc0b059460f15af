import { expect, test } from 'vitest';
import type { StreamKey } from '../../../src/model/world/chance.ts';
import { putAmongFirst, shuffleInPlace, sortPart } from '../../../src/model/world/order.ts';

const key: StreamKey = { a: 1, b: 2, step: -1, first: 0, second: 0 };
const order = (ids: readonly number[], step: number) => {
  const list = Int32Array.from(ids);
  shuffleInPlace(key, list, list.length, step);
  return [...list];
};

test('it is the same ids, in an order that depends on the step and not on how they came', () => {
  for (const count of [0, 1, 2, 5, 24, 25, 300]) {
    const ids = Array.from({ length: count }, (_, i) => 7 * i + 3);
    const placed = order(ids, 5);
    expect([...placed].sort((a, b) => a - b)).toEqual(ids);
    expect(order([...ids].reverse(), 5)).toEqual(placed);
    if (count > 20) expect(order(ids, 6)).not.toEqual(placed);
  }
});

test('without one of them the others keep their order; what stands behind the count stays', () => {
  const ids = Array.from({ length: 40 }, (_, i) => i);
  expect(order(ids, 9).filter((id) => id !== 11)).toEqual(
    order(
      ids.filter((id) => id !== 11),
      9,
    ),
  );
  const list = Int32Array.from([4, 3, 2, 1, 99, 98]);
  shuffleInPlace(key, list, 4, 1);
  expect([...list.subarray(4)]).toEqual([99, 98]);
});

test('every order of four is as likely', () => {
  const steps = 24_000;
  const counts = new Map<string, number>();
  for (let step = 0; step < steps; step++) {
    const found = order([1, 5, 8, 900_000], step).join();
    counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  expect(counts.size).toBe(24);
  const squares = [...counts.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
  // Chi-squared with 23 degrees of freedom: above 49.7 once in a thousand.
  expect(squares).toBeLessThan(49.7);
});

test('a part of a list is sorted, and no other', () => {
  for (const count of [0, 1, 2, 24, 25, 60]) {
    const part = Array.from({ length: count }, (_, i) => (i * 37) % 61);
    const list = Float64Array.from([9, ...part, -9]);
    sortPart(list, 1, 1 + count);
    expect([...list]).toEqual([9, ...part.sort((a, b) => a - b), -9]);
  }
});

test('the first in an order are those that sorting puts first, of equals who came first', () => {
  const ids = Array.from({ length: 50 }, (_, i) => (i * 29) % 50);
  const byTens = (one: number, other: number) => Math.floor(one / 10) - Math.floor(other / 10);
  for (const most of [0, 1, 7, 50, 60]) {
    const first: number[] = [];
    for (const id of ids) putAmongFirst(first, id, most, byTens);
    expect(first).toEqual([...ids].sort(byTens).slice(0, most));
  }
});
