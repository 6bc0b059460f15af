// Every outcome in both worlds, with the difference as numbers and as a picture on one scale: hundredths of today's value.
import { isDetail } from '../model/outcomes/index.ts';
import type { Comparison, Interval, OutcomeComparison } from '../study/comparison.ts';
import { capital, commonStyle, interval, NEW, number, type Style, TODAY } from './format.ts';
import { html, type Markup } from './markup.ts';
import { byLuck, forest, noteOn, outcomesTitle, reachOf, relative } from './outcome-rows.ts';
import { differenceStyle, isShare, styleOf } from './outcomes.ts';
import { section } from './section.ts';

function cell(law: string, value: Interval, style: Style, note = ''): Markup {
  const [point, ...rest] = interval(value, style).split(' [');
  return html`<td role="cell" data-of="${law}">${point}${rest.length > 0 && html` <span class="reach">[${rest[0]}</span>`}${note && html` <span class="note">${note}</span>`}</td>`;
}

function row(o: OutcomeComparison, reach: number): Markup {
  const part = relative(o);
  const level = commonStyle(o.baseline, o.policy, styleOf(o.unit));
  const { n: before } = o.baseline;
  const { n: after } = o.policy;
  const counted = before !== undefined && after !== undefined && isShare(o.unit);
  const cases = counted && ` of ${number(before)} and ${number(after)} cases`;
  return html`<tr role="row"><th scope="row" role="rowheader">${o.label} <span class="unit">${o.unit}${cases}</span></th>${cell(capital(TODAY), o.baseline, level)}${cell(capital(NEW), o.policy, level)}${cell('Difference', o.difference, differenceStyle(o.unit), noteOn(o.difference))}<td role="cell" class="drawn">${part && forest(part, reach, o.label)}</td></tr>`;
}

export function outcomeTable({ outcomes, provenance }: Comparison): Markup {
  const { replicates } = provenance;
  const reach = reachOf(outcomes);
  return section('outcomes', 'All outcomes', outcomesTitle(outcomes, replicates), [
    html`<p class="small">Mean of a run and 95 % interval over ${number(replicates)} replicates (Student t); the difference is paired, each replicate with itself. ${replicates < 2 && 'One replicate: no interval.'} Intervals of levels end where levels do: at zero, and at 100 % for a share. A replicate without a case in one of the worlds is left out of the difference, which is then not that of the two columns. “No clear difference”: the interval includes zero. ${byLuck(outcomes)}</p>`,
    rowsOf(
      'Outcomes',
      outcomes.filter(({ id }) => !isDetail(id)),
      reach,
    ),
    html`<details><summary>In more detail: police, sentences, what the law calls whom, custody, costs by heading</summary>${rowsOf(
      'Outcomes in detail',
      outcomes.filter(({ id }) => isDetail(id)),
      reach,
    )}</details>`,
  ]);
}

function rowsOf(name: string, outcomes: readonly OutcomeComparison[], reach: number): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table class="outcomes" role="table">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Outcome</th><th scope="col" role="columnheader">${capital(TODAY)}</th><th scope="col" role="columnheader">${capital(NEW)}</th><th scope="col" role="columnheader">Difference</th><th scope="col" role="columnheader" class="drawn"><span class="ends"><span>${`\u2212${number(reach * 100)}\u202f%`}</span><span>of today’s</span><span>${`+${number(reach * 100)}\u202f%`}</span></span></th></tr></thead>
<tbody role="rowgroup">${outcomes.map((o) => row(o, reach))}</tbody></table></div>`;
}
