// Tables without rules, for a terminal.
import CliTable from 'cli-table3';

const NO_RULES = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
    ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'],
  ].map((name) => [name, '']),
);
const GAP = 2;

/** A table whose first column takes the room that the others leave; these hold numbers and stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], columns: number): string {
  const widths = head.map((_, c) => GAP + Math.max(...[head, ...rows].map((row) => plain(row[c]).length)));
  const first = Math.min(widths[0], columns - widths.slice(1).reduce((sum, w) => sum + w, 0));
  const made = new CliTable({
    head: [...head],
    chars: NO_RULES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: [first, ...widths.slice(1)],
    colAligns: head.map((_, c) => (c === 0 ? 'left' : 'right')),
    wordWrap: true,
  });
  made.push(...rows.map((row) => [...row]));
  return made
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Without the codes of colour. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape is what a code of colour begins with
  return text.replace(/\u001b\[[\d;]*m/g, '');
}
