// The report of a comparison: one HTML file that needs nothing else, neither network nor script.
import type { Comparison, Detail } from '../study/comparison.ts';
import { answer } from './answer.ts';
import { withinBounds } from './bounds.ts';
import { certainty } from './certainty.ts';
import { cost } from './cost.ts';
import { deaths } from './deaths.ts';
import { duration, number, plural } from './format.ts';
import { interruptedInWords } from './interrupted.ts';
import { lawAgainstLife, whereTheyStood } from './law.ts';
import { market } from './market.ts';
import { html, type Markup, trusted } from './markup.ts';
import { oneLife } from './one-life.ts';
import { outcomeTable } from './outcome-table.ts';
import { overdoses } from './overdoses.ts';
import { identical } from './same.ts';
import { style } from './style.ts';

function head(comparison: Comparison, { title, cityTitle, changes }: Detail): Markup {
  const p = comparison.provenance;
  const facts = [
    cityTitle,
    `${number(p.people)} people using`,
    duration(p.years),
    plural(p.replicates, 'replicate', 'replicates'),
  ];
  return html`<header>
<p class="topic">Crackdown: same people, same luck, a different law</p>
<h1>${title}</h1>
<p class="facts-line">${facts.join(' · ')}</p>
<div class="law"><h2 class="minor">What the new law changes</h2>${
    changes.length > 0
      ? html`<ul>${changes.map((line) => html`<li>${line}</li>`)}</ul>`
      : html`<p>Nothing: today’s law goes on.</p>`
  }</div>
${notices(comparison)}
</header>`;
}

/** What must be known before any number is read. */
function notices(comparison: Comparison): Markup[] {
  const { replicates } = comparison.provenance;
  if (replicates === 0) return [html`<p class="notice">No replicate was finished, so there is nothing to report.</p>`];
  const all = [
    interruptedInWords(comparison.provenance),
    identical(comparison) &&
      'The two worlds were identical to the bit: their checksums agree in every replicate. Every figure shows the same world twice.',
    replicates === 1
      ? 'One replicate: no interval. A single run cannot tell what the law did from luck.'
      : `Numbers in brackets are 95 % intervals over ${number(replicates)} replicates, the same city with other luck: what luck leaves open about the average. They do not count what is uncertain about the model itself.`,
  ];
  return all.map((text) => html`${text && html`<p class="notice">${text}</p>`}`);
}

function body(comparison: Comparison, detail: Detail): Markup[] {
  if (comparison.provenance.replicates === 0 || detail.replicates.length === 0) return [certainty(comparison, detail)];
  const law = [lawAgainstLife(detail), whereTheyStood(detail)];
  const rest = [market(comparison, detail), cost(comparison)];
  // What a policy is about comes first: who is hit by the law, or who lives and who dies.
  const found = detail.forHealth
    ? [answer(comparison, detail), deaths(comparison), ...rest, ...law]
    : [answer(comparison, detail), ...law, deaths(comparison), overdoses(comparison), ...rest];
  found.push(oneLife(detail));
  return [...found.filter((part) => part !== null), outcomeTable(comparison), certainty(comparison, detail)];
}

/** The report as the text of an HTML file. */
export function renderReport(found: Comparison, detail: Detail): string {
  const comparison = withinBounds(found);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${detail.title} – Crackdown</title>
<style>${trusted(style)}</style>
</head>
<body>
<main>
${head(comparison, detail)}
${body(comparison, detail)}
</main>
</body>
</html>
`.text;
}
