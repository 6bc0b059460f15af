import { expect, test } from 'vitest';
import { firstDifference } from '../../src/lab/lab/first-difference.ts';

const day = (d: number | string) => Number(d);
const a = { from: 10, set: { 'police.effort': 2 } } as const;
const b = { from: 50, set: { 'police.effort': 3 } } as const;

test('two laws differ from the first change that is not in both', () => {
  expect(firstDifference([a, b], [a], day)).toBe(50);
  expect(firstDifference([a], [b], day)).toBe(10);
  expect(firstDifference([a, b], [b], day)).toBe(10);
  expect(firstDifference([a, b], [a, b], day)).toBe(Number.POSITIVE_INFINITY);
});

test('the order of changes counts: the later holds where two set the same lever', () => {
  expect(firstDifference([a, b], [b, a], day)).toBe(10);
});
