// What a sentence does, whichever court passed it: it is written down, time begins, and supervision follows.
import { stepsOf } from '../world/clock.ts';
import { custody, disposition } from '../world/codes.ts';
import type { World } from '../world/world.ts';
import { takeIntoCustody } from './custody.ts';

export const DAYS_PER_MONTH = 365.25 / 12;
/** A life sentence where months are averaged, as in the tables of the United States Sentencing Commission. */
export const LIFE_MONTHS = 470;
/** Days of who is held for life: longer than any run. */
const LIFE_DAYS = 36_500;

/** Passes a sentence: `days` are to be served (or on probation), `months` were imposed. */
export function impose(world: World, row: number, kind: number, days: number, months: number): void {
  const { cases, people, clock, city } = world;
  const step = clock.step[0];
  const person = cases.person[row];
  cases.disposition[row] = kind;
  cases.days[row] = days;
  cases.months[row] = months;
  world.witness?.('sentence', person, -1, days);
  if (kind === disposition.prison) takeIntoCustody(world, person, custody.prison, step + stepsOf(days));
  if (kind === disposition.jail) takeIntoCustody(world, person, custody.jail, step + stepsOf(days));
  people.supervisedUntil[person] = Math.max(
    people.supervisedUntil[person],
    (people.custody[person] === custody.free ? step : people.nextAct[person]) + stepsOf(city.law.probationDays),
  );
}

/** Holds a person for life. */
export function imposeLife(world: World, row: number): void {
  impose(world, row, disposition.prison, LIFE_DAYS, LIFE_MONTHS);
}
