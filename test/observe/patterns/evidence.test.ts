// docs/evidence.md says of every pattern what its declaration says. `npx vitest run test/observe/patterns/evidence.test.ts -u`
// writes the table and the list anew.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { patterns } from '../../../src/observe/patterns/index.ts';
import type { Pattern } from '../../../src/observe/patterns/pattern.ts';

const file = resolve(import.meta.dirname, '../../../docs/evidence.md');

test('the page of evidence agrees with the declarations', async () => {
  const page = readFileSync(file, 'utf8');
  const table = between(page, '| id | role |', '\n\n### How each is taken');
  const list = between(page, '- `use-injections-per-day-below-1`', '\n\nTo bear in mind');
  const should = page.replace(table, () => targetTable()).replace(list, () => howList());
  await expect(should).toMatchFileSnapshot(file);
});

/** The text from the first words up to the second. */
function between(page: string, from: string, until: string): string {
  expect(page.split(from), from).toHaveLength(2);
  expect(page.split(until), until).toHaveLength(2);
  return page.slice(page.indexOf(from), page.indexOf(until));
}

function targetTable(): string {
  const head = ['id', 'role', 'measure', 'published [interval]', 'grade', 'source'];
  const rows = patterns.map(({ id, role, what, published }) => {
    return [`\`${id}\``, role, what, figure(published), published.grade, published.source];
  });
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** How each is taken, a line for all that are taken alike. */
function howList(): string {
  const byWords = new Map<string, string[]>();
  for (const { id, how, needs } of patterns) {
    const words = [how, needs && `not yet: ${needs}`].filter(Boolean).join('; ');
    if (words) byWords.set(words, [...(byWords.get(words) ?? []), `\`${id}\``]);
  }
  return [...byWords].map(([words, ids]) => `- ${ids.join(', ')}: ${words}.`).join('\n');
}

function figure({ value, lo, hi, unit, interval }: Pattern['published']): string {
  if (value === 'present') return `present (at least ${lo})`;
  return `${value} [${lo} to ${hi}]${unit ? ` ${unit}` : ''}${interval ? `; ${interval}` : ''}`;
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
