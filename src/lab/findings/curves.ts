// Curves of a world that is under way: the report’s definitions, at the days that are done.
import { upTo, windowFor } from '../../report/series.ts';
import type { ArrestRecord } from '../../study/comparison.ts';
import type { Figure } from './figures.ts';

/** Points of a curve at most, about: a figure is not much wider in pixels. */
const POINTS = 120;

/** Daily counts from the burn-in’s start, as far as they are. */
export interface WorldSeries {
  readonly daily: Readonly<Record<string, readonly number[]>>;
  readonly burnInDays: number;
}

/** A value at each of some days: after so many days of the measured period, 0 its beginning; null where there is none. */
export interface Curve {
  readonly days: readonly number[];
  readonly values: readonly (number | null)[];
}

/** Arrests day by day, from the burn-in’s start as the counters of the tally; those of the burn-in are not known. */
export function arrestsADay(arrests: readonly ArrestRecord[], burnInDays: number, until: number): number[] {
  const counts = new Array<number>(burnInDays + Math.max(0, until)).fill(0);
  for (const { day } of arrests) if (day < until) counts[burnInDays + day]++;
  return counts;
}

/** The days of a period at which a curve has a point, up to the day reached, which is always one. */
export function daysOf(period: number, until: number): number[] {
  const stride = Math.max(1, Math.ceil(period / POINTS));
  const days: number[] = [];
  for (let day = 0; day < until; day += stride) days.push(day);
  days.push(until);
  return days;
}

/** The value after so many days of a period; null where there is none. */
export function valueAfter(world: WorldSeries, figure: Figure, days: number, period: number): number | null {
  return figure.counted
    ? (countedUp(world, figure, [days])[0] ?? null)
    : upTo(world, figure.measure, days - 1, windowFor(period));
}

export function curveOf(world: WorldSeries, figure: Figure, period: number, until: number): Curve {
  const days = daysOf(period, until);
  if (figure.counted) return { days, values: countedUp(world, figure, days) };
  const window = windowFor(period);
  return { days, values: days.map((day) => upTo(world, figure.measure, day - 1, window)) };
}

/** Counts since day 0, after each of the days (in order). */
function countedUp({ daily, burnInDays }: WorldSeries, { measure }: Figure, days: readonly number[]) {
  const counts = daily[measure.counter] ?? [];
  const values: (number | null)[] = [];
  let sum = 0;
  let at = burnInDays;
  for (const day of days) {
    const end = burnInDays + day;
    for (; at < end && at < counts.length; at++) sum += counts[at];
    values.push(end <= counts.length ? sum : null);
  }
  return values;
}

/** A curve as path data, in the units of two scales; it breaks where there is no value. */
export function pathOf({ days, values }: Curve, x: (day: number) => number, y: (value: number) => number): string {
  let path = '';
  let pen = 'M';
  for (let i = 0; i < days.length; i++) {
    const value = values[i];
    if (value === null) {
      pen = 'M';
      continue;
    }
    path += `${pen}${tenth(x(days[i]))} ${tenth(y(value))}`;
    pen = 'L';
  }
  return path;
}

const tenth = (x: number) => Math.round(x * 10) / 10;
