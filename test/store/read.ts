// Reads files back as any user of DuckDB would.
import { DuckDBInstance } from '@duckdb/node-api';

export async function rowsOf(file: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const reader = file.endsWith('.csv') ? 'read_csv' : 'read_parquet';
    const result = await connection.runAndReadAll(`SELECT * FROM ${reader}($1)`, [file]);
    return result.getRowObjects();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
