// Law against life: what the law called people, against what they were. The same area is the same number of people in
// both worlds.
import type { Detail } from '../study/comparison.ts';
import { arrestsIn, type World, worlds } from './dealers.ts';
import { capital, NEW, number, TODAY } from './format.ts';
import { html, type Markup } from './markup.ts';
import { chargesIn, chargeWords, colour, markPath, roleIndex, roles } from './palette.ts';
import { mark } from './strip.ts';
import { picture, r2, spread, wrap } from './svg.ts';

const WIDTH = 400;
const GUTTER = 112;
const TALLEST = 360;
const GAP = 3;
/** Possession and the charges of dealing stand apart. */
const DIVIDE = 16;
const FONT = 13;

export interface Matrix {
  readonly replicates: number;
  readonly charges: readonly string[];
  /** People a replicate: a row for each charge, a column for each role. */
  readonly people: readonly (readonly number[])[];
}

export function matrix(detail: Detail, which: World): Matrix {
  const replicates = detail.replicates.length;
  const charges = chargesIn(worlds.flatMap((w) => arrestsIn(detail, w)).map((a) => a.charge));
  const people = charges.map(() => roles.map(() => 0));
  for (const arrest of arrestsIn(detail, which))
    people[charges.indexOf(arrest.charge)][roleIndex(arrest.role)] += 1 / replicates;
  return { replicates, charges, people };
}

const total = (row: readonly number[]) => row.reduce((a, b) => a + b, 0);
/** People a replicate, in so many: of one they are whole. */
const heads = (n: number, { replicates }: Matrix) => number(n, replicates > 1 && n > 0 && n < 9.95 ? 1 : 0);

/** Height of a person, the same in both worlds. */
function heightPerPerson(matrices: readonly Matrix[]): number {
  return TALLEST / Math.max(1e-9, ...matrices.map((m) => total(m.people.map(total))));
}

function readingOf(m: Matrix, n: number, role: number, charge: string): string {
  return `${heads(n, m)} ${roles[role].people}, charged with ${chargeWords(charge)}`;
}

/** What can be said inside a cell: a sentence, the bare role, a number or nothing; the role's mark where words do not. */
function cellText(m: Matrix, n: number, role: number, charge: string, w: number, h: number): Markup | null {
  const line = FONT * 1.2;
  const fits = (text: string) => wrap(text, w - 14, FONT, Math.floor((h - 10) / line));
  const worded = fits(readingOf(m, n, role, charge)) ?? fits(`${heads(n, m)} ${roles[role].short}`);
  const lines = worded ?? fits(heads(n, m)) ?? [];
  const below = lines.length > 0 ? 9 + line : 6;
  const marked = worded === null && w >= 12 && h >= below + 11;
  if (lines.length === 0 && !marked) return null;
  const ink = `var(--on-${roles[role].id})`;
  return html`<g fill="${ink}" font-size="${FONT}">${lines.map((text, i) => html`<text x="7" y="${r2(5 + line * (i + 0.78))}">${text}</text>`)}${marked && html`<path d="${markPath(roles[role].id, lines.length > 0 ? 12 : w / 2, below + 4, 8)}"/>`}</g>`;
}

function drawing(m: Matrix, scale: number, sentence: string): Markup {
  const inner = WIDTH - GUTTER;
  const rows = m.charges
    .map((charge, i) => ({ charge, people: m.people[i], n: total(m.people[i]) }))
    .filter(({ n }) => n > 0)
    .reverse();
  const parts: Markup[] = [];
  const middles: number[] = [];
  let y = 0;
  rows.forEach((row, k) => {
    if (k > 0) y += row.charge === 'possession' ? DIVIDE : GAP;
    const h = row.n * scale;
    let x = GUTTER;
    row.people.forEach((n, role) => {
      if (n === 0) return;
      const w = (n / row.n) * inner;
      const drawn = Math.max(0.5, w - (x + w < WIDTH - 0.01 ? 1.5 : 0));
      parts.push(
        html`<g transform="translate(${r2(x)} ${r2(y)})"><rect width="${r2(drawn)}" height="${r2(Math.max(h, 0.8))}" fill="${colour(roles[role].id)}"/>${cellText(m, n, role, row.charge, drawn, h)}</g>`,
      );
      x += w;
    });
    middles.push(y + h / 2);
    y += h;
  });
  const height = Math.max(y, rows.length * 40);
  const places = spread(middles, 40, 14, Math.max(14, height - 22));
  rows.forEach((row, k) => {
    const label = `${chargeWords(row.charge).replace('possession with ', '')} ${heads(row.n, m)}`;
    const lines = wrap(label, GUTTER - 14, FONT, 4) ?? [label];
    const top = places[k] - ((lines.length - 1) * FONT * 1.1) / 2;
    if (Math.abs(places[k] - middles[k]) > 8)
      parts.push(html`<path class="hair" d="M${GUTTER - 12} ${r2(places[k])}L${GUTTER - 2} ${r2(middles[k])}"/>`);
    parts.push(
      html`<text text-anchor="end" font-size="${FONT}">${lines.map((text, i) => html`<tspan x="${GUTTER - 14}" y="${r2(top + i * FONT * 1.1)}">${text}</tspan>`)}</text>`,
    );
  });
  return picture(WIDTH, height + 4, sentence, parts);
}

function readings(m: Matrix): string[] {
  const cells = m.charges.flatMap((charge, i) => m.people[i].map((n, role) => ({ charge, n, role })));
  return cells
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)
    .slice(0, 3)
    .map(({ charge, n, role }) => readingOf(m, n, role, charge));
}

function numbers(m: Matrix, law: string): Markup {
  return html`<table><caption>People arrested a run under ${law}, by charge and by what they were</caption>
<thead><tr><th scope="col">Charge</th>${roles.map((role) => html`<th scope="col">${role.label}</th>`)}<th scope="col">all</th></tr></thead>
<tbody>${m.charges.map(
    (charge, i) =>
      html`<tr><th scope="row">${chargeWords(charge)}</th>${m.people[i].map((n) => html`<td>${heads(n, m)}</td>`)}<td>${heads(total(m.people[i]), m)}</td></tr>`,
  )}</tbody></table>`;
}

export function mosaic(detail: Detail): Markup {
  const both = worlds.map((which) => ({ which, law: which === 'baseline' ? TODAY : NEW, m: matrix(detail, which) }));
  const scale = heightPerPerson(both.map(({ m }) => m));
  const used = roles.filter((_, i) => both.some(({ m }) => m.people.some((row) => row[i] > 0)));
  return html`<figure>
<div class="pair">${both.map(({ which, law, m }) => {
    const n = total(m.people.map(total));
    const heading = html`<h3 class="${which}">${capital(law)}</h3>`;
    if (n === 0) return html`<div>${heading}<p class="empty">Nobody was arrested under ${law}.</p></div>`;
    const sentence = `Under ${law}, ${heads(n, m)} people were arrested a run. The largest groups: ${readings(m).join('; ')}.`;
    return html`<div>${heading}${drawing(m, scale, sentence)}</div>`;
  })}</div>
<ul class="key">${used.map((role) => html`<li>${mark(role.id)} ${role.label}</li>`)}</ul>
<figcaption>A row is a charge, as high as the number of people; its pieces, in the order of the key, are what those people had been over 180 days. The same area is the same number of people under both laws. Numbers are people a run, on average over the replicates.</figcaption>
<details><summary>The numbers behind the picture</summary><div class="scroll" tabindex="0" role="region" aria-label="Arrests by charge and role">${both.map(({ law, m }) => numbers(m, law))}</div></details>
</figure>`;
}
