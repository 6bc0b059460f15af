// Names that are not known, in words for whoever wrote them.
import { nearest } from './nearest.ts';

/** On one line, and no longer than a line bears. */
export function brief(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/** That a name is not known, in words, with the nearest known one, or all. */
export function unknownName(name: string, known: readonly string[]): string {
  const near = name.length <= 60 ? nearest(name, known) : undefined;
  return `${brief(name)} is not known${near ? `; did you mean ${near}?` : `: known are ${known.join(', ')}`}`;
}
