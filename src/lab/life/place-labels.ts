// Labels beside a line without one upon another: the gravest first, in rows outward from the line; what finds no room is left out.
import type { Label } from './gravest.ts';

export interface Placed extends Label {
  /** Where the label’s mark is, and where its text begins or ends. */
  readonly at: number;
  readonly from: number;
  readonly until: number;
  readonly anchor: 'start' | 'end';
  /** 0 nearest to the line. */
  readonly row: number;
}

/** Width of a letter at the size of labels, as a mean over plain text, px. */
const LETTER = 6.3;
/** Room that is kept around a text, and around the thread from a text to its mark, px. */
const GAP = 8;
const THREAD = 4;

export function placeLabels(
  labels: readonly Label[],
  x: (day: number) => number,
  width: number,
  rows: number,
): Placed[] {
  const placed: Placed[] = [];
  for (const label of labels.toSorted((a, b) => b.weight - a.weight || a.day - b.day)) {
    const fit = places(label, x(label.day), width, rows).find((place) => !placed.some((other) => meet(place, other)));
    if (fit) placed.push(fit);
  }
  return placed;
}

function places(label: Label, at: number, width: number, rows: number): Placed[] {
  const long = label.words.length * LETTER;
  const found: Placed[] = [];
  for (let row = 0; row < rows; row++) {
    if (at - 3 + long <= width) found.push({ ...label, at, from: at - 3, until: at - 3 + long, anchor: 'start', row });
    if (at + 3 - long >= 0) found.push({ ...label, at, from: at + 3 - long, until: at + 3, anchor: 'end', row });
  }
  return found;
}

function meet(a: Placed, b: Placed): boolean {
  if (a.row === b.row) return a.from < b.until + GAP && b.from < a.until + GAP;
  // The thread of the farther one goes through the row of the nearer.
  const [near, far] = a.row < b.row ? [a, b] : [b, a];
  return far.at > near.from - THREAD && far.at < near.until + THREAD;
}
