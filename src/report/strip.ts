// Who was arrested as a dealer: a hundred marks a world, one mark for one person in a hundred.
import type { Detail } from '../study/comparison.ts';
import { arrestsIn, isDealer, type World, worlds } from './dealers.ts';
import { capital, NEW, number, TODAY } from './format.ts';
import { html, type Markup } from './markup.ts';
import { colour, markPath, roleIndex, roles } from './palette.ts';
import { picture, r2, textWidth } from './svg.ts';

const MARKS = 100;

/** A hundred marks by role: shares rounded so that they add up to a hundred (largest remainders). */
export function hundred(roleIds: readonly string[]): number[] {
  const counts = roles.map(() => 0);
  for (const id of roleIds) counts[roleIndex(id)]++;
  if (roleIds.length === 0) return counts;
  const exact = counts.map((c) => (c * MARKS) / roleIds.length);
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

function marks(counts: readonly number[], { width, columns, labels }: Grid, sentence: string): Markup {
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
    for (let k = first; k < first + count; k++) d += markPath(roles[i].id, at(k).x, at(k).y, size);
    paths.push(html`<path fill="${colour(roles[i].id)}" d="${d}"/>`);
    if (labels) {
      const text = `${count} ${roles[i].short}`;
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

function spoken(counts: readonly number[], law: string): string {
  const parts = roles.flatMap((role, i) => (counts[i] ? [`${counts[i]} ${role.people}`] : []));
  return `Of 100 people arrested as dealers under ${law}: ${parts.join(', ')}.`;
}

function key(counts: readonly number[]): Markup {
  return html`<ul class="key narrow">${roles.map(
    (role, i) => counts[i] > 0 && html`<li>${mark(role.id)} ${counts[i]} ${role.short}</li>`,
  )}</ul>`;
}

/** One mark, to stand in a line of text beside the words it means. */
export function mark(roleId: string): Markup {
  return html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path fill="${colour(roleId)}" d="${markPath(roleId, 8, 8, 12)}"/></svg>`;
}

function world(detail: Detail, which: World): Markup {
  const law = which === 'baseline' ? TODAY : NEW;
  const arrested = arrestsIn(detail, which, isDealer);
  const heading = html`<h3 class="${which}">${capital(law)}</h3>`;
  if (arrested.length === 0)
    return html`<div>${heading}<p class="empty">Nobody was arrested as a dealer under ${law}.</p></div>`;
  const counts = hundred(arrested.map((a) => a.role));
  const sentence = spoken(counts, law);
  return html`<div>${heading}
<div class="wide">${marks(counts, WIDE, sentence)}</div>
<div class="narrow">${marks(counts, NARROW, sentence)}</div>
${key(counts)}</div>`;
}

export function strip(detail: Detail): Markup {
  const n = worlds.map((which) => arrestsIn(detail, which, isDealer).length);
  const few = n.some((arrests) => arrests > 0 && arrests < MARKS);
  return html`<figure class="strip">
${worlds.map((which) => world(detail, which))}
<figcaption>One mark is one in a hundred of those arrested as dealers, in all replicates together (${number(n[0])} arrests under ${TODAY}, ${number(n[1])} under ${NEW}; who is arrested twice counts twice). ${few && 'With so few arrests a mark is less than a person. '}A dealer is who is charged with more than possession. Colour and shape say what the person had really done with drugs in the 180 days before: an open mark is a seller who does not use, or somebody who handled no drugs.</figcaption>
</figure>`;
}
