// Reads one Parquet file of a run. The file may be anybody's: what it claims is checked before anything is unpacked, and
// every value before it is used.
import { type FileMetaData, parquetMetadata, parquetRead } from 'hyparquet';
import type { StoredColumn, StoredValue } from '../../store/columns.ts';
import { columnsOf, type RunTable, type TableName, tableWith } from './run-columns.ts';
import { RunFault } from './run-fault.ts';
import { readLimits } from './run-limits.ts';

const READABLE = ['UNCOMPRESSED', 'SNAPPY'];

export interface ReadTable {
  readonly name: TableName;
  readonly table: RunTable;
}

/** The table, or undefined where the file is a good Parquet file of something else. Throws a RunFault. */
export async function readTable(file: string, bytes: ArrayBuffer): Promise<ReadTable | undefined> {
  const metadata = metadataOf(file, bytes);
  const names = metadata.schema.slice(1).map((part) => part.name);
  const name = tableWith(names);
  if (name === undefined) return undefined;
  const columns = columnsOf[name];
  const missing = Object.keys(columns).filter((column) => !names.includes(column));
  if (missing.length > 0)
    throw new RunFault(
      `${file}: no column ${missing.slice(0, 3).join(', no ')}${missing.length > 3 ? ` and ${missing.length - 3} more` : ''}: another version of Crackdown wrote it. The command in its manifest.json makes it again.`,
    );
  const rows = withinLimits(file, metadata);
  const values = await valuesOf(file, bytes, metadata, Object.keys(columns), rows);
  for (const [column, declared] of Object.entries(columns)) checkColumn(file, column, declared, values[column]);
  return { name, table: { rows, values } };
}

function metadataOf(file: string, bytes: ArrayBuffer): FileMetaData {
  try {
    return parquetMetadata(bytes);
  } catch {
    throw new RunFault(`${file}: no Parquet file, or not a whole one. Copy it again from where it was written.`);
  }
}

/** How many rows the file has. */
function withinLimits(file: string, metadata: FileMetaData): number {
  const rows = Number(metadata.num_rows);
  const parts = metadata.row_groups.flatMap((group) => group.columns.flatMap((column) => column.meta_data ?? []));
  const unpacked = parts.reduce((sum, part) => sum + Number(part.total_uncompressed_size), 0);
  if (!(rows <= readLimits.rows) || !(unpacked <= readLimits.unpackedBytes))
    throw new RunFault(
      `${file}: larger than a page can take (${readLimits.rows / 1e6} million rows). Read it with DuckDB, R or Python instead.`,
    );
  const codec = parts.map((part) => part.codec).find((used) => !READABLE.includes(used));
  if (codec !== undefined)
    throw new RunFault(
      `${file}: compressed with ${codec.toLowerCase()}, which a page cannot read; today’s version writes it with snappy. The command in its manifest.json makes the run again.`,
    );
  return rows;
}

async function valuesOf(
  file: string,
  bytes: ArrayBuffer,
  metadata: FileMetaData,
  columns: string[],
  rows: number,
): Promise<Record<string, StoredValue[]>> {
  const values = Object.fromEntries(columns.map((column): [string, StoredValue[]] => [column, []]));
  const counts = Object.fromEntries(columns.map((column) => [column, 0]));
  try {
    await parquetRead({
      ...{ file: bytes, metadata, columns },
      onChunk({ columnName, columnData, rowStart }) {
        const column = values[columnName];
        for (let i = 0; i < columnData.length; i++) column[rowStart + i] = columnData[i] ?? null;
        counts[columnName] += columnData.length;
      },
    });
  } catch {
    throw new RunFault(`${file}: damaged, its pages cannot be unpacked. Copy it again from where it was written.`);
  }
  const short = columns.find((column) => counts[column] !== rows || values[column].length !== rows);
  if (short !== undefined)
    throw new RunFault(`${file}: damaged, column ${short} has ${counts[short]} of ${rows} values.`);
  return values;
}

const tests: Readonly<Record<StoredColumn['type'], (value: unknown) => boolean>> = {
  integer: Number.isInteger,
  double: Number.isFinite,
  boolean: (value) => typeof value === 'boolean',
  text: (value) => typeof value === 'string' && value.length <= readLimits.textLength,
};

function checkColumn(file: string, column: string, { type, nullable }: StoredColumn, values: StoredValue[]): void {
  const fits = (value: StoredValue) => (value === null ? nullable === true : tests[type](value));
  const row = values.findIndex((value) => !fits(value));
  if (row >= 0)
    throw new RunFault(`${file}: column ${column}, row ${row + 1} is no ${type}${nullable ? '' : ', or empty'}.`);
}
