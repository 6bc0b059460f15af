// Withdrawal as people would tell of it: days on which a step of six hours ended in it. Who finds drug within the step in which it
// begins has hardly had any.
import { isDependent } from '../../model/body/tolerance.ts';
import { STEPS_PER_DAY, stepsOf } from '../../model/world/clock.ts';
import { custody, treatment, using } from '../../model/world/codes.ts';
import type { World } from '../../model/world/world.ts';
import type { Notes } from './recorder.ts';

const DAYS_PER_WEEK = 7;

export class WithdrawalObserver {
  readonly #notes: Notes;
  /** The last day on which each person was in withdrawal, and the week of it. */
  readonly #day: Int32Array;
  readonly #week: Int32Array;

  constructor(notes: Notes) {
    this.#notes = notes;
    this.#day = new Int32Array(notes.people.rows).fill(-1);
    this.#week = new Int32Array(notes.people.rows).fill(-1);
  }

  /** At the end of a step. */
  note({ people, clock, city }: World): void {
    const { using: status, custody: held, treatment: treated, lastAdequate, onset, deathStep, rows } = people;
    const { sickDays, sickWeeks } = this.#notes.month;
    const step = clock.step[0];
    const day = Math.floor(step / STEPS_PER_DAY);
    const week = Math.floor(day / DAYS_PER_WEEK);
    const lasts = stepsOf(city.body.withdrawalDays);
    for (let person = 0; person < rows; person++) {
      const since = step - lastAdequate.get(person) - onset[person];
      if (since < 0 || since >= lasts || this.#day[person] === day) continue;
      if (status[person] !== using.active || held[person] !== custody.free || deathStep[person] >= 0) continue;
      if (treated[person] !== treatment.none || !isDependent(city, people, person, step)) continue;
      this.#day[person] = day;
      sickDays[person]++;
      if (this.#week[person] === week) continue;
      this.#week[person] = week;
      sickWeeks[person]++;
    }
  }
}
