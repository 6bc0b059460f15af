// Histories of use, as a series of weeks tells them: binge-and-crash, stepped, stable, or none of these. The three are those that
// Hoffer, Bobashev & Morris 2009 (doi 10.1007/s10464-009-9268-2) and Bobashev et al. 2014 describe, in pictures and words; the
// rule is ours. It reads a series and nothing else, so it serves for doses, days of use or amounts, simulated or surveyed.

export const historyKinds = ['binge-and-crash', 'stepped', 'stable', 'other'] as const;
export type HistoryKind = (typeof historyKinds)[number];

/** Weeks of a block: weeks are judged one by one for binges, four together for levels, in which chance evens out. */
const BLOCK = 4;
/** Blocks of a year. */
const YEAR = 13;

/** A week of heavy use: once a day or more. */
const HEAVY = 7;
/** Times that heavy use must give way to none, or none to heavy use: three binges and three crashes, less the first. */
const TURNS = 5;
/** Weeks that are neither, between a heavy one and one of none, beyond which the two are no binge and crash. */
const FADES = 8;

/** A level is kept while each block lies within this share of the mean of the stretch. */
const STEADY = 0.5;
/** Least mean of a steady year or a plateau, a week: what is less is occasional, and too little to be called a level. */
const LEAST = 1;

/** Blocks of a plateau at least, a quarter of a year; the share within which it is level; and how much higher the next must be. */
const PLATEAU = 3;
const LEVEL = 0.35;
const RISE = 1.5;
/** Rises from plateau to plateau at least. */
const RISES = 2;

/**
 * The kind of a history, from uses by week over two years or so. Weeks in which `away` is not 0 (in custody, say) tell nothing and
 * are left out. Null if the history is not one of somebody who uses over the whole time: less than a year of weeks
 * is left, or there is no use in the first or the last half-year.
 */
export function history(weekly: ArrayLike<number>, away?: ArrayLike<number>): HistoryKind | null {
  const weeks = Array.from(weekly).filter((_, week) => (away?.[week] ?? 0) === 0);
  if (weeks.length < YEAR * BLOCK) return null;
  const half = (YEAR * BLOCK) / 2;
  if (!weeks.slice(0, half).some((uses) => uses > 0) || !weeks.slice(-half).some((uses) => uses > 0)) return null;
  if (turns(weeks) >= TURNS) return 'binge-and-crash';
  const blocks = blocksOf(weeks);
  if (rises(blocks) >= RISES) return 'stepped';
  return isStable(blocks) ? 'stable' : 'other';
}

/** How often weeks of heavy use and weeks of none follow each other, with no more than some weeks between. */
function turns(weeks: readonly number[]): number {
  let count = 0;
  let latest = -1;
  for (const [week, uses] of weeks.entries()) {
    if (uses > 0 && uses < HEAVY) continue;
    if (latest >= 0 && uses >= HEAVY !== weeks[latest] >= HEAVY && week - latest <= FADES + 1) count++;
    latest = week;
  }
  return count;
}

/** Mean uses a week, by blocks of four weeks; weeks that fill no block are left out. */
function blocksOf(weeks: readonly number[]): number[] {
  return Array.from({ length: Math.floor(weeks.length / BLOCK) }, (_, block) =>
    mean(weeks.slice(block * BLOCK, (block + 1) * BLOCK)),
  );
}

function isStable(blocks: readonly number[]): boolean {
  for (let from = 0; from + YEAR <= blocks.length; from++)
    if (isLevel(blocks.slice(from, from + YEAR), STEADY)) return true;
  return false;
}

/** The longest chain of plateaus in order of time, each higher than the one before by the factor of a rise: how many rises. */
function rises(blocks: readonly number[]): number {
  const plateaus: { readonly from: number; readonly end: number; readonly height: number; readonly before: number }[] =
    [];
  for (let end = PLATEAU; end <= blocks.length; end++)
    for (let from = end - PLATEAU; from >= 0 && isLevel(blocks.slice(from, end), LEVEL); from--) {
      const height = mean(blocks.slice(from, end));
      const lower = plateaus.filter((other) => other.end <= from && height >= RISE * other.height);
      plateaus.push({ from, end, height, before: Math.max(0, ...lower.map(({ before }) => before + 1)) });
    }
  return Math.max(0, ...plateaus.map(({ before }) => before));
}

function isLevel(blocks: readonly number[], within: number): boolean {
  const level = mean(blocks);
  return level >= LEAST && blocks.every((uses) => Math.abs(uses - level) <= within * level);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
