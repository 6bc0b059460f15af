// The event log of a world as one file: Parquet, or CSV if the name says so.
import { extname, resolve } from 'node:path';
import { dayAt } from '../model/world/clock.ts';
import type { StoredColumns } from './columns.ts';
import { type Format, withDatabase } from './database.ts';
import { newFile } from './new-entry.ts';

/** Events column by column; arrays may be longer than `rows`. */
export interface EventColumns {
  readonly step: Int32Array;
  readonly kind: readonly string[];
  readonly person: Int32Array;
  readonly other: Int32Array;
  readonly amount: Float64Array;
  readonly rows: number;
  /** Days before day 0 (default none): days of the burn-in come out negative. */
  readonly burnInDays?: number;
}

const eventColumns: StoredColumns = {
  step: { type: 'integer', unit: 'step', meaning: 'step of six hours since the start of the burn-in' },
  day: { type: 'integer', unit: 'day', meaning: 'day of the measured period; negative in the burn-in' },
  kind: { type: 'text', unit: 'id', meaning: 'what happened' },
  person: { type: 'integer', unit: 'people row', meaning: 'to whom, or by whom' },
  other: { type: 'integer', unit: 'people row', meaning: 'the other person, -1 none' },
  amount: { type: 'double', unit: 'that of the kind', meaning: 'how much' },
};

const formats: Record<string, Format> = { '.parquet': 'parquet', '.csv': 'csv' };

/** Writes the events to a file, whose name ends in .parquet or .csv, in the place of an older one. */
export async function writeEvents(file: string, events: EventColumns): Promise<void> {
  const format = formats[extname(file).toLowerCase()];
  if (format === undefined) throw new Error(`${file}: events are written to a .parquet or a .csv file`);
  const day = new Int32Array(events.rows);
  for (let i = 0; i < events.rows; i++) day[i] = dayAt(events.burnInDays ?? 0, events.step[i]);
  const { step, kind, person, other, amount, rows } = events;
  const table = { columns: eventColumns, rows, values: { step, day, kind, person, other, amount } };
  await newFile(resolve(file), (temporary) => withDatabase((database) => database.write(temporary, table, format)));
}
