// What a sentence does, whichever court passed it: it is written down, time begins, and supervision follows.
import { court, custody, disposition, supervision } from '../world/codes.ts';
import { stepsOf } from '../world/steps.kernel.ts';
import type { World } from '../world/world.ts';
import { heldForCharge, takeIntoCustody } from './custody.ts';
import { supervise } from './supervision.ts';

export const DAYS_PER_MONTH = 365.25 / 12;
/** A life sentence where months are averaged, as in the tables of the United States Sentencing Commission. */
export const LIFE_MONTHS = 470;
/** Days of who is held for life: longer than any run. */
const LIFE_DAYS = 36_500;

/**
 * Passes a sentence: `days` would be served under today’s release law (or on probation), `months` were imposed. A policy may have more
 * or less of them served, but of life.
 */
export function impose(world: World, row: number, kind: number, days: number, months: number): void {
  const { cases, people, clock, city, levers } = world;
  const step = clock.step[0];
  const person = cases.person[row];
  const held = kind === disposition.prison || kind === disposition.jail;
  const whole = months * DAYS_PER_MONTH;
  const served = held && months < LIFE_MONTHS ? Math.min(whole, days * levers['custody.share-served'][0]) : days;
  cases.disposition[row] = kind;
  cases.days[row] = served;
  cases.months[row] = months;
  world.witness?.('sentence', person, -1, served);
  world.witness?.('disposition', person, -1, row);
  const why = heldForCharge(cases.charge[row]);
  if (kind === disposition.prison) takeIntoCustody(world, person, custody.prison, step + stepsOf(served), why);
  if (kind === disposition.jail) takeIntoCustody(world, person, custody.jail, step + stepsOf(served), why);
  const after =
    (people.custody[person] < custody.pretrial ? step : people.nextAct[person]) + stepsOf(city.law.probationDays);
  if (kind !== disposition.prison) supervise(world, person, supervision.probation, after);
  else if (cases.court[row] === court.federal) supervise(world, person, supervision.parole, after);
  // Of a state’s sentence what is left on release is served on parole, or not: see release.ts.
  else people.sentenceUntil[person] = Math.max(people.sentenceUntil[person], step + stepsOf(whole));
}

/** Holds a person for life. */
export function imposeLife(world: World, row: number): void {
  impose(world, row, disposition.prison, LIFE_DAYS, LIFE_MONTHS);
}
