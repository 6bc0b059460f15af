// The tables of a run folder: their columns, and how a run fills them.
import { tallyTable } from '../model/world/tally.ts';
import { arrestColumns } from './arrest-columns.ts';
import { runColumns, type StoredColumns, type StoredTable, type StoredValue } from './columns.ts';
import type { RunDocument, RunRecords, WorldRecords } from './run-document.ts';

export interface RunTable {
  readonly file: string;
  readonly meaning: string;
  readonly table: StoredTable;
}

const day = { type: 'integer', unit: 'day', meaning: 'day of the measured period; negative in the burn-in' } as const;

const outcomeColumns = {
  ...runColumns,
  outcome: { type: 'text', unit: 'id', meaning: 'outcome: label and unit stand under outcomes in the manifest' },
  value: { type: 'double', unit: 'that of the outcome', meaning: 'measured; null where undefined', nullable: true },
} as const satisfies StoredColumns;

const dailyColumns: StoredColumns = {
  ...runColumns,
  day,
  ...Object.fromEntries(
    Object.entries(tallyTable.columns).map(([name, { unit, meaning }]) => [name, { type: 'double', unit, meaning }]),
  ),
};

const replacementColumns = {
  ...runColumns,
  days: {
    type: 'double',
    unit: 'days',
    meaning: 'until others sold as much to the customers of an arrested seller; null: not within the period',
    nullable: true,
  },
} as const satisfies StoredColumns;

/** Every table of a run, in the order of the folder. */
export function runTables(document: RunDocument, records: RunRecords): RunTable[] {
  return [
    {
      file: 'outcomes.parquet',
      meaning: 'Each outcome of each run: one row per replicate, world and outcome',
      table: tableOf(outcomeColumns, outcomeRows(document)),
    },
    {
      file: 'daily.parquet',
      meaning: 'Counts and levels of each day: one row per replicate, world and day, the burn-in included',
      table: tableOf(dailyColumns, worldRows(records, dailyRows)),
    },
    {
      file: 'arrests.parquet',
      meaning: 'Arrests in the measured period, as written down and as it really was: one row per arrest',
      table: tableOf(
        { ...runColumns, ...arrestColumns },
        worldRows(records, (world) => world.arrests),
      ),
    },
    {
      file: 'replacement.parquet',
      meaning: 'How long arrested sellers went unreplaced: one row per arrested seller',
      table: tableOf(
        replacementColumns,
        worldRows(records, (world) => world.replacementDays.map((days) => ({ days }))),
      ),
    },
  ];
}

type Row = Readonly<Record<string, StoredValue>>;

function tableOf(columns: StoredColumns, rows: Iterable<Row>): StoredTable {
  const names = Object.keys(columns);
  const values = names.map((): StoredValue[] => []);
  let count = 0;
  for (const row of rows) {
    for (let c = 0; c < names.length; c++) values[c].push(row[names[c]]);
    count++;
  }
  return { columns, rows: count, values: Object.fromEntries(names.map((name, c) => [name, values[c]])) };
}

function* outcomeRows(document: RunDocument): Generator<Row> {
  for (const run of document.runs)
    for (const world of ['baseline', 'policy'] as const)
      for (const [outcome, value] of Object.entries(run[world]))
        yield { replicate: run.replicate, world, outcome, value };
}

/** What `rowsOf` finds in each world, under its replicate and world. */
function* worldRows(records: RunRecords, rowsOf: (world: WorldRecords) => Iterable<object>): Generator<Row> {
  for (const run of records.replicates)
    for (const world of ['baseline', 'policy'] as const)
      for (const row of rowsOf(run[world])) yield { replicate: run.replicate, world, ...row };
}

function* dailyRows({ daily, burnInDays }: WorldRecords): Generator<Row> {
  const counters = Object.keys(tallyTable.columns);
  const days = daily[counters[0]]?.length ?? 0;
  for (const name of new Set([...counters, ...Object.keys(daily)]))
    if (!counters.includes(name) || daily[name]?.length !== days)
      throw new Error(`the daily counter ${name} is not declared in the tally, or has not one value a day`);
  for (let i = 0; i < days; i++) {
    const row: Record<string, StoredValue> = { day: i - burnInDays };
    for (const name of counters) row[name] = daily[name][i];
    yield row;
  }
}
