// Deaths from overdose and person-time in weeks after release from custody.
import { STEPS_PER_DAY } from '../../model/world/clock.ts';
import { custody, death } from '../../model/world/codes.ts';
import type { Recording } from '../recording/recording.ts';

const WEEK = 7 * STEPS_PER_DAY;
/** Shorter stays leave tolerance much as it was, and are not what studies of prison releases see. */
const LEAST_DAYS = 30;

type Weeks = readonly [from: number, until: number];

/** Deaths and person-time (steps) in the first weeks and in the second, after releases of the measured period. */
export function afterRelease(recording: Recording, early: Weeks, late: Weeks): [number, number, number, number] {
  const { releases, period } = recording;
  const sums: [number, number, number, number] = [0, 0, 0, 0];
  for (let row = 0; row < releases.rows; row++) {
    if (releases.step[row] < period.from || releases.step[row] >= period.until) continue;
    if (releases.kind[row] < custody.pretrial || releases.days[row] <= LEAST_DAYS) continue;
    for (const [i, weeks] of [early, late].entries()) {
      const { deaths, steps } = within(recording, row, weeks);
      sums[2 * i] += deaths;
      sums[2 * i + 1] += steps;
    }
  }
  return sums;
}

/** Of one release: it is followed until death, the next custody or the end of the run. */
function within({ releases, people, period }: Recording, row: number, [first, last]: Weeks) {
  const person = releases.person[row];
  const from = releases.step[row] + first * WEEK;
  const taken = releases.endStep[row] >= 0 ? releases.endStep[row] : Number.POSITIVE_INFINITY;
  const died = people.deathStep[person] >= 0 ? people.deathStep[person] : Number.POSITIVE_INFINITY;
  const until = Math.min(releases.step[row] + last * WEEK, taken, died, period.until);
  const dies = died === until && from <= died && taken >= died && people.deathCause[person] === death.overdose;
  return { deaths: dies ? 1 : 0, steps: Math.max(0, until - from) };
}
