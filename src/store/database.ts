// DuckDB, shut in: in memory, no extensions, no downloads. Used as a writer of Parquet, not as a store.
import type { DuckDBConnection, DuckDBType } from '@duckdb/node-api';
import type { StoredColumn, StoredTable } from './columns.ts';

/** Of every database that is opened here. */
export const OPTIONS = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  // One thread writes rows and row groups in one order: the same run gives the same bytes.
  threads: '1',
};
const SQL_TYPES = {
  integer: 'INTEGER',
  double: 'DOUBLE',
  boolean: 'BOOLEAN',
  text: 'VARCHAR',
} as const satisfies Record<StoredColumn['type'], string>;
// Snappy: the lab reads these files in a page, where the reader has nothing for zstd. They are a sixth larger for it.
const FORMATS = { parquet: 'FORMAT parquet, COMPRESSION snappy', csv: 'FORMAT csv, HEADER, COMPRESSION none' };
/** Most rows in a DuckDB vector. */
const CHUNK = 2048;

export type Format = keyof typeof FORMATS;

export interface Database {
  /** Writes a table to a file that is not there yet. */
  write(file: string, table: StoredTable, format: Format): Promise<void>;
}

/** Opens a database for as long as `use` runs. */
export async function withDatabase<T>(use: (database: Database) => Promise<T>): Promise<T> {
  // Loaded here: it takes longer to load than most commands run.
  const duckdb = await import('@duckdb/node-api');
  const instance = await duckdb.DuckDBInstance.create(':memory:', OPTIONS);
  const connection = await instance.connect();
  try {
    await connection.run('SET lock_configuration = true');
    return await use({
      async write(file, table, format) {
        await fill(duckdb, connection, table);
        await connection.run(`COPY staged TO ${literal(file)} (${FORMATS[format]})`);
        await connection.run('DROP TABLE staged');
      },
    });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function fill(duckdb: typeof import('@duckdb/node-api'), connection: DuckDBConnection, table: StoredTable) {
  const names = Object.keys(table.columns);
  const values = names.map((name) => {
    const column = table.values[name];
    if (column === undefined) throw new Error(`no values for column ${name}`);
    if (column.length < table.rows) throw new Error(`column ${name} has ${column.length} of ${table.rows} values`);
    return column;
  });
  const declared = names.map((name) => {
    const { type, nullable } = table.columns[name];
    return `${identifier(name)} ${SQL_TYPES[type]}${nullable ? '' : ' NOT NULL'}`;
  });
  await connection.run(`CREATE TABLE staged (${declared.join(', ')})`);
  const types = names.map((name): DuckDBType => duckdb[SQL_TYPES[table.columns[name].type]]);
  const appender = await connection.createAppender('staged');
  for (let from = 0; from < table.rows; from += CHUNK) {
    const to = Math.min(from + CHUNK, table.rows);
    const chunk = duckdb.DuckDBDataChunk.create(types, to - from);
    for (let c = 0; c < names.length; c++) {
      try {
        chunk.setColumnValues(c, Array.prototype.slice.call(values[c], from, to));
      } catch (cause) {
        throw new Error(`column ${names[c]}: ${(cause as Error).message}`, { cause });
      }
    }
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

// Where SQL takes no bound value: a name and the target of a COPY.
function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
