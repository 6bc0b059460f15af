// Names that are not known, in words for whoever wrote them.
import { nearest } from './nearest.ts';

/** On one line, and no longer than a line bears. */
export function brief(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/** That a name is not known, in words, with the nearest known ones, or all. */
export function unknownName(name: string, known: readonly string[]): string {
  return `${brief(name)} is not known${insteadOf(name, known)}`;
}

/** What may have been meant by a name, in words that follow what is wrong. */
export function insteadOf(name: string, known: readonly string[]): string {
  const near = name.length <= 60 ? meant(name, known) : [];
  return near.length > 0 ? `; did you mean ${near.join(' or ')}?` : `: known are ${known.join(', ')}`;
}

/** The nearest name; else those that end alike (effort: police.effort), or that begin with it (police: police.effort). */
function meant(name: string, known: readonly string[]): readonly string[] {
  const near = nearest(name, known);
  if (near) return [near];
  const end = `.${name.slice(name.lastIndexOf('.') + 1)}`;
  const alike = known.filter((id) => id.endsWith(end));
  return alike.length > 0 ? alike : known.filter((id) => id.startsWith(`${name}.`));
}
