// Interviews: people are found outside custody at the end of a month and asked about the months before, as surveys do it. The
// same city is visited every six months, with windows that lie within the measured period and do not overlap.
import { STEPS_PER_MONTH } from '../../model/world/clock.ts';
import { route, using } from '../../model/world/codes.ts';
import type { Recording } from '../recording/recording.ts';
import type { Months } from '../recording/tables.ts';

const HALF_YEAR = 6;

/** Months that each visit asks about, the latest last; none where the period is too short for one. */
export function visits({ months, period }: Recording, window: number): Months[][] {
  const found: Months[][] = [];
  const first = Math.ceil(period.from / STEPS_PER_MONTH);
  for (let end = months.length; end - window >= first; end -= Math.max(window, HALF_YEAR))
    found.push(months.slice(end - window, end));
  return found;
}

/** Whom a study takes in, as they stand at the end of the window. */
export type Frame = (last: Months, person: number) => boolean;

/** Everybody who is taken in, with the months they are asked about: sums of what `answer` gives, or null where nobody is asked. */
export function ask<N extends readonly number[]>(
  recording: Recording,
  window: number,
  frame: Frame,
  answer: (months: readonly Months[], person: number) => N,
): N | null {
  const all = visits(recording, window);
  if (all.length === 0) return null;
  const sums: number[] = [];
  for (const months of all) {
    const last = months[window - 1];
    for (let person = 0; person < last.rows; person++) {
      if (!frame(last, person)) continue;
      for (const [i, value] of answer(months, person).entries()) sums[i] = (sums[i] ?? 0) + value;
    }
  }
  return sums.length > 0 ? (sums as readonly number[] as N) : null;
}

/** Of whom a study takes in, those who say yes, and all. */
export function saying(
  window: number,
  frame: Frame,
  yes: (months: readonly Months[], person: number) => boolean,
): (recording: Recording) => readonly [number, number] | null {
  return (recording) => ask(recording, window, frame, (months, person) => [yes(months, person) ? 1 : 0, 1] as const);
}

/** Somebody who injects: did so within the last 30 days, and is not in custody. */
export const injects: Frame = (last, person) => uses(last, person) && last.route[person] === route.inject;

/** Somebody who used within the last 30 days, and is not in custody. */
export const uses: Frame = ({ present, using: status, uses: doses }, person) =>
  present[person] === 1 && status[person] === using.active && doses[person] > 0;

/** Sum over months of what a person did. */
export function sum(
  months: readonly Months[],
  column: 'uses' | 'sickDays' | 'sickWeeks' | 'overdoses' | 'arrests' | 'supervised' | 'resold' | 'brokeredForGain',
  person: number,
): number {
  return months.reduce((all, month) => all + month[column][person], 0);
}
