// What outcomes have in common: sums and means over the days of the period, and the cases that fall into it.
import { isAlive } from '../lives/alive.kernel.ts';
import { custody, using } from '../world/codes.ts';
import type { People } from '../world/tables.ts';
import { NG_PER_G } from '../world/units.ts';
import type { World } from '../world/world.ts';
import type { Measured, Period } from './outcome.ts';

/** Sum of a daily counter over the period. */
export function sumOf(days: ArrayLike<number>, { firstDay, days: length }: Period): number {
  let sum = 0;
  for (let day = firstDay; day < firstDay + length; day++) sum += days[day];
  return sum;
}

/** A count over the period. */
export function total(days: ArrayLike<number>, period: Period): Measured {
  return { value: sumOf(days, period) };
}

/** Mean of a daily level. */
export function meanOf(days: ArrayLike<number>, period: Period): Measured {
  return { value: period.days > 0 ? sumOf(days, period) / period.days : null };
}

/** A sum of nanograms, in grams. */
export function gramsOf(days: ArrayLike<number>, period: Period): Measured {
  return { value: sumOf(days, period) / NG_PER_G };
}

/** A share with what it rests on; not defined where nothing occurred. */
export function shareOf(part: number, of: number): Measured {
  return { value: of > 0 ? part / of : null, n: of };
}

/** Whether somebody lives, uses and is free: those of whom most is said that is said of people at the end. */
export function usesAtLarge(people: People, person: number): boolean {
  return isAlive(people, person) && people.using[person] === using.active && people.custody[person] === custody.free;
}

/** Share of those free, using and alive at the end who meet one test among those who meet another. */
export function shareOfUsing(
  world: World,
  among: (person: number) => boolean,
  test: (person: number) => boolean,
): Measured {
  const { people } = world;
  let of = 0;
  let part = 0;
  for (let i = 0; i < people.rows; i++) {
    if (!usesAtLarge(people, i) || !among(i)) continue;
    of++;
    if (test(i)) part++;
  }
  return shareOf(part, of);
}

/** Arrests of the period that meet a test. */
export function arrestsWhere({ cases }: World, period: Period, test: (row: number) => boolean): number {
  return countWhere(cases.step, cases.rows, period, test);
}

/** Cases that courts decided in the period and that meet a test. */
export function decidedWhere({ cases }: World, period: Period, test: (row: number) => boolean): number {
  return countWhere(cases.dueStep, cases.rows, period, test);
}

function countWhere(steps: Int32Array, rows: number, { from, until }: Period, test: (row: number) => boolean): number {
  let count = 0;
  for (let row = 0; row < rows; row++) if (steps[row] >= from && steps[row] < until && test(row)) count++;
  return count;
}
