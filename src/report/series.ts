// Daily counters as curves: smoothed within each replicate, then mean and interval over replicates.
import type { Detail, Interval, WorldDetail } from '../study/comparison.ts';
import type { World } from './dealers.ts';
import { counts, ratio } from './statistics.ts';

/** What is drawn: the sum of one counter over that of another, or the mean of a counter a day. */
export interface Measure {
  readonly counter: string;
  readonly over?: string;
  /** What the value is multiplied by to be in the unit shown. */
  readonly scale?: number;
}

export interface Point {
  /** Day of the measured period; before 0 the burn-in. */
  readonly day: number;
  readonly value: Interval;
}

/** Days of the measured period, the shortest of all replicates; 0 if there is none. */
export function measuredDays(detail: Detail): number {
  const lengths = detail.replicates.flatMap(({ baseline, policy }) =>
    [baseline, policy].map((w) => Math.max(0, ...Object.values(w.daily).map((days) => days.length)) - w.burnInDays),
  );
  return lengths.length ? Math.max(0, Math.min(...lengths)) : 0;
}

/** Days of the trailing mean: about a thirteenth of the period, at most four weeks. */
export function windowFor(days: number): number {
  return Math.min(28, Math.max(1, Math.round(days / 13)));
}

/** The value over the `window` days up to and with the day; null where there is none. */
export function upTo(
  world: Pick<WorldDetail, 'daily' | 'burnInDays'>,
  { counter, over, scale = 1 }: Measure,
  day: number,
  window: number,
): number | null {
  const end = world.burnInDays + day + 1;
  const start = Math.max(0, end - window);
  const above = world.daily[counter];
  const below = over === undefined ? undefined : world.daily[over];
  if (above === undefined || end > above.length || (over !== undefined && below === undefined)) return null;
  let part = 0;
  let of = 0;
  for (let i = start; i < end; i++) {
    part += above[i];
    of += below === undefined ? 1 : below[i];
  }
  return of > 0 && Number.isFinite(part) ? (part / of) * scale : null;
}

/** A curve with a point every few days, the last day always among them. */
export function curve(
  detail: Detail,
  which: World,
  measure: Measure,
  { from, to, window }: { readonly from: number; readonly to: number; readonly window: number },
): Point[] {
  const stride = Math.max(1, Math.ceil((to - from) / 180));
  const days: number[] = [];
  for (let day = to; day >= from; day -= stride) days.unshift(day);
  return days.map((day) => {
    const values = detail.replicates.map((r) => upTo(r[which], measure, day, window));
    return { day, value: ratio(counts(values.filter((value) => value !== null))) };
  });
}
