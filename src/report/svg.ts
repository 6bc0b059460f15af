// Small tools for drawing: numbers kept short, text broken into lines, labels kept apart.
import { html, type Markup, type Piece } from './markup.ts';

export const r2 = (x: number): number => Math.round(x * 10) / 10;

/** A picture with its sentence, for those who hear it instead of seeing it. */
export function picture(width: number, height: number, sentence: string, content: Piece, name = ''): Markup {
  return html`<svg xmlns="http://www.w3.org/2000/svg" class="picture ${name}" viewBox="0 0 ${r2(width)} ${r2(height)}" role="img" aria-label="${sentence}">${content}</svg>`;
}

/** Width of a text by a rough measure, on the wide side: the fonts of readers differ. */
export function textWidth(text: string, size: number): number {
  return text.length * size * 0.58;
}

/** Breaks a text into lines no wider than `width`; null if a word does not fit or there are too many lines. */
export function wrap(text: string, width: number, size: number, most: number): string[] | null {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
    if (textWidth(lines.at(-1) ?? '', size) > width) return null;
  }
  return lines.length <= most ? lines : null;
}

/** Moves places (in ascending order) as little as needed so that neighbours are at least `apart`, within [from, to]. */
export function spread(places: readonly number[], apart: number, from: number, to: number): number[] {
  const out = places.map((y) => Math.max(from, y));
  for (let i = 1; i < out.length; i++) out[i] = Math.max(out[i], out[i - 1] + apart);
  let limit = to;
  for (let i = out.length - 1; i >= 0; i--) {
    out[i] = Math.min(out[i], limit);
    limit = out[i] - apart;
  }
  return out;
}
