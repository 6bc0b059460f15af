// Officer-time is one budget. The city says what it is spent on and, where police go for anyone, on whom; a lever gives one duty
// more, a target takes from the other people: the sum stays, so that more of one is less of the rest at the same effort.
import type { City } from '../city/parameters.ts';
import { aim, duty, target } from '../world/codes.ts';

/** Whom officer-time is spent on: so many cells a duty. */
export const AIMS = aim.names.length;
const DUTIES = duty.names.length;
/** Cells of officer-time a place: each duty, and whom it is spent on. */
export const TIME_CELLS = DUTIES * AIMS;

/** Whom a duty reaches: stops are of people out to get or use drug, detectives go for sellers. */
function reaches(onDuty: number, whom: number): boolean {
  if (onDuty === duty.patrol) return true;
  return (onDuty === duty.stops) === (whom === aim.users);
}

/** Place of a duty and of whom it is spent on among the cells of a place. */
export function timeCell(onDuty: number, whom: number): number {
  return onDuty * AIMS + whom;
}

/** The city's own shares of officer-time, by duty and whom it is spent on: they sum to 1. */
export function ownTime({ law }: City): Float64Array {
  const own = new Float64Array(TIME_CELLS);
  for (let onDuty = 0; onDuty < DUTIES; onDuty++) {
    let all = 0;
    for (let whom = 0; whom < AIMS; whom++) if (reaches(onDuty, whom)) all += law.timeShares[aim.names[whom]];
    for (let whom = 0; whom < AIMS && all > 0; whom++)
      if (reaches(onDuty, whom))
        own[timeCell(onDuty, whom)] = law.officerTime[duty.names[onDuty]] * (law.timeShares[aim.names[whom]] / all);
  }
  return own;
}

/**
 * Officer-time over the city's own in each cell, before effort and strategy: `weights` multiply the duties before all are cut
 * to the same sum, then a target takes a share of the time spent on others. Where nothing else is left to do, time is idle.
 * They are written into `time`, if it is given.
 */
export function timeFactors(
  city: City,
  own: Float64Array,
  weights: ArrayLike<number>,
  goFor: number,
  time = new Float64Array(TIME_CELLS),
): Float64Array {
  // Loops all: a day sets them, and each array method makes an array.
  for (let cell = 0; cell < TIME_CELLS; cell++) time[cell] = own[cell] * weights[Math.floor(cell / AIMS)];
  cutTo(time, sum(own));
  const whom = goFor === target.users ? aim.users : goFor === target.retailSellers ? aim.retail : aim.mid;
  let aimed = 0;
  for (let cell = whom; cell < TIME_CELLS && goFor !== target.anyone; cell += AIMS) aimed += time[cell];
  if (aimed > 0) {
    const shift = city.law.targetShift;
    const more = (aimed + shift * (sum(time) - aimed)) / aimed;
    for (let cell = 0; cell < TIME_CELLS; cell++) time[cell] *= cell % AIMS === whom ? more : 1 - shift;
  }
  for (let cell = 0; cell < TIME_CELLS; cell++) time[cell] = own[cell] > 0 ? time[cell] / own[cell] : 0;
  return time;
}

function cutTo(time: Float64Array, whole: number): void {
  const all = sum(time);
  if (all > 0) for (let cell = 0; cell < time.length; cell++) time[cell] *= whole / all;
}

export function sum(values: Float64Array): number {
  let all = 0;
  for (let i = 0; i < values.length; i++) all += values[i];
  return all;
}

/** Time spent on a duty over the city's own, of factors by cell that begin at `from`. */
export function dutyTime(own: Float64Array, factors: Float64Array, from: number, onDuty: number): number {
  let all = 0;
  let today = 0;
  for (let cell = timeCell(onDuty, 0); cell < timeCell(onDuty, AIMS); cell++) {
    all += own[cell];
    today += own[cell] * factors[from + cell];
  }
  return all > 0 ? today / all : 0;
}
