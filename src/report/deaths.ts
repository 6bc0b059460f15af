// Who lives, who dies: deaths averted and caused person by person, beside what a change without meaning does, and what
// kind of overdoses people died of.
import type { Comparison, Interval } from '../study/comparison.ts';
import { bothLaws, change, interval, NEW, TODAY, verdict } from './format.ts';
import { lives } from './lives.ts';
import { html, type Markup } from './markup.ts';
import { outcome, without } from './outcomes.ts';
import { type RangeRow, ranges } from './ranges.ts';
import { section } from './section.ts';

/** A comparison that is under way may have no third world. */
const hasPlacebo = ({ placebo }: Comparison['individuals']) => placebo.mean !== null;

function title(individuals: Comparison['individuals']): string {
  const { deathsAverted, deathsCaused, net, placebo } = individuals;
  if (net.mean === null) return 'Whose lives part between the two laws is not known: nothing was followed';
  const parts = `${interval(deathsAverted)} averted, ${interval(deathsCaused)} caused`;
  switch (verdict(net)) {
    case 'same':
      return deathsAverted.mean === 0
        ? 'Nobody died under one law who lived under the other'
        : `As many deaths were averted as caused: ${parts}`;
    case 'unclear':
      return `No clear difference in who lives: ${parts}, net ${interval(net)}`;
    case 'more-once':
    case 'fewer-once':
      return `${interval(deathsAverted)} deaths averted and ${interval(deathsCaused)} caused: one replicate cannot tell the law from luck`;
    default:
      return `On balance ${NEW} ${net.mean > 0 ? 'averted' : 'caused'} ${change(net, { more: net.mean === 1 ? 'death' : 'deaths', fewer: net.mean === -1 ? 'death' : 'deaths' })}${hasPlacebo(individuals) ? `; under the placebo ${change(placebo, { more: 'averted', fewer: 'caused' })}` : ''}`;
  }
}

function fates(individuals: Comparison['individuals']): Markup {
  const { deathsAverted, deathsCaused, net, placebo, placeboAverted, placeboCaused } = individuals;
  const beside = hasPlacebo(individuals);
  const row = (label: string, law: Interval, none: Interval): RangeRow => ({
    label,
    lines: [
      { name: NEW, kind: 'policy', value: law },
      ...(beside ? [{ name: 'the placebo', kind: 'placebo' as const, value: none }] : []),
    ],
  });
  const sentence = beside
    ? `Deaths a run. Averted: ${interval(deathsAverted)} by ${NEW}, ${interval(placeboAverted)} by the placebo. Caused: ${interval(deathsCaused)} and ${interval(placeboCaused)}. Net averted: ${interval(net)} and ${interval(placebo)}.`
    : `Deaths a run. Averted by ${NEW}: ${interval(deathsAverted)}. Caused: ${interval(deathsCaused)}. Net averted: ${interval(net)}.`;
  return ranges(
    [
      row('Deaths averted', deathsAverted, placeboAverted),
      row('Deaths caused', deathsCaused, placeboCaused),
      row('Net: averted less caused', net, placebo),
    ],
    sentence,
  );
}

function kinds(comparison: Comparison): Markup | null {
  const all = outcome(comparison, 'overdose-deaths');
  const fentanyl = outcome(comparison, 'overdose-deaths-with-fentanyl');
  const witnessed = outcome(comparison, 'overdose-deaths-witnessed');
  const rows: RangeRow[] = [];
  const add = (label: string, both: { baseline: Interval; policy: Interval } | undefined, isFentanyl = false) => {
    if (both)
      rows.push({
        label,
        fentanyl: isFentanyl,
        lines: [
          { name: TODAY, kind: 'baseline', value: both.baseline },
          { name: NEW, kind: 'policy', value: both.policy },
        ],
      });
  };
  add('All deaths from overdose', all);
  add('with a fentanyl in the dose', fentanyl, true);
  if (all && fentanyl) add('without', without(comparison, 'overdose-deaths', 'overdose-deaths-with-fentanyl'));
  add('with somebody near', witnessed);
  if (all && witnessed) add('with nobody near', without(comparison, 'overdose-deaths', 'overdose-deaths-witnessed'));
  if (rows.length === 0) return null;
  const sentence = rows.map(({ label, lines }) => `${label}: ${bothLaws(lines[0].value, lines[1].value)}.`).join(' ');
  return ranges(rows, `Deaths from overdose a run. ${sentence}`);
}

export function deaths(comparison: Comparison): Markup {
  const { individuals, provenance } = comparison;
  const byKind = kinds(comparison);
  return section('deaths', 'Who lives, who dies', title(individuals), [
    html`<p>The same people live through both laws with the same luck, so each death from overdose can be followed: <em>averted</em> if it comes under ${TODAY} and not under ${NEW} within the period, <em>caused</em> if it is the other way round. Any change at all, however small, moves some deaths from one person to another. The <em>placebo</em> is such a change: one bag with no drug in it, in one person’s hand. Only what goes beyond the placebo says anything about the law.${!hasPlacebo(individuals) && ' It was not run here: it is run with replicates.'}</p>`,
    lives(comparison),
    html`<figure><div class="pair"><div><h3>Averted, caused and net${hasPlacebo(individuals) && ', beside the placebo'}</h3>${fates(individuals)}</div>${byKind && html`<div><h3>Deaths from overdose, by what was there</h3>${byKind}</div>`}</div>
<figcaption>${provenance.replicates > 1 ? 'Deaths a run, on average over the replicates; bars are 95 % intervals.' : 'Deaths in one replicate: no interval.'} Who dies in one run is chance as much as law: read the averages, not the single fates.</figcaption></figure>`,
  ]);
}
