// A hundred marks: one mark for one in a hundred of whatever is counted, by kind. The same kinds, in the same order, for both
// worlds.
import { html, type Markup } from './markup.ts';
import { picture, r2, textWidth } from './svg.ts';

const MARKS = 100;

/** A kind of marks: what they are called after a number ("12 only use"), and how one is drawn. */
export interface Kind {
  readonly short: string;
  /** Colour of the marks: filled with it, or drawn in it. */
  readonly fill?: string;
  readonly stroke?: string;
  /** Width of its line, 2 if not said. */
  readonly line?: number;
  /** The outline of a mark about a point, as path data: many marks of a kind are one path. */
  path(x: number, y: number, size: number): string;
}

/** Counts as shares of a hundred, whole numbers that add up to a hundred (largest remainders); nothing of nothing. */
export function inHundred(counts: readonly number[]): number[] {
  const all = counts.reduce((a, b) => a + b, 0);
  if (all === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count * MARKS) / all);
  const whole = exact.map(Math.floor);
  const left = MARKS - whole.reduce((a, b) => a + b, 0);
  const byRemainder = exact.map((x, i) => ({ i, rest: x - whole[i] })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of byRemainder.slice(0, left)) whole[i]++;
  return whole;
}

interface Grid {
  readonly width: number;
  readonly columns: number;
  /** Labels stand under their marks; without, the list below says it. */
  readonly labels: boolean;
}

const WIDE: Grid = { width: 1000, columns: 50, labels: true };
const NARROW: Grid = { width: 340, columns: 20, labels: false };

const inks = ({ fill, stroke, line = 2 }: Kind) =>
  stroke ? html`fill="none" stroke="${stroke}" stroke-width="${line}"` : html`fill="${fill ?? 'currentColor'}"`;

/** A hundred marks, wide with labels or narrow with a key; `sentence` says it to those who hear it. */
export function hundredMarks(kinds: readonly Kind[], counts: readonly number[], sentence: string): Markup {
  return html`<div class="wide">${draw(kinds, counts, WIDE, sentence)}</div>
<div class="narrow">${draw(kinds, counts, NARROW, sentence)}</div>
<ul class="key narrow">${kinds.map((kind, i) => counts[i] > 0 && html`<li>${oneMark(kind)} ${counts[i]} ${kind.short}</li>`)}</ul>`;
}

/** One mark, to stand in a line of text beside the words it means. */
export function oneMark(kind: Kind): Markup {
  return html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path ${inks(kind)} d="${kind.path(8, 8, 12)}"/></svg>`;
}

function draw(
  kinds: readonly Kind[],
  counts: readonly number[],
  { width, columns, labels }: Grid,
  sentence: string,
): Markup {
  const rows = MARKS / columns;
  const cell = width / columns;
  const size = cell * 0.72;
  const at = (k: number) => ({ x: (Math.floor(k / rows) + 0.5) * cell, y: ((k % rows) + 0.5) * cell });
  const paths: Markup[] = [];
  const threads: Markup[] = [];
  const words: Markup[] = [];
  // Labels that would touch go a line lower, with a thread to their marks.
  const taken: number[] = [];
  let first = 0;
  counts.forEach((count, i) => {
    if (count === 0) return;
    let d = '';
    for (let k = first; k < first + count; k++) d += kinds[i].path(at(k).x, at(k).y, size);
    paths.push(html`<path ${inks(kinds[i])} d="${d}"/>`);
    if (labels) {
      const text = `${count} ${kinds[i].short}`;
      const long = textWidth(text, 16);
      const start = Math.floor(first / rows) * cell + cell * 0.14;
      const x = Math.min(start, width - long);
      let tier = 0;
      while ((taken[tier] ?? 0) > x) tier++;
      taken[tier] = x + long + 14;
      const y = rows * cell + 20 + tier * 21;
      if (tier > 0) threads.push(html`<path class="hair" d="M${r2(start + 7)} ${r2(rows * cell + 3)}V${r2(y - 14)}"/>`);
      words.push(html`<text class="halo" x="${r2(x)}" y="${r2(y)}" font-size="16">${text}</text>`);
    }
    first += count;
  });
  const height = rows * cell + (labels ? 6 + Math.max(1, taken.length) * 21 : 0);
  return picture(width, height, sentence, [paths, threads, words]);
}
