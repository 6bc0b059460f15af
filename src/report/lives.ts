// A mark for each life that ends under one law and not under the other, in all replicates together; the placebo's beside.
import type { Comparison, Interval } from '../study/comparison.ts';
import { capital, NEW, number, plural, TODAY } from './format.ts';
import { html, type Markup } from './markup.ts';
import { outcome } from './outcomes.ts';
import { picture, r2 } from './svg.ts';

const MOST = 400;
const WIDTH = 400;
const STEP = 10;
const WORDS = { both: 'either way', averted: 'averted', caused: 'caused' };

/** How many in all replicates; the mean times their number is whole but for rounding. */
function inAll(value: Interval, replicates: number): number {
  return Math.round((value.mean ?? 0) * replicates);
}

type Fate = 'both' | 'averted' | 'caused';

/** An averted death is an open ring, a life that goes on; others are bars, quiet where no law moved them. */
function row(n: number, per: number, kind: Fate, sentence: string): Markup {
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

/** Overdose deaths under today's law, if that is what the fates are of: then their net is the difference. */
function deathsToday(comparison: Comparison): Interval | null {
  const { difference, baseline } = outcome(comparison, 'overdose-deaths') ?? {};
  const net = comparison.individuals.net.mean;
  if (!difference || !baseline || net === null || difference.mean === null) return null;
  return Math.abs(net + difference.mean) < 1e-6 ? baseline : null;
}

export function lives(comparison: Comparison): Markup | null {
  const { individuals } = comparison;
  const { replicates } = comparison.provenance;
  const today = deathsToday(comparison);
  if (individuals.net.mean === null) return null;
  const sets = [
    { name: NEW, kind: 'policy', averted: individuals.deathsAverted, caused: individuals.deathsCaused },
    { name: 'the placebo', kind: 'placebo', averted: individuals.placeboAverted, caused: individuals.placeboCaused },
  ]
    // A comparison that is under way may have no third world.
    .filter(({ averted }) => averted.mean !== null)
    .map(({ averted, caused, ...rest }) => ({
      ...rest,
      averted: inAll(averted, replicates),
      caused: inAll(caused, replicates),
      both: today && inAll(today, replicates) - inAll(averted, replicates),
    }));
  const most = Math.max(...sets.flatMap(({ averted, caused, both }) => [averted, caused, both ?? 0]));
  if (most === 0) return null;
  const per = Math.max(1, most / MOST);
  const line = (n: number, kind: Fate, law: string) => {
    const text = `${plural(n, 'death', 'deaths')} ${WORDS[kind]}`;
    return html`<p class="small">${text}</p>${row(n, per, kind, `${capital(law)}: ${text}, in all replicates together.`)}`;
  };
  const one =
    per > 1
      ? `Each mark stands for about ${number(per, 1)} people, since there are too many to draw.`
      : 'Each mark is one person in one replicate.';
  return html`<figure class="fates"><div class="pair">${sets.map(
    ({ name, kind, averted, caused, both }) =>
      html`<div><h3 class="${kind}">${capital(name)}</h3>${both !== null && line(both, 'both', name)}${line(averted, 'averted', name)}${line(caused, 'caused', name)}</div>`,
  )}</div>
<figcaption>${one} ${today && 'A grey bar: dies either way. '}A ring: dies under ${TODAY}, lives on under the change. A dark bar: lives on under ${TODAY}, dies under the change. ${replicates > 1 ? `All ${number(replicates)} replicates together.` : 'One replicate.'}</figcaption></figure>`;
}
