// What goes to a worker thread and what comes back: plain objects and typed arrays.
import type { City } from '../model/city/parameters.ts';
import type { Change } from '../model/levers/schedule.ts';
import type { Measured } from '../model/outcomes/outcome.ts';
import type { Balance } from '../model/world/ledger.ts';
import type { OneLife, WorldDetail } from './comparison.ts';

export interface ReplicateTask {
  readonly city: City;
  readonly changes: readonly Change[];
  readonly people: number;
  readonly years: number;
  readonly seed: number;
  readonly replicate: number;
  readonly check: boolean;
}

export interface WorldRecord extends WorldDetail {
  readonly outcomes: Readonly<Record<string, Measured>>;
  readonly checksum: string;
  readonly personSteps: number;
}

export interface Fates {
  readonly averted: number;
  readonly caused: number;
  readonly placeboAverted: number;
  readonly placeboCaused: number;
}

export interface ReplicateRecord {
  readonly replicate: number;
  readonly seed: number;
  readonly baseline: WorldRecord;
  readonly policy: WorldRecord;
  readonly fates: Fates;
  /** Of the first replicate, where a life came out differently and the city is not too large to follow one. */
  readonly life?: OneLife;
}

/** How a law is called, by programs and by people. */
export interface LawNames {
  readonly id: string;
  readonly name: string;
}

export interface SingleTask extends ReplicateTask {
  /** What checkpoints call the law that they were kept under. */
  readonly law?: LawNames;
  readonly checkpoint?: { readonly day: number }[];
  readonly resume?: Uint8Array;
}

export interface SingleRecord extends WorldRecord {
  readonly ledger: Balance;
  readonly profile: readonly { readonly process: string; readonly seconds: number }[];
}
