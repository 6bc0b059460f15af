import { expect, test } from 'vitest';
import { historyOf } from '../../src/observe/histories.ts';

const WEEKS = 104;
type ByWeek = (week: number) => number;
const series = (of: ByWeek) => Array.from({ length: WEEKS }, (_, week) => of(week));
const kind = (uses: ByWeek, amounts: ByWeek = uses, away: ByWeek = () => 0) =>
  historyOf({ uses: series(uses), amounts: series(amounts), away: series(away) });

test('weeks of heavy use that alternate with weeks of none are binge-and-crash', () => {
  expect(kind((week) => (week % 6 < 3 ? 20 : 0))).toBe('binge-and-crash');
  expect(kind((week) => [20, 20, 3, 0, 0, 2][week % 6])).toBe('binge-and-crash');
  // Three binges and three crashes are enough, two are not, nor are breaks a quarter of a year apart.
  expect(kind((week) => (week < 48 && week % 16 > 13 ? 0 : 14))).toBe('binge-and-crash');
  expect(kind((week) => (week < 32 && week % 16 > 13 ? 0 : 14))).not.toBe('binge-and-crash');
  expect(kind((week) => (week % 22 === 0 ? 20 : week % 22 === 11 ? 0 : 3))).not.toBe('binge-and-crash');
});

test('use that is never heavy is no binge, and never stopping no crash', () => {
  expect(kind((week) => (week % 4 < 2 ? 6 : 0))).not.toBe('binge-and-crash');
  expect(kind((week) => (week % 4 < 2 ? 28 : 1))).not.toBe('binge-and-crash');
});

test('lasting rises from plateau to plateau are stepped, by amount too', () => {
  const three: ByWeek = (week) => [2, 7, 21][Math.floor(week / 36)];
  expect(kind(three)).toBe('stepped');
  expect(kind(() => 14, three)).toBe('stepped');
  expect(kind((week) => three(week) * (week % 2 === 0 ? 1.3 : 0.7))).toBe('stepped');
});

test('one rise and falls are not', () => {
  expect(kind((week) => (week < 52 ? 5 : 15))).not.toBe('stepped');
  expect(kind((week) => [21, 7, 2][Math.floor(week / 36)])).not.toBe('stepped');
});

test('a year of steady use is stable, heavy or not, whatever the other year was', () => {
  expect(kind((week) => 20 + (week % 3))).toBe('stable');
  expect(kind((week) => (week % 2 === 0 ? 1 : 3))).toBe('stable');
  expect(kind((week) => (week < 60 ? 14 : [1, 1, 9, 25, 2][week % 5]))).toBe('stable');
  expect(kind((week) => [14, 14, 14, 3, 3, 3][Math.floor(week / 4) % 6])).toBe('other');
  expect(kind((week) => (week % 4 === 0 ? 1 : 0))).toBe('other');
});

test('who began, stopped or was away for most of it has no history', () => {
  expect(kind((week) => (week < 60 ? 0 : 9))).toBe(null);
  expect(kind((week) => (week < 60 ? 9 : 0))).toBe(null);
  expect(
    kind(
      () => 9,
      undefined,
      (week) => (week < 60 ? 1 : 0),
    ),
  ).toBe(null);
  // Weeks away are as if they had not been.
  expect(
    kind(
      (week) => (week % 10 < 3 ? 0 : 15),
      undefined,
      (week) => (week % 10 < 3 ? 1 : 0),
    ),
  ).toBe('stable');
});
