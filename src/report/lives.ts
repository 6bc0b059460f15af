// A mark for each life that ends under one law and not under the other, in all replicates together; the placebo's beside.
import type { Comparison, Interval } from '../study/comparison.ts';
import { NEW, number, plural, TODAY } from './format.ts';
import { html, type Markup } from './markup.ts';
import { picture, r2 } from './svg.ts';

const MOST = 400;
const WIDTH = 400;
const STEP = 10;

/** How many in all replicates; the mean times their number is whole but for rounding. */
function inAll(value: Interval, replicates: number): number {
  return Math.round((value.mean ?? 0) * replicates);
}

/** An averted death is an open ring, a life that goes on; a caused one a full bar. */
function row(n: number, per: number, kind: 'averted' | 'caused', sentence: string): Markup {
  const drawn = Math.round(n / per);
  const columns = Math.floor(WIDTH / STEP);
  const rows = Math.max(1, Math.ceil(drawn / columns));
  let d = '';
  for (let k = 0; k < drawn; k++) {
    const x = ((k % columns) + 0.5) * STEP;
    const y = (Math.floor(k / columns) + 0.5) * 14;
    d += kind === 'averted' ? `M${r2(x - 3)} ${r2(y)}a3 3 0 1 1 6 0a3 3 0 1 1 -6 0z` : `M${r2(x)} ${r2(y - 5)}v10`;
  }
  return picture(WIDTH, rows * 14, sentence, drawn > 0 && html`<path class="${kind}" d="${d}"/>`, 'lives');
}

export function lives(individuals: Comparison['individuals'], replicates: number): Markup | null {
  if (individuals.net.mean === null) return null;
  const sets = [
    { name: NEW, kind: 'policy', averted: individuals.deathsAverted, caused: individuals.deathsCaused },
    { name: 'the placebo', kind: 'placebo', averted: individuals.placeboAverted, caused: individuals.placeboCaused },
  ].map(({ averted, caused, ...rest }) => ({
    ...rest,
    averted: inAll(averted, replicates),
    caused: inAll(caused, replicates),
  }));
  const most = Math.max(...sets.flatMap(({ averted, caused }) => [averted, caused]));
  if (most === 0) return null;
  const per = Math.max(1, most / MOST);
  const line = (n: number, kind: 'averted' | 'caused', law: string) => {
    const text = `${plural(n, 'death', 'deaths')} ${kind}`;
    return html`<p class="small">${text}</p>${row(n, per, kind, `${text} by ${law}, in all replicates together.`)}`;
  };
  const one =
    per > 1
      ? `Each mark stands for about ${number(per, 1)} people, since there are too many to draw.`
      : 'Each mark is one person in one replicate.';
  return html`<figure class="fates"><div class="pair">${sets.map(
    ({ name, kind, averted, caused }) =>
      html`<div><h3 class="${kind}">${name.charAt(0).toUpperCase() + name.slice(1)}</h3>${line(averted, 'averted', name)}${line(caused, 'caused', name)}</div>`,
  )}</div>
<figcaption>${one} A ring: dies under ${TODAY}, lives on under the change. A bar: lives on under ${TODAY}, dies under the change. ${replicates > 1 ? `All ${number(replicates)} replicates together.` : 'One replicate.'}</figcaption></figure>`;
}
