// Histories of use, as series of weeks tell them: binge-and-crash, stepped, stable, or none of these. The three are what Hoffer,
// Bobashev & Morris and Bobashev et al. 2014 (Simulating Patterns of Heroin Addiction Within the Social Context of a Local
// Heroin Market) found in the levels of use of their customers; they gave pictures and no rule, and the rule here is ours.

export const historyKinds = ['binge-and-crash', 'stepped', 'stable', 'other'] as const;
export type HistoryKind = (typeof historyKinds)[number];

/** Weeks of a block: binges are judged week by week, levels by four weeks together, in which chance evens out. */
const BLOCK = 4;
/** Blocks of a year. */
const YEAR = 13;

/** A week of heavy use: once a day or more. */
const HEAVY = 7;
/** Times that heavy use must give way to none or none to heavy use: three binges with three crashes, less the first change. */
const TURNS = 5;
/** Weeks that are neither, between a heavy one and one of none, beyond which the two are no binge and crash. */
const FADES = 8;

/** A year is steady if each block lies within this share of its mean. */
const STEADY = 0.5;
/**
 * Blocks of a plateau at least, a quarter of a year; the share within which it is level; and how much higher the next must be. A climb
 * so slow that a quarter of a year of it is level goes from plateau to plateau too.
 */
const PLATEAU = 3;
const LEVEL = 0.35;
const RISE = 1.5;
/** Rises from plateau to plateau at least. */
const RISES = 2;
/** Least mean uses a week of a steady year or a plateau: what is less is occasional, and too little to be called a level. */
const LEAST = 1;

/** A person’s weeks, one after another. */
export interface Weeks {
  /** Uses. */
  readonly uses: ArrayLike<number>;
  /** How much was used, in any unit: a habit grows by larger doses as much as by more of them. Uses if nothing better is known. */
  readonly amounts: ArrayLike<number>;
  /** Not 0 for weeks that tell nothing and are left out: in custody, say. */
  readonly away: ArrayLike<number>;
}

/** Four weeks together: means a week. */
interface Block {
  readonly uses: number;
  readonly amount: number;
}

/**
 * The kind of a history of two years or so; if it is of more than one kind, the first of binge-and-crash, stepped, stable.
 * Null if it is not one of somebody who uses all along: less than a year of weeks is left, or there is no use in the
 * first or in the last half-year.
 */
export function historyOf({ uses, amounts, away }: Weeks): HistoryKind | null {
  const weeks = Array.from(uses, (count, week) => ({ uses: count, amount: amounts[week] })).filter(
    (_, week) => away[week] === 0,
  );
  const half = (YEAR * BLOCK) / 2;
  const used = weeks.map((week) => week.uses > 0);
  if (weeks.length < 2 * half || !used.slice(0, half).includes(true) || !used.slice(-half).includes(true)) return null;
  if (turns(weeks.map((week) => week.uses)) >= TURNS) return 'binge-and-crash';
  const blocks = Array.from({ length: Math.floor(weeks.length / BLOCK) }, (_, block) =>
    together(weeks.slice(block * BLOCK, (block + 1) * BLOCK)),
  );
  if (rises(blocks) >= RISES) return 'stepped';
  return blocks.some((_, from) => from + YEAR <= blocks.length && isLevel(blocks.slice(from, from + YEAR), STEADY))
    ? 'stable'
    : 'other';
}

/** How often weeks of heavy use and weeks of none follow each other, with no more than some weeks between. */
function turns(uses: readonly number[]): number {
  let count = 0;
  let latest = -1;
  for (const [week, many] of uses.entries()) {
    if (many > 0 && many < HEAVY) continue;
    if (latest >= 0 && many > 0 !== uses[latest] > 0 && week - latest <= FADES + 1) count++;
    latest = week;
  }
  return count;
}

/** How many rises the longest chain of plateaus has, one after another in time and each higher than the one before. */
function rises(blocks: readonly Block[]): number {
  const plateaus: { readonly end: number; readonly height: number; readonly rises: number }[] = [];
  for (let end = PLATEAU; end <= blocks.length; end++)
    for (let from = end - PLATEAU; from >= 0; from--) {
      const stretch = blocks.slice(from, end);
      if (!isLevel(stretch, LEVEL)) continue;
      const height = together(stretch).amount;
      const lower = plateaus.filter((other) => other.end <= from && height >= RISE * other.height);
      plateaus.push({ end, height, rises: Math.max(0, ...lower.map((other) => other.rises + 1)) });
    }
  return Math.max(0, ...plateaus.map((plateau) => plateau.rises));
}

function isLevel(blocks: readonly Block[], within: number): boolean {
  const level = together(blocks);
  return level.uses >= LEAST && blocks.every(({ amount }) => Math.abs(amount - level.amount) <= within * level.amount);
}

function together(parts: readonly Block[]): Block {
  const mean = (of: (part: Block) => number) => parts.reduce((sum, part) => sum + of(part), 0) / parts.length;
  return { uses: mean((part) => part.uses), amount: mean((part) => part.amount) };
}
