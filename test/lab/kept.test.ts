import { expect, test } from 'vitest';
import { Snapshots } from '../../src/lab/world/kept.ts';

/** Takes days one after another, as a world does. */
function taken(days: number, most: number): Snapshots {
  const snapshots = new Snapshots(most);
  for (let day = 0; day < days; day++) if (snapshots.wants(day)) snapshots.keep(day, new Uint8Array(10));
  return snapshots;
}

test('a day is found again by the snapshot at it or before it', () => {
  const snapshots = taken(40, 1000);
  expect(snapshots.before(17)?.day).toBe(15);
  expect(snapshots.before(20)?.day).toBe(20);
  expect(snapshots.before(-1)).toBeUndefined();
});

test('there are never more than were allowed for, and always the first', () => {
  const snapshots = taken(1000, 100);
  const days = Array.from({ length: 1000 }, (_, day) => snapshots.before(day)?.day ?? Number.NaN);
  expect(new Set(days).size).toBeLessThanOrEqual(10);
  expect(days[0]).toBe(0);
  expect(Math.max(...days.map((kept, day) => day - kept))).toBeLessThanOrEqual(240);
});

test('those after a day can be let go, and are wanted again', () => {
  const snapshots = taken(40, 1000);
  snapshots.dropAfter(12);
  expect(snapshots.before(39)?.day).toBe(10);
  expect(snapshots.wants(15)).toBe(true);
});
