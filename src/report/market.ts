// The market over time under both laws: price, failed searches, who uses, who sells, who is locked up, and how soon an
// arrested seller's sales are taken over.
import type { Comparison, Detail } from '../study/comparison.ts';
import { bothLaws, change, DAYS, duration, NEW, number, plural, TODAY } from './format.ts';
import { html, type Markup, sentence } from './markup.ts';
import { differenceStyle, outcome } from './outcomes.ts';
import { type Panel, panels } from './panels.ts';
import { replacement } from './replacement.ts';
import { identical } from './same.ts';
import { tickText, timeAxis } from './scale.ts';
import { section } from './section.ts';
import { curve, type Measure, measuredDays, windowFor } from './series.ts';
import { type Line, timePlot } from './time-plot.ts';

/** "Price per pure gram: $46 higher [30–62]", or the bare label where no outcome says it. */
function heading(comparison: Comparison, panel: Panel): string {
  const found = outcome(comparison, panel.outcome);
  if (!found || found.difference.mean === null) return panel.label;
  return `${panel.label}: ${change(found.difference, { ...panel.words, style: differenceStyle(found.unit) })}`;
}

export function lines(detail: Detail, measure: Measure, days: number, same: boolean): Line[] {
  const period = { from: 0, to: days - 1, window: windowFor(days) };
  const line = (which: 'baseline' | 'policy', name: string): Line => ({
    name,
    kind: which,
    points: curve(detail, which, measure, period).map(({ day, value }) => ({ x: day, value })),
  });
  return same ? [line('baseline', 'both laws')] : [line('baseline', TODAY), line('policy', NEW)];
}

function drawn(comparison: Comparison, detail: Detail, panel: Panel, days: number): Markup {
  const both = lines(detail, panel.measure, days, identical(comparison));
  const title = heading(comparison, panel);
  const known = both.some(({ points }) => points.some(({ value }) => value.mean !== null));
  if (!known)
    return html`<div><h3>${title}</h3><p class="empty">There is nothing to draw: it did not occur, or was not recorded.</p></div>`;
  const last = both.map(({ name, points }) => {
    const end = points.findLast(({ value }) => value.mean !== null);
    return end && end.value.mean !== null
      ? `${tickText(panel.before, panel.after)(end.value.mean)} at the end under ${name}`
      : '';
  });
  const axis = timeAxis(0, days);
  return html`<div><h3>${sentence(title)}</h3><p class="small">${panel.unit}</p>${timePlot({
    sentence: `${title}. Over ${duration(days / 365)}: ${last.filter(Boolean).join('; ')}.`,
    lines: both,
    x: { from: 0, to: days, ...axis },
    least: panel.least,
    ...(panel.most !== undefined && { most: panel.most }),
    yLabel: tickText(panel.before, panel.after),
    marks: detail.changeDays.filter((day) => day >= 0 && day <= days),
  })}</div>`;
}

function title(comparison: Comparison): string {
  const replaced = outcome(comparison, 'seller-replacement-days');
  const price = outcome(comparison, 'price-per-pure-gram');
  const words = { more: 'more', fewer: 'less', style: differenceStyle('dollars') };
  const cost = price && price.difference.mean !== null ? `a pure gram ${verb(change(price.difference, words))}` : null;
  const days =
    replaced && (replaced.baseline.mean !== null || replaced.policy.mean !== null)
      ? `it took others ${bothLaws(replaced.baseline, replaced.policy, DAYS)} to take over an arrested seller’s sales`
      : null;
  const text = [days, cost].filter((part) => part !== null).join('; ') || 'how the market went, day by day';
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "cost $46 more [30–62]", "showed no clear difference in price (…)". */
function verb(text: string): string {
  return text.startsWith('no ') ? `showed ${text.replace('difference', 'difference in price')}` : `cost ${text}`;
}

export function market(comparison: Comparison, detail: Detail): Markup {
  const days = measuredDays(detail);
  if (days < 2)
    return section(
      'market',
      'The market',
      title(comparison),
      html`<p class="empty">The period is too short to draw anything over time.</p>`,
    );
  const { unit } = timeAxis(0, days);
  const window = windowFor(days);
  const ribbon =
    detail.replicates.length > 1
      ? 'The ribbon is the 95 % interval over replicates, each day for itself. Ribbons can overlap where the paired difference is clear: replicates differ more from each other than the two worlds of one replicate.'
      : 'One replicate: no interval, so no ribbon.';
  const smooth =
    window > 1
      ? `Each point is the ${number(window)} days up to it, the first ones reaching back into the burn-in`
      : 'Each point is one day';
  return section('market', 'The market', title(comparison), [
    html`<figure><div class="pair panels">${panels.map((panel) => drawn(comparison, detail, panel, days))}${replacement(comparison, detail)}</div>
<figcaption>Along the bottom: ${unit} since the measured period began. ${smooth}. ${ribbon} ${verticals(detail, days)} Vertical scales need not begin at zero. The numbers in the titles are for the whole period: ${NEW} less ${TODAY}.</figcaption></figure>`,
  ]);
}

function verticals({ changeDays }: Detail, days: number): string {
  const within = changeDays.filter((day) => day >= 0 && day <= days);
  if (within.length === 0) return '';
  const list = within.map((day) => `day ${number(day)}`).join(', ');
  return `Dotted ${within.length === 1 ? 'vertical' : 'verticals'}: where the law changes (${plural(within.length, 'date', 'dates')}: ${list}).`;
}
