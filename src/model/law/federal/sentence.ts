// A federal drug sentence, from the offence to the range that guidelines and statute leave.
import { gramsBySubstance } from './drugs.ts';
import { offenceLevel, type Step } from './guideline.ts';
import { type Category, score } from './history.ts';
import { lawOf } from './law-in-force.ts';
import type { Offence } from './offence.ts';
import { safetyValveFor } from './safety-valve.ts';
import { type Statute, statuteFor } from './statute.ts';
import { categories, LIFE, roles, sentencingTable } from './tables.ts';

/**
 * A range of months. Life is infinite months, and null once written as JSON: `life` says that the range ends there. Where
 * `lowMonths` too is infinite, or null, there is nothing but life.
 */
export interface SentenceRange {
  readonly lowMonths: number;
  readonly highMonths: number;
  readonly life: boolean;
}

export interface Sentence {
  /** The Guidelines Manual that was used, by its month and year. */
  readonly manual: string;
  /** USSG 2D1.1(a), with the cap for a lesser role. */
  readonly baseLevel: number;
  /** From 1 to 43. */
  readonly totalLevel: number;
  /** The category that was used, VI for a career offender; points where they are known. */
  readonly history: { readonly category: Category; readonly points: number | null };
  readonly steps: readonly Step[];
  /** The guideline range: the sentencing table at that level and category. */
  readonly range: SentenceRange;
  readonly statute: Statute;
  /** Whether the safety valve lifts the statute's minimum; null where it was not claimed. */
  readonly relieved: boolean | null;
  /** The guideline range within the statute's bounds, and by which paragraph of USSG 5G1.1. */
  readonly restricted: SentenceRange & { readonly rule: string };
}

/**
 * The arithmetic of 21 U.S.C. 841(b) and USSG chapters two to five, for one offence. The guidelines advise and do not bind
 * (United States v. Booker, 543 U.S. 220 (2005)); departures, variances and everything that a judge finds are outside it.
 * Throws a RangeError that says what is wrong with the offence.
 */
export function sentence(offence: Offence): Sentence {
  const law = lawOf(offence.year);
  const grams = gramsBySubstance(offence.drugs);
  if (!Object.hasOwn(roles, offence.role ?? 'none'))
    throw new RangeError(`role ${offence.role}: known are ${Object.keys(roles).join(', ')}`);
  const statute = statuteFor(offence, grams, law);
  const scored = score(offence.history);
  const safetyValve = offence.safetyValve ? safetyValveFor(offence, scored, law) : undefined;
  const { baseLevel, totalLevel, steps } = offenceLevel(offence, { grams, law, statute, safetyValve });
  const category = offence.careerOffender ? 'VI' : scored.category;
  const range = rangeFor(totalLevel, category);
  return {
    manual: law.manual,
    baseLevel,
    totalLevel,
    history: { category, points: scored.least === scored.most ? scored.least : null },
    steps,
    range,
    statute,
    relieved: safetyValve?.relieved ?? null,
    restricted: restrict(range, statute, safetyValve?.relieved ?? false),
  };
}

/** The sentencing table at an offence level from 1 to 43. */
export function rangeFor(level: number, category: Category): SentenceRange {
  const at = 2 * categories.indexOf(category);
  const row = sentencingTable[level - 1];
  return asRange(row[at], row[at + 1]);
}

/** USSG 5G1.1: (a) a maximum below the range, (b) a minimum above it, (c) else what of it lies between the two. */
function restrict(range: SentenceRange, statute: Statute, relieved: boolean): Sentence['restricted'] {
  const minimum = relieved ? 0 : statute.minimumMonths;
  const maximum = statute.maximumMonths;
  if (maximum < range.lowMonths) return { ...asRange(maximum, maximum), rule: '§5G1.1(a)' };
  if (minimum > range.highMonths) return { ...asRange(minimum, minimum), rule: '§5G1.1(b)' };
  const within = asRange(Math.max(range.lowMonths, minimum), Math.min(range.highMonths, maximum));
  return { ...within, rule: '§5G1.1(c)' };
}

function asRange(lowMonths: number, highMonths: number): SentenceRange {
  return { lowMonths, highMonths, life: highMonths === LIFE };
}
