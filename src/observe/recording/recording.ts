// A world that has run, as studies would have seen it: what patterns are measured from.
import type { City } from '../../model/city/parameters.ts';
import type { Period } from '../../model/outcomes/outcome.ts';
import type { Cases, People, Releases } from '../../model/world/tables.ts';
import type { Tally } from '../../model/world/tally.ts';
import type { DoseTable } from '../tested-doses.ts';
import type { Episodes, Months, Overdoses, Seizures } from './tables.ts';

export interface Recording {
  readonly city: City;
  readonly period: Period;
  /** Whole months of 30 days since the start of the burn-in, a row a person each. */
  readonly months: readonly Months[];
  /** Whole weeks since then. */
  readonly weeks: readonly Week[];
  readonly overdoses: Overdoses;
  readonly seizures: Seizures;
  readonly episodes: Episodes;
  /** Of the measured period. */
  readonly counts: Counts;
  /** Whether each person has bought for somebody else since the start. */
  readonly everBrokered: Uint8Array;
  /** Doses of drug that tested positive, in the whole run. */
  readonly tested: DoseTable;
  /** Whether each person prefers drug with fentanyl. */
  readonly prefers: Uint8Array;
  // The world's own records
  readonly people: People;
  readonly cases: Cases;
  readonly releases: Releases;
  readonly tally: Tally;
}

/** A week of each person’s use. */
export interface Week {
  readonly uses: Uint8Array;
  /** Uses times the usual dose as the week ends, mg morphine. */
  readonly amounts: Float32Array;
  /** Whether the person is in custody as it ends. */
  readonly away: Uint8Array;
}

/** Sums over everybody and the measured period. */
export interface Counts {
  /** Doses with a fentanyl in them and without, and overdoses of each. */
  fentanylDoses: number;
  otherDoses: number;
  fentanylOverdoses: number;
  otherOverdoses: number;
  /** Days outside custody of people who inject, of people in methadone treatment, and of people who have left it. */
  injectingDays: number;
  methadoneDays: number;
  afterMethadoneDays: number;
}

export function noCounts(): Counts {
  return {
    ...{ fentanylDoses: 0, otherDoses: 0, fentanylOverdoses: 0, otherOverdoses: 0 },
    ...{ injectingDays: 0, methadoneDays: 0, afterMethadoneDays: 0 },
  };
}
