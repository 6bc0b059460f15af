// Who was arrested as a dealer: a hundred marks a world, one mark for one person in a hundred.
import type { Detail } from '../study/comparison.ts';
import { arrestsIn, isDealer, type World, worlds } from './dealers.ts';
import { capital, NEW, number, TODAY } from './format.ts';
import { hundredMarks, inHundred, type Kind, oneMark } from './hundred.ts';
import { html, type Markup } from './markup.ts';
import { colour, markPath, roleIndex, roles } from './palette.ts';

/** With fewer arrests than marks a mark is less than a person. */
const MARKS = 100;

const kinds: readonly Kind[] = roles.map(({ id, short }) => ({
  short,
  fill: colour(id),
  path: (x, y, size) => markPath(id, x, y, size),
}));

/** A hundred marks by role. */
export function hundred(roleIds: readonly string[]): number[] {
  const counts = roles.map(() => 0);
  for (const id of roleIds) counts[roleIndex(id)]++;
  return inHundred(counts);
}

function spoken(counts: readonly number[], law: string): string {
  const parts = roles.flatMap((role, i) => (counts[i] ? [`${counts[i]} ${role.people}`] : []));
  return `Of 100 people arrested as dealers under ${law}: ${parts.join(', ')}.`;
}

/** The mark of a role, to stand in a line of text. */
export function mark(roleId: string): Markup {
  return oneMark(kinds[roleIndex(roleId)]);
}

function world(detail: Detail, which: World): Markup {
  const law = which === 'baseline' ? TODAY : NEW;
  const arrested = arrestsIn(detail, which, isDealer);
  const heading = html`<h3 class="${which}">${capital(law)}</h3>`;
  if (arrested.length === 0)
    return html`<div>${heading}<p class="empty">Nobody was arrested as a dealer under ${law}.</p></div>`;
  const counts = hundred(arrested.map((a) => a.role));
  return html`<div>${heading}
${hundredMarks(kinds, counts, spoken(counts, law))}</div>`;
}

export function strip(detail: Detail): Markup {
  const n = worlds.map((which) => arrestsIn(detail, which, isDealer).length);
  const few = n.some((arrests) => arrests > 0 && arrests < MARKS);
  return html`<figure class="strip">
${worlds.map((which) => world(detail, which))}
<figcaption>One mark is one in a hundred of those arrested as dealers, in all replicates together (${number(n[0])} arrests under ${TODAY}, ${number(n[1])} under ${NEW}; who is arrested twice counts twice). ${few && 'With so few arrests a mark is less than a person. '}A dealer is who is charged with more than possession. Colour and shape say what the person had really done with drugs in the 180 days before: an open mark is a seller who does not use, or somebody who handled no drugs.</figcaption>
</figure>`;
}
