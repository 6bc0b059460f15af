// How soon others sell what an arrested seller used to sell: the share replaced within so many days.
import type { Comparison, Detail } from '../study/comparison.ts';
import type { World } from './dealers.ts';
import { change, DAYS, interval, NEW, number, PERCENT, TODAY } from './format.ts';
import { html, type Markup, sentence } from './markup.ts';
import { outcome } from './outcomes.ts';
import { identical } from './same.ts';
import { tickText } from './scale.ts';
import { type Part, share, sum } from './statistics.ts';
import { type Line, timePlot } from './time-plot.ts';

/** Of the arrested sellers, how many were replaced within the days: one figure a replicate. */
export function replacedWithin(detail: Detail, which: World, days: number): Part[] {
  return detail.replicates.map((r) => {
    const all = r[which].replacementDays;
    return { part: all.filter((d) => d !== null && d <= days).length, of: all.length };
  });
}

/** Days to draw: to where nineteen in twenty of those who are ever replaced have been. */
function reach(detail: Detail): number {
  const known = detail.replicates
    .flatMap((r) => [...r.baseline.replacementDays, ...r.policy.replacementDays])
    .filter((d) => d !== null)
    .sort((a, b) => a - b);
  return Math.max(10, Math.ceil(known[Math.floor(known.length * 0.95)] ?? 10));
}

export function replacement(comparison: Comparison, detail: Detail): Markup {
  const to = reach(detail);
  const same = identical(comparison);
  const n = (which: World) => sum(replacedWithin(detail, which, 0).map((part) => part.of));
  const found = outcome(comparison, 'seller-replacement-days');
  const words = { more: 'longer', fewer: 'shorter', style: DAYS };
  const by = found && found.difference.mean !== null ? `: ${change(found.difference, words)}` : '';
  const title = `Days until an arrested seller is replaced${by}`;
  if (n('baseline') + n('policy') === 0)
    return html`<div><h3>${title}</h3><p class="empty">No seller with regular sales was arrested under either law.</p></div>`;
  const line = (which: World, name: string): Line => ({
    name,
    kind: which,
    points: Array.from({ length: to + 1 }, (_, x) => ({ x, value: scaled(share(replacedWithin(detail, which, x))) })),
  });
  const both = [line('baseline', same ? 'both laws' : TODAY), ...(same ? [] : [line('policy', NEW)])].filter((l) =>
    l.points.some((p) => p.value.mean !== null),
  );
  const ever = (which: World) => interval(share(replacedWithin(detail, which, Infinity)), PERCENT);
  const step = to <= 12 ? 3 : to <= 40 ? 10 : 30;
  return html`<div><h3>${sentence(title)}</h3><p class="small">share of arrested sellers whose sales others had taken over, by days since the arrest</p>${timePlot(
    {
      sentence: `${title}. Within the period others took over the sales of ${ever('baseline')} of arrested sellers under ${TODAY} and ${ever('policy')} under ${NEW}.`,
      lines: both,
      x: {
        from: 0,
        to,
        ticks: Array.from({ length: Math.floor(to / step) + 1 }, (_, i) => i * step),
        label: tickText(),
      },
      least: 0,
      most: 100,
      steps: true,
      yLabel: tickText('', '\u202f%'),
    },
  )}<p class="small">Along the bottom: days since the arrest. ${number(n('baseline'))} and ${number(n('policy'))} arrested sellers, in all replicates together. The curve ends below 100\u202f% because the rest came back first, or the period ended; the days in the title allow for that, the curve does not.</p></div>`;
}

const scaled = <T extends { mean: number | null; lo: number | null; hi: number | null }>({ mean, lo, hi }: T) => {
  const hundredfold = (x: number | null) => (x === null ? null : 100 * x);
  return { mean: hundredfold(mean), lo: hundredfold(lo), hi: hundredfold(hi) };
};
