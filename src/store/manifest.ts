// The manifest of a run folder: where it comes from, how to get it again, and a dictionary of every file and column.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { StoredTable } from './columns.ts';
import type { RunDocument, RunRecords } from './run-document.ts';

export interface FileEntry {
  readonly name: string;
  readonly meaning: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows?: number;
  readonly columns?: readonly {
    readonly name: string;
    readonly type: string;
    readonly unit: string;
    readonly meaning: string;
    readonly nullable: boolean;
  }[];
}

/** What the manifest says of a file that has been written. */
export async function fileEntry(path: string, meaning: string, table?: StoredTable): Promise<FileEntry> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const { size } = await stat(path);
  const entry = { name: basename(path), meaning, sha256: hash.digest('hex'), bytes: size };
  if (!table) return entry;
  const columns = Object.entries(table.columns).map(([name, { type, unit, meaning, nullable }]) => ({
    name,
    type,
    unit,
    meaning,
    nullable: nullable ?? false,
  }));
  return { ...entry, rows: table.rows, columns };
}

export function manifest(comparison: RunDocument, detail: RunRecords, files: readonly FileEntry[]) {
  return {
    schema: 'crackdown-run/1',
    title: detail.title,
    cityTitle: detail.cityTitle,
    changes: detail.changes,
    changeDays: detail.changeDays,
    forHealth: detail.forHealth,
    command: detail.command,
    provenance: comparison.provenance,
    checksums: comparison.checksums,
    outcomes: comparison.outcomes.map(({ id, label, unit }) => ({ id, label, unit })),
    files,
  };
}
