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
const MOST_ROWS = 2_000_000;

type Row = Readonly<Record<string, unknown>>;
type Worlds = Readonly<Record<'baseline' | 'policy', WorldRecords>>;

/** The records of both worlds, by replicate. Throws an Error where a table is missing or not as this version writes it. */
export async function readWorlds(folder: string, burnInDays: number): Promise<Map<number, Worlds>> {
  const counters = Object.keys(tallyTable.columns);
  const worlds = new Map<number, Record<'baseline' | 'policy', Filled>>();
  const worldOf = ({ replicate, world }: Row): Filled => {
    if (typeof replicate !== 'number' || (world !== 'baseline' && world !== 'policy'))
      throw new Error('a row belongs to no replicate or to no world');
    let both = worlds.get(replicate);
    if (both === undefined) {
      both = { baseline: empty(counters, burnInDays), policy: empty(counters, burnInDays) };
      worlds.set(replicate, both);
    }
    return both[world];
  };
  const tables: [file: string, columns: readonly string[], take: (row: Row) => void][] = [
    [
      'daily.parquet',
      counters,
      (row) => {
        const { daily } = worldOf(row);
        for (const name of counters) daily[name].push(numberIn(row, name));
      },
    ],
    [
      'arrests.parquet',
      Object.keys(arrestColumns),
      ({ replicate, world, ...arrest }) =>
        void worldOf({ replicate, world }).arrests.push(arrest as unknown as ArrestRow),
    ],
    [
      'replacement.parquet',
      ['days'],
      (row) => void worldOf(row).replacementDays.push(row.days === null ? null : numberIn(row, 'days')),
    ],
  ];
  await withConnection(
    tables.map(([file]) => join(resolve(folder), file)),
    async (connection) => {
      for (const [file, columns, take] of tables) {
        const path = join(resolve(folder), file);
        try {
          await eachRow(connection, path, columns, take);
        } catch (error) {
          // Without the path: where runs lie on the disk is nobody's business.
          const message = (error as Error).message.split('\n')[0].replaceAll(path, file);
          throw new Error(`${file}: ${message}`, { cause: error });
        }
      }
    },
  );
  return worlds;
}

/** The records of a world, as long as they grow. */
interface Filled extends WorldRecords {
  readonly daily: Record<string, number[]>;
  readonly arrests: ArrestRow[];
  readonly replacementDays: (number | null)[];
}

function empty(counters: readonly string[], burnInDays: number): Filled {
  return {
    daily: Object.fromEntries(counters.map((name) => [name, []])),
    burnInDays,
    arrests: [],
    replacementDays: [],
  };
}

function numberIn(row: Row, name: string): number {
  const value = row[name];
  if (typeof value === 'number') return value;
  throw new Error(`column ${name} holds something else than numbers`);
}

/** A database that may read these files and nothing else of the machine. */
async function withConnection(paths: readonly string[], use: (connection: DuckDBConnection) => Promise<void>) {
  const duckdb = await import('@duckdb/node-api');
  const instance = await duckdb.DuckDBInstance.create(':memory:', { ...OPTIONS, ...LITTLE_MEMORY });
  const connection = await instance.connect();
  try {
    const list = paths.map((path) => `'${path.replaceAll("'", "''")}'`).join(', ');
    await connection.run(`SET allowed_paths = [${list}]`);
    await connection.run('SET enable_external_access = false');
    await connection.run('SET lock_configuration = true');
    await use(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The rows of a table, one after the other in the order in which they stand there; never all at once in memory. */
async function eachRow(
  connection: DuckDBConnection,
  path: string,
  columns: readonly string[],
  take: (row: Row) => void,
): Promise<void> {
  const counted = await connection.runAndReadAll('SELECT count(*)::DOUBLE FROM read_parquet($1)', [path]);
  const rows = Number(counted.getRows()[0][0]);
  if (rows > MOST_ROWS) throw new Error(`has ${rows} rows, more than the ${MOST_ROWS} that are read`);
  const names = ['replicate', 'world', ...columns].map((name) => `"${name}"`).join(', ');
  const result = await connection.stream(`SELECT ${names} FROM read_parquet($1)`, [path]);
  for await (const part of result.yieldRowObjectJs()) for (const row of part) take(row);
}
