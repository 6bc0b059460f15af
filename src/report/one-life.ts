// One life: the person whose lives under the two laws part furthest, as two lines of dated events.
import { firstOfWeight, rowsOf, type TwoLine } from '../observe/life/index.ts';
import type { Detail, OneLife } from '../study/comparison.ts';
import { capital, NEW, TODAY } from './format.ts';
import { lifeLines } from './life-lines.ts';
import { html, type Markup } from './markup.ts';
import { section } from './section.ts';

const WIDE = 980;
const NARROW = 340;

export function oneLife({ life }: Detail): Markup | null {
  if (!life?.parting) return null;
  const { person, parting, portrait, present } = life;
  // Trade of which the log has forgotten the beginning may differ earlier.
  const when = parting.everydayFrom === undefined ? 'on' : 'by';
  const sentence = `${portrait} Today’s law: ${present.baseline} The new law: ${present.policy}`;
  return section('life', 'One life', `The two lives of person ${person} part ${when} day ${parting.day}`, [
    html`<p>${portrait} Of everybody in the first replicate, theirs are the lives that come out furthest apart, by days lived, held and in treatment. Each line below is an event of the simulation.</p>`,
    html`<figure><div class="wide">${lifeLines(life, WIDE, sentence)}</div><div class="narrow">${lifeLines(life, NARROW, sentence)}</div>
<figcaption>A solid line: uses. Dots: does not. An ochre band: sells. A pale band: in treatment. A frame: held. A ring: an arrest. A dot: an overdose. A cross: death. A crimson triangle: learns that a fentanyl is in it.</figcaption></figure>`,
    html`<p>${parting.how} <span class="quiet">${parting.why}</span></p>`,
    weight(life),
    html`<div class="scroll" tabindex="0" role="region" aria-label="Both lives, event by event">${table(life)}</div>`,
    html`<p class="small">Who this happens to is luck as much as law: any change, however small, moves some fates from one person to another. What the law does is in the averages above.</p>`,
  ]);
}

function table(life: OneLife): Markup {
  const { present, days } = life;
  const cell = (lines: readonly TwoLine[]) => html`<td>${lines.map(({ text }) => text).join(' ')}</td>`;
  const rows = rowsOf(life, false).map((row) => [
    row.both.length > 0 &&
      html`<tr class="quiet"><th scope="row">${row.day}</th>${cell(row.both)}${cell(row.both)}</tr>`,
    (row.baseline.length > 0 || row.policy.length > 0) &&
      html`<tr><th scope="row">${row.day}</th>${cell(row.baseline)}${cell(row.policy)}</tr>`,
  ]);
  return html`<table class="life"><thead><tr><th scope="col">Day</th><th scope="col">${capital(TODAY)}</th><th scope="col">${capital(NEW)}</th></tr></thead>
<tbody>${rows}<tr><th scope="row">${days}</th><td>${present.baseline}</td><td>${present.policy}</td></tr></tbody></table>`;
}

/** What first changes the life, where the two part over something smaller. */
function weight(life: OneLife): Markup | null {
  const first = firstOfWeight(life);
  if (!first || first.day <= (life.parting?.day ?? 0)) return null;
  const under = (law: string, lines: readonly TwoLine[]) =>
    lines.length > 0 && ` Under ${law}: ${lines.map(({ text }) => text).join(' ')}`;
  return html`<p>The first difference that weighs comes on day ${first.day}.${under(TODAY, first.baseline)}${under(NEW, first.policy)}</p>`;
}
