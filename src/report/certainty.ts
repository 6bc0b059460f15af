// How sure: what the figures rest on, whether the market stood still before the change, what the model cannot say, and
// how to get the same figures again.
import type { Comparison, Detail, Interval } from '../study/comparison.ts';
import { duration, interval, number, PERCENT, plural, verdict } from './format.ts';
import { interruptedInWords } from './interrupted.ts';
import { html, type Markup, sentence } from './markup.ts';
import { panels } from './panels.ts';
import { tickText, timeAxis } from './scale.ts';
import { section } from './section.ts';
import { curve, type Measure, windowFor } from './series.ts';
import { relativeChange } from './statistics.ts';
import { timePlot } from './time-plot.ts';

const HASH = 'Scenario hash';

function title({ provenance }: Comparison): string {
  const { replicates, years } = provenance;
  if (replicates === 0) return 'No replicate was finished: there is nothing here to be sure of';
  const rests = `Everything here rests on ${plural(replicates, 'replicate', 'replicates')} of ${duration(years)} in one synthetic city`;
  return replicates === 1 ? `${rests}: no interval can be given` : `${rests}, and on values that are partly assumed`;
}

/** Change from the second last quarter of the burn-in to the last, relative. */
export function drift(detail: Detail, { counter, over }: Measure, burnInDays: number): Interval {
  const quarter = Math.floor(burnInDays / 4);
  const parts = (end: number) =>
    detail.replicates.map(({ baseline: { daily } }) => {
      const total = (name: string) => (daily[name] ?? []).slice(end - quarter, end).reduce((a, b) => a + b, 0);
      return { part: total(counter), of: over === undefined ? quarter : total(over) };
    });
  return relativeChange(parts(burnInDays - quarter), parts(burnInDays));
}

function drifted(value: Interval): string {
  const text = interval(value, PERCENT);
  if (value.mean === null) return 'too little to say';
  if (verdict(value) === 'unclear' || verdict(value) === 'same') return `no clear drift, ${text}`;
  return value.mean > 0 ? `rising, ${text}` : `falling, ${text}`;
}

function burnIn(detail: Detail): Markup | null {
  const days = detail.replicates[0]?.baseline.burnInDays ?? 0;
  if (days < 8) return null;
  const axis = timeAxis(-days, 0);
  // A small picture has room for four or so, today among them.
  const every = Math.ceil(axis.ticks.length / 4);
  const ticks = axis.ticks.filter((_, i) => (axis.ticks.length - 1 - i) % every === 0);
  const drawn = panels.slice(0, 4).flatMap((panel) => {
    const points = curve(detail, 'baseline', panel.measure, { from: -days, to: -1, window: windowFor(days) });
    if (points.every(({ value }) => value.mean === null)) return [];
    const last = drifted(drift(detail, panel.measure, days));
    return [
      html`<div><h4>${panel.label}: ${sentence(last)}</h4>${timePlot({
        sentence: `${panel.label} in the ${days} days before the measured period; last quarter against the one before: ${last}.`,
        lines: [{ name: '', kind: 'baseline', points: points.map(({ day, value }) => ({ x: day, value })) }],
        x: { from: -days, to: 0, ...axis, ticks },
        least: panel.least,
        ...(panel.most !== undefined && { most: panel.most }),
        yLabel: tickText(panel.before, panel.after),
        small: true,
      })}</div>`,
    ];
  });
  if (drawn.length === 0) return null;
  return html`<h3>Did the market stand still before the change?</h3>
<figure class="burn-in"><div class="quad">${drawn}</div>
<figcaption>The ${number(days)} days of burn-in, which both worlds share, in ${axis.unit} before day 0. The numbers compare its last quarter with the quarter before. A drift before the change goes on in both worlds alike, and so falls out of the differences, though not out of the levels.</figcaption></figure>`;
}

function limits({ cityTitle }: Detail, { provenance }: Comparison): Markup {
  return html`<h3>What the model cannot say</h3>
<ul class="limits">
<li><strong>Nothing about real persons.</strong> Everybody in it is synthetic, and so is the city (“${cityTitle}”). It stands for no place.</li>
<li><strong>How right its values are.</strong> Each value in the city’s file has a source, or says “assumption” where it has none; some assumptions were fitted by hand toward published figures, and say so. Such figures are put in and no findings. No interval here counts what is not known about the values or the rules: the true uncertainty is wider.</li>
${provenance.replicates > 1 && html`<li><strong>More than luck.</strong> The intervals say how well ${number(provenance.replicates)} replicates pin down an average over luck, and nothing else.</li>`}
<li><strong>Other cities, other markets.</strong> One city, one opioid market, ${duration(provenance.years)}, ${number(provenance.people)} people using at the start. A law may work otherwise where the market is larger, younger or sells something else.</li>
<li><strong>What comes later.</strong> Nothing is measured beyond the period.</li>
</ul>`;
}

function reproduce({ provenance: p, checksums, runs }: Comparison, { command }: Detail): Markup {
  const facts: (readonly [string, string | Markup])[] = [
    ['Version', p.version],
    ['City', html`<code>${p.city}</code>`],
    ['Policy', html`<code>${p.policy}</code>`],
    ['Seed', String(p.seed)],
    ['Replicates', p.interrupted ? `${number(p.replicates)} of ${number(p.interrupted.asked)}` : number(p.replicates)],
    ['People using at the start', number(p.people)],
    ['Measured', duration(p.years)],
    ['Burn-in', plural(p.burnInDays, 'day', 'days')],
    ['Engine', p.engine],
    ['Work', `${number(p.personSteps)} person-steps in ${number(p.wallSeconds, p.wallSeconds < 10 ? 1 : 0)} seconds`],
    [HASH, html`<code>${p.scenarioHash}</code>`],
  ];
  const interrupted = interruptedInWords(p);
  return html`<h3>How to get these figures again</h3>
${interrupted && html`<p class="small">${interrupted}${!command && ' No one command gives these and no others.'}</p>`}${command && html`<pre tabindex="0"><code>${command}</code></pre>`}
<p class="small">Equal scenario hashes and versions give equal figures, to the last bit, on any machine.</p>
<dl class="facts">${facts.map(([name, value]) => html`<div class="${name === HASH && 'long'}"><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${
  checksums.length > 0 &&
  html`<details><summary>Checksums of all state at the end, by replicate</summary><div class="scroll" tabindex="0" role="region" aria-label="Checksums"><table class="checksums"><thead><tr><th scope="col">Replicate</th><th scope="col">Seed</th><th scope="col">Today’s law</th><th scope="col">The new law</th></tr></thead><tbody>${checksums.map(
    ({ replicate, baseline, policy }) =>
      html`<tr><th scope="row">${replicate}</th><td>${runs.find((run) => run.replicate === replicate)?.seed}</td><td><code>${baseline}</code></td><td>${baseline === policy ? 'the same' : html`<code>${policy}</code>`}</td></tr>`,
  )}</tbody></table></div></details>`
}`;
}

export function certainty(comparison: Comparison, detail: Detail): Markup {
  return section('certainty', 'How sure', title(comparison), [
    burnIn(detail),
    limits(detail, comparison),
    reproduce(comparison, detail),
  ]);
}
