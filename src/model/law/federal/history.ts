// Criminal history: points for earlier sentences, and the category that they make. USSG 4A1.1 as it was until November 2023.
import { CATEGORY_POINTS, categories } from './tables.ts';

export type Category = (typeof categories)[number];

/** An earlier sentence of imprisonment, as imposed, that counts under USSG 4A1.2; no months and no days for any other one. */
export interface PriorSentence {
  readonly months?: number;
  readonly days?: number;
  /** For a violent offence, 18 U.S.C. 16. */
  readonly violent?: boolean;
}

/** What is known of the record: the category, or the points, or the sentences themselves. */
export type CriminalHistory =
  | { readonly category: Category }
  | { readonly points: number }
  | {
      readonly sentences: readonly PriorSentence[];
      /** The offence was committed under a criminal justice sentence, such as probation or parole. */
      readonly underSentence?: boolean;
    };

/** A record as the guidelines score it. */
export interface Score {
  readonly category: Category;
  /** Points, as far as they are known: both the same unless only the category is. */
  readonly least: number;
  readonly most: number;
  /** Whether the limits of 18 U.S.C. 3553(f)(1) since the First Step Act are kept; undefined where the points do not say. */
  readonly withinFirstStep: boolean | undefined;
}

const DAYS_PER_MONTH = 365.25 / 12;
const THREE_POINTS_OVER_MONTHS = 13;
const TWO_POINTS_FROM_DAYS = 60;
const ONE_POINTS_AT_MOST = 4;
const UNDER_SENTENCE = 2;

/** USSG 4A1.1(a) to (c): 3 points over a year and a month, 2 from 60 days on, else 1. A month counts as 365.25/12 days. */
export function pointsFor({ months = 0, days = 0 }: PriorSentence): 1 | 2 | 3 {
  const all = months * DAYS_PER_MONTH + days;
  if (all > THREE_POINTS_OVER_MONTHS * DAYS_PER_MONTH) return 3;
  return all >= TWO_POINTS_FROM_DAYS ? 2 : 1;
}

/** USSG chapter five, part A. */
export function categoryFor(points: number): Category {
  return categories[CATEGORY_POINTS.findLastIndex((from) => points >= from)];
}

/** Scores a record. Throws a RangeError for an unknown category, or for points, months or days below 0 or not finite. */
export function score(history: CriminalHistory): Score {
  if ('sentences' in history) return scoreSentences(history.sentences, history.underSentence ?? false);
  if ('points' in history) {
    const { points } = history;
    if (!(Number.isInteger(points) && points >= 0)) throw new RangeError(`${points} points: a whole number, 0 or more`);
    return { category: categoryFor(points), least: points, most: points, withinFirstStep: limits(points, points) };
  }
  const { category } = history;
  const at = categories.indexOf(category);
  if (at === -1) throw new RangeError(`criminal history ${category}: known are ${categories.join(', ')}`);
  const least = CATEGORY_POINTS[at];
  const most = (CATEGORY_POINTS[at + 1] ?? Number.POSITIVE_INFINITY) - 1;
  return { category, least, most, withinFirstStep: limits(least, most) };
}

function scoreSentences(sentences: readonly PriorSentence[], underSentence: boolean): Score {
  for (const { months = 0, days = 0 } of sentences)
    if (!(months >= 0 && days >= 0 && months + days < Number.POSITIVE_INFINITY))
      throw new RangeError(`a sentence of ${months} months and ${days} days: 0 or more, and finite`);
  const each = sentences.map(pointsFor);
  const ones = each.filter((points) => points === 1).length;
  const grave = each.filter((points) => points > 1).reduce<number>((sum, points) => sum + points, 0);
  const beyondOnes = grave + (underSentence ? UNDER_SENTENCE : 0);
  const points = beyondOnes + Math.min(ones, ONE_POINTS_AT_MOST);
  const threePoints = each.includes(3);
  const twoPointsViolent = sentences.some((one, i) => each[i] === 2 && one.violent);
  // Each of the three shuts out by itself: Pulsifer v. United States, 601 U.S. 124 (2024).
  const withinFirstStep = beyondOnes <= 4 && !threePoints && !twoPointsViolent;
  return { category: categoryFor(points), least: points, most: points, withinFirstStep };
}

/**
 * At most one point is one offence of one point, which no limit counts. Of the rest no more than four can be points of such
 * offences; what lies between is known only from the sentences.
 */
function limits(least: number, most: number): boolean | undefined {
  if (most <= 1) return true;
  return least - ONE_POINTS_AT_MOST > 4 ? false : undefined;
}
