// The command line that gives the same figures as the page.
import { DAYS_PER_YEAR } from '../../study/day.ts';
import { type LabScenario, usualCity } from '../lab/scenario.ts';

/**
 * @param law name of a built-in policy, or of the file that the law is in
 * @param city the same of the city
 */
export function commandFor(
  { people, days, seed }: Pick<LabScenario, 'people' | 'days' | 'seed'>,
  law: string,
  city: string,
): string {
  const place = city === usualCity ? '' : ` --city ${quoted(city)}`;
  return `npx crackdown compare ${quoted(law)}${place} --people ${people} --years ${yearsOf(days)} --replicates 1 --seed ${seed}`;
}

/** The shortest decimal number of years that the command line takes for so many days. */
export function yearsOf(days: number): string {
  for (let decimals = 0; decimals < 12; decimals++) {
    const years = (days / DAYS_PER_YEAR).toFixed(decimals);
    if (Number(years) > 0 && Math.round(Number(years) * DAYS_PER_YEAR) === days) return String(Number(years));
  }
  return String(days / DAYS_PER_YEAR);
}

/** As a POSIX shell takes it; no name is taken for an option. */
function quoted(word: string): string {
  const plain = word.startsWith('-') ? `./${word}` : word;
  return /^[\w./:@%+,-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`;
}
