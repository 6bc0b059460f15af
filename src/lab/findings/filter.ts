// Which outcomes a reader asks for.
import { verdict } from '../../report/format.ts';
import type { OutcomeComparison } from '../../study/comparison.ts';

/** Those whose words hold every word of the search; and, if asked, that differ clearly. */
export function filtered(
  outcomes: readonly OutcomeComparison[],
  meanings: ReadonlyMap<string, string>,
  search: string,
  clearOnly: boolean,
): OutcomeComparison[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return outcomes.filter(({ id, label, unit, difference }) => {
    if (clearOnly && !['more', 'fewer'].includes(verdict(difference))) return false;
    const text = `${label} ${id} ${unit} ${meanings.get(id) ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
