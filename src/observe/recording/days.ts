// At the end of each day: who is free and uses, who is treated; at the end of a month what the month was.

import { STEPS_PER_DAY, STEPS_PER_MONTH } from '../../model/world/clock.ts';
import { custody, handling, route, using } from '../../model/world/codes.ts';
import { createTable, reserve } from '../../model/world/columns.ts';
import { HANDLINGS } from '../../model/world/tables.ts';
import type { World } from '../../model/world/world.ts';
import type { Notes } from './recorder.ts';
import { monthTable } from './tables.ts';
import { isDetox, isMethadone, isOutside, methadone } from './treatments.ts';

const STEPS_PER_WEEK = 7 * STEPS_PER_DAY;

export class DaysObserver {
  readonly #notes: Notes;
  /** Open episode of each person, -1 none; and the latest detox after which they have not used yet. */
  readonly #episode: Int32Array;
  readonly #detox: Int32Array;
  readonly #methadone: Uint8Array;

  constructor(notes: Notes) {
    const { rows } = notes.people;
    this.#notes = notes;
    this.#episode = new Int32Array(rows).fill(-1);
    this.#detox = new Int32Array(rows).fill(-1);
    this.#methadone = new Uint8Array(rows);
  }

  /** Where a person stood toward methadone treatment as the day before ended. */
  methadoneOf(person: number): number {
    return this.#methadone[person];
  }

  /** Somebody took a dose. */
  used(person: number, step: number): void {
    const episode = this.#detox[person];
    if (episode < 0) return;
    this.#notes.episodes.used[episode] = Math.floor(step / STEPS_PER_DAY);
    this.#detox[person] = -1;
  }

  close(world: World): void {
    const { people, clock } = world;
    const { counts, period, month } = this.#notes;
    const step = clock.step[0];
    const measured = step >= period.from ? 1 : 0;
    for (let person = 0; person < people.rows; person++) {
      if (people.deathStep[person] >= 0) {
        if (this.#episode[person] >= 0) this.#end(person, step);
        continue;
      }
      this.#follow(person, people.treatment[person], step);
      if (people.supervisedUntil[person] > step) month.supervised[person] = 1;
      if (people.custody[person] !== custody.free) continue;
      if (people.using[person] === using.active && people.route[person] === route.inject)
        counts.injectingDays += measured;
      if (this.#methadone[person] === methadone.inside) counts.methadoneDays += measured;
      if (this.#methadone[person] === methadone.after) counts.afterMethadoneDays += measured;
    }
    if ((step + 1) % STEPS_PER_WEEK === 0) this.#closeWeek(world);
    if ((step + 1) % STEPS_PER_MONTH === 0) this.#closeMonth(world);
  }

  /** Whether treatment began, ended or became another since the day before. */
  #follow(person: number, kind: number, step: number): void {
    const { episodes } = this.#notes;
    const open = this.#episode[person];
    const before = open >= 0 ? episodes.kind[open] : 0;
    const now = isOutside[kind] === 1 ? kind : 0;
    if (now === before) return;
    if (open >= 0) this.#end(person, step);
    if (now !== 0) {
      reserve(episodes, 1);
      const row = episodes.rows++;
      episodes.person[row] = person;
      episodes.kind[row] = now;
      episodes.from[row] = Math.floor(step / STEPS_PER_DAY);
      this.#episode[person] = row;
    }
    if (isMethadone[now] === 1) this.#methadone[person] = methadone.inside;
    else if (this.#methadone[person] === methadone.inside) this.#methadone[person] = methadone.after;
  }

  #end(person: number, step: number): void {
    const { episodes } = this.#notes;
    const row = this.#episode[person];
    episodes.until[row] = Math.floor(step / STEPS_PER_DAY);
    if (isDetox[episodes.kind[row]] === 1) this.#detox[person] = row;
    this.#episode[person] = -1;
  }

  #closeWeek({ people }: World): void {
    const notes = this.#notes;
    const uses = notes.week;
    notes.weeks.push({
      uses,
      amounts: Float32Array.from(uses, (count, person) => count * people.habit.get(person)),
      away: Uint8Array.from(uses, (_, person) => (people.custody[person] === custody.free ? 0 : 1)),
    });
    notes.week = new Uint8Array(people.rows);
  }

  #closeMonth({ people }: World): void {
    const notes = this.#notes;
    const { month } = notes;
    for (let person = 0; person < people.rows; person++) {
      const at = person * HANDLINGS;
      const free = people.deathStep[person] < 0 && people.custody[person] === custody.free;
      month.resold[person] = people.handled.get(at + handling.resold);
      month.brokeredForGain[person] = people.handled.get(at + handling.brokered);
      month.present[person] = free ? 1 : 0;
      month.using[person] = people.using[person];
      month.route[person] = people.route[person];
      month.housing[person] = people.housing[person];
      month.work[person] = people.work[person];
    }
    notes.months.push(month);
    notes.month = createTable(monthTable, people.rows);
  }
}
