// A pattern is a published figure and how the same figure is taken in a world that was recorded. Declared once: the command,
// its JSON and the table of evidence read the declaration.
import type { Recording } from '../recording/recording.ts';
import type { WorldId } from './worlds.ts';

/** Whether parameters may be fitted to a figure; what must not be fitted is what the model is judged by. */
export const roles = ['calibration', 'validation'] as const;

export interface Published {
  /** The figure; `present` where a study says no more than that a thing occurs. */
  readonly value: number | 'present';
  /** Its 95 % interval, or what `interval` says. */
  readonly lo: number;
  readonly hi: number;
  readonly interval?: string;
  readonly unit?: string;
  /** A: abstract, report or data seen; B: secondary text; C: weak. */
  readonly grade: 'A' | 'B' | 'C';
  readonly source: string;
}

/** How a figure is taken: a sample of each replicate, and what samples come to together. */
export interface Measure {
  /** Worlds that it needs, of the same people with the same luck. */
  readonly worlds: readonly WorldId[];
  /** What is taken from one recorded world: sums or a list; null where its time is too short. */
  sample(recording: Recording): readonly number[] | null;
  /** Samples of replicates together: sums add, lists join. */
  pool(samples: readonly (readonly number[])[]): readonly number[];
  /** The figure, from a pooled sample for each world; null where there is no case. */
  value(...pooled: readonly (readonly number[])[]): number | null;
  /** Cases that it rests on. */
  cases(...pooled: readonly (readonly number[])[]): number;
  /** Its interval is taken on the logarithm: ratios. */
  readonly ratio?: true;
  /** What it cannot be below or above. */
  readonly bounds?: readonly [least: number, most: number];
}

export interface Pattern {
  readonly id: string;
  readonly role: (typeof roles)[number];
  /** What the study measured. */
  readonly what: string;
  readonly published: Published;
  /** How it is taken here, where the words of the study do not say. */
  readonly how?: string;
  /** None while what it needs is not built: `needs` says what. */
  readonly measure?: Measure;
  readonly needs?: string;
}

/** Declares a pattern. The identity function exists for the types. */
export function definePattern(pattern: Pattern): Pattern {
  return pattern;
}
