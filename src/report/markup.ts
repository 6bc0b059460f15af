// Markup that is safe by construction: whatever is interpolated is escaped, unless it is markup itself.

export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

export type Piece = Markup | string | number | null | undefined | false | readonly Piece[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** C0 controls but tab and line ends: no document may hold them, however written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is taken out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

export function escapeText(text: string): string {
  return text.replace(CONTROLS, '\ufffd').replace(/[&<>"']/g, (c) => ENTITIES[c]);
}

function piece(value: Piece): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(piece).join('');
  return escapeText(String(value));
}

/** HTML or SVG from a template. */
export function html(strings: TemplateStringsArray, ...values: Piece[]): Markup {
  return new Markup(strings.reduce((text, part, i) => text + piece(values[i - 1]) + part));
}

/** Text from elsewhere that is known to be markup (what Plot has drawn). */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** A sentence whose intervals stay on one line and step back behind what they are of. */
export function sentence(text: string): Markup {
  return html`${text.split(/(\([^()[\]]*\[[^[\]]*\]\)|\[[^[\]]*\])/).map((part, i) => (i % 2 ? html`<span class="reach">${part}</span>` : part))}`;
}
