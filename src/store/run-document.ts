// What the store asks of a comparison and its detail: less than they hold. The store stands below the studies and may not
// know them, so the shapes meet here; a comparison of src/study fits as it is.
import type { ArrestRow } from './arrest-columns.ts';

type Outcomes = Readonly<Record<string, number | null>>;

export interface RunDocument {
  readonly provenance: { readonly policy: string; readonly scenarioHash: string };
  readonly outcomes: readonly { readonly id: string; readonly label: string; readonly unit: string }[];
  readonly runs: readonly { readonly replicate: number; readonly baseline: Outcomes; readonly policy: Outcomes }[];
  readonly checksums: readonly object[];
}

export interface WorldRecords {
  readonly daily: Readonly<Record<string, readonly number[]>>;
  readonly burnInDays: number;
  readonly arrests: readonly ArrestRow[];
  readonly replacementDays: readonly (number | null)[];
}

export interface RunRecords {
  readonly title: string;
  readonly cityTitle: string;
  readonly changes: readonly string[];
  readonly changeDays: readonly number[];
  readonly forHealth: boolean;
  readonly command: string;
  /** Everything to run the same again; not there if it is not known. */
  readonly scenario?: object;
  readonly replicates: readonly {
    readonly replicate: number;
    readonly baseline: WorldRecords;
    readonly policy: WorldRecords;
  }[];
}
