// The tables of a run as this version writes them: by these columns a file is known for what it is, and checked.
import type { StoredColumns, StoredValue } from '../../store/columns.ts';
import { runTables } from '../../store/run-tables.ts';

export const tableNames = ['outcomes', 'daily', 'arrests', 'replacement'] as const;
export type TableName = (typeof tableNames)[number];

/** A table as it was read, column by column: each has `rows` values. */
export interface RunTable {
  readonly rows: number;
  readonly values: Readonly<Record<string, readonly StoredValue[]>>;
}

const nothing = { runs: [], outcomes: [], checksums: [], provenance: { policy: '', scenarioHash: '' } };
const nobody = { title: '', cityTitle: '', changes: [], changeDays: [], forHealth: false, command: '', replicates: [] };

/** The columns of each table. */
export const columnsOf: Readonly<Record<TableName, StoredColumns>> = Object.fromEntries(
  runTables(nothing, nobody).map(({ file, table }) => [file.replace('.parquet', ''), table.columns]),
) as Record<TableName, StoredColumns>;

/** Columns that one table alone has. */
const marks: Readonly<Record<TableName, readonly string[]>> = {
  outcomes: ['outcome', 'value'],
  daily: ['peopleUsing', 'retailNg'],
  arrests: ['charge', 'disposition'],
  replacement: ['replicate', 'world', 'days'],
};

/** Which table has these columns; undefined if none of a run has. */
export function tableWith(columns: readonly string[]): TableName | undefined {
  return tableNames.find((name) => marks[name].every((mark) => columns.includes(mark)));
}
