// Where each sentenced "dealer" stood between using and selling: a dot a person, stacked over tenths of the continuum.
import type { ArrestRecord, Detail } from '../study/comparison.ts';
import { arrestsIn, isDealer, isLockedUp, type World, worlds } from './dealers.ts';
import { capital, NEW, number, TODAY } from './format.ts';
import { html, type Markup } from './markup.ts';
import { colour, markPath, roleIndex, roles } from './palette.ts';
import { mark } from './strip.ts';
import { picture, r2 } from './svg.ts';

const WIDTH = 400;
const MOST = 900;
const EDGE = 10;
/** Nothing; nine tenths and the last one short of all; all. */
const BINS = 12;
/** Dots side by side in a stack; fewer and larger ones where there are few people. */
const acrossFor = (most: number) => (most <= 30 ? 3 : 5);

const binOf = (x: number) => (x <= 0 ? 0 : x >= 1 ? BINS - 1 : 1 + Math.min(9, Math.floor(x * 10)));

/** Every k-th in the order of the continuum and of roles: a sample that keeps their shape, the same on every run. */
export function sample(arrests: readonly ArrestRecord[], share: number): ArrestRecord[] {
  const ordered = [...arrests].sort((a, b) => a.continuum - b.continuum || roleIndex(a.role) - roleIndex(b.role));
  if (share >= 1) return ordered;
  const taken = Math.round(ordered.length * share);
  return Array.from({ length: taken }, (_, k) => ordered[Math.floor(((k + 0.5) * ordered.length) / taken)]);
}

function stacks(people: readonly ArrestRecord[]): ArrestRecord[][] {
  const bins: ArrestRecord[][] = Array.from({ length: BINS }, () => []);
  for (const person of people) bins[binOf(person.continuum)].push(person);
  return bins.map((bin) => bin.sort((a, b) => roleIndex(a.role) - roleIndex(b.role)));
}

function drawing(bins: readonly ArrestRecord[][], across: number, rows: number, sentence: string): Markup {
  const step = (WIDTH - 2 * EDGE) / BINS;
  const dot = (step - 5) / across;
  const base = 8 + rows * dot;
  const paths = roles.map(() => '');
  bins.forEach((bin, b) => {
    bin.forEach((person, k) => {
      const x = EDGE + b * step + 2.5 + ((k % across) + 0.5) * dot;
      const y = base - (Math.floor(k / across) + 0.5) * dot;
      const role = roleIndex(person.role);
      paths[role] += markPath(roles[role].id, x, y, dot * 0.86);
    });
  });
  const tick = (b: number, text: string) =>
    html`<text x="${r2(EDGE + b * step)}" y="${r2(base + 17)}" text-anchor="middle">${text}</text>`;
  return picture(WIDTH, base + 44, sentence, [
    roles.map((role, i) => paths[i] && html`<path fill="${colour(role.id)}" d="${paths[i]}"/>`),
    bins.map((_, b) => html`<path class="axis" d="M${r2(EDGE + b * step + 1.5)} ${r2(base + 2)}h${r2(step - 3)}"/>`),
    html`<g font-size="13" class="quiet">${[tick(0.5, '0'), tick(3, '0.2'), tick(5, '0.4'), tick(7, '0.6'), tick(9, '0.8'), tick(11.5, '1')]}
<text x="${EDGE}" y="${r2(base + 37)}">sold none of it</text><text x="${WIDTH - EDGE}" y="${r2(base + 37)}" text-anchor="end">sold all of it</text></g>`,
  ]);
}

function spoken(people: readonly ArrestRecord[], law: string): string {
  const below = people.filter((a) => a.continuum < 0.5).length;
  return `${number(people.length)} people were sent to jail or prison as dealers under ${law}; ${number(below)} of them had passed on for gain less than half of the drugs they handled.`;
}

export function continuum(detail: Detail): Markup {
  const all = worlds.map((which) => arrestsIn(detail, which, (a) => isDealer(a) && isLockedUp(a)));
  // The same share in both worlds, so that heights can be compared.
  const share = Math.min(1, MOST / Math.max(1, ...all.map((a) => a.length)));
  const binned = all.map((arrests) => stacks(sample(arrests, share)));
  const most = Math.max(1, ...binned.flat().map((bin) => bin.length));
  const across = acrossFor(most);
  const rows = Math.ceil(most / across);
  const used = roles.filter((_, i) => all.flat().some((a) => roleIndex(a.role) === i));
  const dot =
    share < 1
      ? `There are too many to draw them all: each dot stands for about ${number(1 / share, 1)} people, drawn fairly along the scale.`
      : 'One dot is one person.';
  return html`<figure>
<div class="pair">${worlds.map((which: World, i) => {
    const law = which === 'baseline' ? TODAY : NEW;
    const heading = html`<h3 class="${which}">${capital(law)}</h3>`;
    if (all[i].length === 0)
      return html`<div>${heading}<p class="empty">Nobody was sent to jail or prison as a dealer under ${law}.</p></div>`;
    return html`<div>${heading}${drawing(binned[i], across, rows, spoken(all[i], law))}</div>`;
  })}</div>
<ul class="key">${used.map((role) => html`<li>${mark(role.id)} ${role.label}</li>`)}</ul>
<figcaption>The scale is the share of all the drugs a person handled in 180 days that was passed on for gain; the rest was used or given away. ${dot} All replicates together: ${number(all[0].length)} sentenced under ${TODAY}, ${number(all[1].length)} under ${NEW}. Within a tenth, dots stand in the order of what people were.</figcaption>
</figure>`;
}
