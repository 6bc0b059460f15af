// What measures ask of the measured period.
import type { Period } from '../../model/outcomes/outcome.ts';

/** Sum of a daily counter over the period. */
export function inPeriod(days: ArrayLike<number>, { firstDay, days: length }: Period): number {
  let sum = 0;
  for (let day = firstDay; day < firstDay + length; day++) sum += days[day];
  return sum;
}

/** How many rows have their step within the period (or its first days) and meet a test. */
export function countIn(
  { step, rows }: { readonly step: Int32Array; readonly rows: number },
  { from, until }: Pick<Period, 'from' | 'until'>,
  test: (row: number) => boolean = () => true,
): number {
  let count = 0;
  for (let row = 0; row < rows; row++) if (step[row] >= from && step[row] < until && test(row)) count++;
  return count;
}
