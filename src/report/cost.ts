// What it cost the public, by heading, and per death averted where that can be said at all.
import { headings } from '../model/outcomes/cost.ts';
import { fieller } from '../observe/fieller.ts';
import type { Comparison, Interval, OutcomeComparison } from '../study/comparison.ts';
import { bothLaws, capital, change, interval, NEW, type Style, TODAY, verdict } from './format.ts';
import { html, type Markup } from './markup.ts';
import { outcome } from './outcomes.ts';
import { type RangeRow, ranges } from './ranges.ts';
import { section } from './section.ts';

const TOTAL = 'public-cost';
const HEADING = /^cost-of-/;
/** Share of the whole below which a heading is not drawn. */
const LEAST_SHOWN = 0.001;

/** Dollars written in thousands or millions, by the largest of what is shown together. */
interface Money {
  readonly unit: string;
  readonly style: Style;
  of(value: Interval): Interval;
}

function moneyFor(values: readonly Interval[]): Money {
  const most = Math.max(...values.flatMap(({ mean, lo, hi }) => [mean, lo, hi].map((x) => Math.abs(x ?? 0))));
  const millions = most >= 1e6;
  const scale = (x: number | null) => (x === null ? null : x / (millions ? 1e6 : 1e3));
  return {
    unit: millions ? 'millions of dollars' : 'thousands of dollars',
    style: { before: '$', after: millions ? '\u00a0m' : '\u00a0k' },
    // What is the same in every replicate has no interval.
    of: ({ mean, lo, hi }) =>
      lo === hi ? { mean: scale(mean), lo: null, hi: null } : { mean: scale(mean), lo: scale(lo), hi: scale(hi) },
  };
}

/** Dollars more for each overdose death fewer, over paired replicates; null where deaths do not clearly fall. */
function perDeath(comparison: Comparison): { kind: 'averted' | 'unclear'; value: Interval } {
  const deaths = outcome(comparison, 'overdose-deaths');
  const differences = (id: string) =>
    comparison.runs.map(({ baseline, policy }) => Number(policy[id] ?? 0) - Number(baseline[id] ?? 0));
  const value = fieller(
    differences(TOTAL),
    differences('overdose-deaths').map((d) => -d),
  );
  const fall = deaths !== undefined && verdict(deaths.difference) === 'fewer' && value.lo !== null;
  return { kind: fall ? 'averted' : 'unclear', value };
}

function perDeathSentence(comparison: Comparison, total: Interval): string {
  const { kind, value } = perDeath(comparison);
  const deaths = outcome(comparison, 'overdose-deaths');
  if (kind === 'unclear') {
    const fate = deaths && verdict(deaths.difference);
    return fate === 'more'
      ? `There is no cost per death averted: under ${NEW} more people died of overdose.`
      : 'What a death averted costs cannot be said: there is no clear fall in deaths from overdose to divide by.';
  }
  const money = moneyFor([value]);
  switch (verdict(total)) {
    case 'more':
      return `For each death from overdose that is averted, ${interval(money.of(value), money.style)} more is paid.`;
    case 'fewer':
      return 'It averts deaths and costs less: nothing is paid for a death averted.';
    default:
      return 'It averts deaths, and whether it costs more or less is not clear.';
  }
}

/** The section, or nothing where the outcomes hold no costs. */
export function cost(comparison: Comparison): Markup | null {
  const total = outcome(comparison, TOTAL);
  if (!total) return null;
  const byHeading = comparison.outcomes.filter(({ id }) => HEADING.test(id));
  const shown = byHeading.filter((heading) => isWorthShowing(heading, total));
  const all = [total, ...shown];
  const money = moneyFor(all.flatMap(({ baseline, policy }) => [baseline, policy]));
  const difference = moneyFor([total.difference]);
  const rows: RangeRow[] = all.map(({ id, label, baseline, policy }) => ({
    label: id === TOTAL ? 'All of it' : nameOf(label),
    lines: [
      { name: TODAY, kind: 'baseline', value: money.of(baseline) },
      { name: NEW, kind: 'policy', value: money.of(policy) },
    ],
  }));
  const said = change(difference.of(total.difference), { more: 'more', fewer: 'less', style: difference.style });
  const clear = !['same', 'unclear', 'undefined'].includes(verdict(total.difference));
  const title = clear ? `${capital(NEW)} costs the public ${said}` : `${capital(said)} in what it costs the public`;
  const both = bothLaws(money.of(total.baseline), money.of(total.policy), money.style);
  const sentence = rows
    .map(({ label, lines }) => `${label}: ${bothLaws(lines[0].value, lines[1].value, money.style)}.`)
    .join(' ');
  return section('cost', 'What it cost', `${title}: ${both}`, [
    html`<p>${perDeathSentence(comparison, total.difference)} Counted are outlays within the period: a sentence that goes on after it costs more than is shown here. Not counted are what people lose, earn or spend themselves, crimes other than over drugs, and lives, which have no price here.</p>`,
    html`<figure><div class="pair"><div>${ranges(rows, sentence, { style: money.style })}</div><dl class="defined">${all
      .slice(1)
      .map(({ id, label }) => html`<dt>${nameOf(label)}</dt><dd>${meaningOf(id)}</dd>`)}</dl></div>
<figcaption>In ${money.unit} of 2016, for the whole city over the time measured. Unit costs stand in the city file, each with its source; several are assumptions.${shown.length < byHeading.length && ' Headings that come to less than a thousandth of all in both worlds are left out.'}</figcaption></figure>`,
  ]);
}

/** Whether a heading comes to a thousandth of the whole in either world. */
function isWorthShowing({ baseline, policy }: OutcomeComparison, total: OutcomeComparison): boolean {
  const share = (of: Interval, whole: Interval) => Math.abs(of.mean ?? 0) / Math.max(1, Math.abs(whole.mean ?? 0));
  return share(baseline, total.baseline) >= LEAST_SHOWN || share(policy, total.policy) >= LEAST_SHOWN;
}

function meaningOf(id: string): string {
  return headings.find((heading) => heading.id === id)?.meaning ?? '';
}

function nameOf(label: string): string {
  return capital(label.replace(/^Cost of /, ''));
}
