// A section: its place in the report, a title that is a full sentence, and what shows it.
import { html, type Markup, type Piece, sentence } from './markup.ts';

export function section(id: string, topic: string, title: string, content: Piece): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<p class="topic">${topic}</p>
<h2 id="${id}-title">${sentence(title)}</h2>
${content}
</section>`;
}
