// Days of the measured period, counted from 0, and calendar dates that stand for them.
import type { City } from '../model/city/parameters.ts';

/** A day of the measured period, or a date YYYY-MM-DD. */
export type Day = number | string;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Latest day that a policy may name: beyond any run, and its steps are still exact. */
const LATEST = 1e6;
/** The model's years have 365 days. */
export const DAYS_PER_YEAR = 365;
const MS_PER_DAY = 86_400_000;

/** Whether it is a whole day from 0 on, or a date that exists. */
export function isDay(value: unknown): value is Day {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 && value <= LATEST;
  return typeof value === 'string' && Number.isFinite(timeOf(value));
}

/** The day of the measured period; 29 February is the same day as 1 March. */
export function dayOf(day: Day, city: City): number {
  if (typeof day === 'number') return day;
  const date = new Date(timeOf(day));
  // A year without a leap day, so that a date is the same day in every year.
  const ofYear = (Date.UTC(2001, date.getUTCMonth(), date.getUTCDate()) - Date.UTC(2001, 0, 1)) / MS_PER_DAY;
  return Math.round((date.getUTCFullYear() - city.people.startYear) * DAYS_PER_YEAR + ofYear);
}

function timeOf(text: string): number {
  const match = DATE.exec(text);
  if (!match) return Number.NaN;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  // Date.UTC lets the 31st of June pass as the 1st of July.
  return new Date(time).toISOString().startsWith(text) ? time : Number.NaN;
}
