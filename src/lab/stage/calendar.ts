// The date of a day: years have 365 days, and day 0 is the first of January of the year in which a city begins.
import { DAYS_PER_YEAR } from '../../study/day.ts';

const MS_PER_DAY = 86_400_000;

/** "3 August 2016"; before day 0 too. */
export function dateOf(day: number, startYear: number): string {
  const year = Math.floor(day / DAYS_PER_YEAR);
  // A year without a leap day.
  const date = new Date(Date.UTC(2001, 0, 1) + (day - year * DAYS_PER_YEAR) * MS_PER_DAY);
  const month = date.toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' });
  return `${date.getUTCDate()} ${month} ${startYear + year}`;
}
