// What a part of a run found, section by section, as the report has it: those sections that rest on what there is.
import { withinBounds } from '../../report/bounds.ts';
import { certainty } from '../../report/certainty.ts';
import { cost } from '../../report/cost.ts';
import { deaths } from '../../report/deaths.ts';
import { lawAgainstLife, whereTheyStood } from '../../report/law.ts';
import { market } from '../../report/market.ts';
import { html, type Markup } from '../../report/markup.ts';
import { outcomeTable } from '../../report/outcome-table.ts';
import { overdoses } from '../../report/overdoses.ts';
import { replacement } from '../../report/replacement.ts';
import { section } from '../../report/section.ts';
import type { RunFindings } from './run-findings.ts';

/** Markup, in the order of the page. What a law is about comes first, as in the report. */
export function sectionsOf(findings: RunFindings): string[] {
  const comparison = withinBounds(findings.comparison);
  const { detail, parts } = findings;
  const has = (part: RunFindings['parts'][number]) => parts.includes(part);
  const anything = comparison.runs.length > 0 && detail.replicates.length > 0;
  const law = anything && has('arrests') ? [lawAgainstLife(detail), whereTheyStood(detail)] : [];
  const lives = anything && has('comparison') ? [deaths(comparison)] : [];
  const markets =
    anything && has('daily') ? [market(comparison, detail)] : has('replacement') ? [vacancies(findings)] : [];
  const costs = anything && comparison.outcomes.length > 0 ? [cost(comparison)] : [];
  const middle = detail.forHealth
    ? [...lives, ...markets, ...costs, ...law]
    : [...law, ...lives, ...(has('comparison') ? [overdoses(comparison)] : []), ...markets, ...costs];
  const table = comparison.outcomes.length > 0 ? [outcomeTable(comparison)] : [];
  const last = has('comparison') ? [certainty(comparison, detail)] : [];
  return [...middle, ...table, ...last].flatMap((section) => (section === null ? [] : [section.text]));
}

/** In the report it stands among the figures of the market, which rest on the daily counts. */
function vacancies({ comparison, detail }: RunFindings): Markup {
  const title = 'How soon others took over the sales of an arrested seller';
  return section('replacement', 'The market', title, html`<figure>${replacement(comparison, detail)}</figure>`);
}
