import { expect, test } from 'vitest';
import { History } from '../../src/lab/lab/history.ts';

const days = (from: number, ...uses: number[]) => ({ from, daily: { uses: Float64Array.from(uses) } });

test('days come one after another, and again from where a world went back to', () => {
  const history = new History();
  history.take(days(-2, 1, 2));
  history.take(days(0, 3, 4, 5));
  expect([history.from, history.end]).toEqual([-2, 3]);
  history.take(days(1));
  expect(history.end).toBe(1);
  history.take(days(1, 9));
  expect(history.daily.uses).toEqual([1, 2, 3, 9]);
  expect(history.until(0)).toEqual({ uses: [1, 2] });
});
