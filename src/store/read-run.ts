// Reads the tables of a run folder back. The folder may come from anybody: DuckDB is shut in to it, has no more memory than
// it needs, and what it reads is checked for the columns that this version writes.
import { join, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { tallyTable } from '../model/world/tally.ts';
import { type ArrestRow, arrestColumns } from './arrest-columns.ts';
import { OPTIONS } from './database.ts';
import type { WorldRecords } from './run-document.ts';

const LITTLE_MEMORY = { memory_limit: '1GB', max_temp_directory_size: '0B' };

/** A small file can unfold into more rows than there is memory. */
const MOST_ROWS = 1_000_000;

type Row = Readonly<Record<string, unknown>>;
type Worlds = Record<'baseline' | 'policy', WorldRecords>;

/** The records of both worlds, by replicate. Throws an Error where a table is missing or not as this version writes it. */
export async function readWorlds(folder: string, burnInDays: number): Promise<Map<number, Worlds>> {
  const [daily, arrests, replacement] = await readTables(folder, {
    'daily.parquet': ['day', ...Object.keys(tallyTable.columns)],
    'arrests.parquet': Object.keys(arrestColumns),
    'replacement.parquet': ['days'],
  });
  const worlds = new Map<number, Worlds>();
  const empty = () => ({
    daily: Object.fromEntries(Object.keys(tallyTable.columns).map((name): [string, number[]] => [name, []])),
    ...{ burnInDays, arrests: [] as ArrestRow[], replacementDays: [] as (number | null)[] },
  });
  type Filled = ReturnType<typeof empty>;
  const worldOf = ({ replicate, world }: Row): Filled => {
    if (typeof replicate !== 'number' || (world !== 'baseline' && world !== 'policy'))
      throw new Error('a row belongs to no replicate or to no world');
    let both = worlds.get(replicate);
    if (both === undefined) {
      both = { baseline: empty(), policy: empty() };
      worlds.set(replicate, both);
    }
    return both[world] as Filled;
  };
  for (const row of daily) {
    const world = worldOf(row);
    for (const [name, values] of Object.entries(world.daily)) values.push(numberIn(row, name));
  }
  for (const { replicate, world, ...arrest } of arrests)
    worldOf({ replicate, world }).arrests.push(arrest as unknown as ArrestRow);
  for (const row of replacement) worldOf(row).replacementDays.push(row.days === null ? null : numberIn(row, 'days'));
  return worlds;
}

function numberIn(row: Row, name: string): number {
  const value = row[name];
  if (typeof value === 'number') return value;
  throw new Error(`column ${name} holds something else than numbers`);
}

/** The rows of several Parquet files, in the order in which they stand there. */
async function readTables(folder: string, wanted: Readonly<Record<string, readonly string[]>>): Promise<Row[][]> {
  const duckdb = await import('@duckdb/node-api');
  const instance = await duckdb.DuckDBInstance.create(':memory:', { ...OPTIONS, ...LITTLE_MEMORY });
  const connection = await instance.connect();
  try {
    const paths = Object.keys(wanted).map((file) => join(resolve(folder), file));
    const list = paths.map((path) => `'${path.replaceAll("'", "''")}'`).join(', ');
    await connection.run(`SET allowed_paths = [${list}]`);
    await connection.run('SET enable_external_access = false');
    await connection.run('SET lock_configuration = true');
    const tables: Row[][] = [];
    for (const [i, [file, columns]] of Object.entries(wanted).entries())
      tables.push(await rowsOf(connection, paths[i], file, columns));
    return tables;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function rowsOf(connection: DuckDBConnection, path: string, file: string, columns: readonly string[]) {
  try {
    const names = ['replicate', 'world', ...columns].map((name) => `"${name}"`).join(', ');
    const counted = await connection.runAndReadAll('SELECT count(*)::INTEGER FROM read_parquet($1)', [path]);
    const rows = Number(counted.getRows()[0][0]);
    if (rows > MOST_ROWS) throw new Error(`has ${rows} rows, more than the ${MOST_ROWS} that are read`);
    const reader = await connection.runAndReadAll(`SELECT ${names} FROM read_parquet($1)`, [path]);
    return reader.getRowObjectsJS();
  } catch (error) {
    // Without the path: where runs lie on the disk is nobody's business.
    const message = (error as Error).message.split('\n')[0].replaceAll(path, file);
    throw new Error(`${file}: ${message}`, { cause: error });
  }
}
