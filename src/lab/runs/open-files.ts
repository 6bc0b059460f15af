// Files as they were chosen, dropped or fetched, to what the run found. Names count for little: a file is what it holds.
import { documentKind } from './check-document.ts';
import { readTable } from './read-table.ts';
import { RunFault } from './run-fault.ts';
import { findingsOfRun, type Labels, type RunFiles, type RunFindings } from './run-findings.ts';
import { readLimits } from './run-limits.ts';

/** As much of a File as is needed. */
export interface OpenableFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * Reads the files of one run; those that are none of a run's are passed over. Where comparison.json tells the most of it, a
 * table that cannot be read is only left out. Throws a RunFault.
 */
export async function openFiles(files: readonly OpenableFile[], labels: Labels = []): Promise<RunFindings> {
  const found: Record<string, unknown> = {};
  const troubles: { readonly file: string; readonly message: string }[] = [];
  for (const file of files.filter(({ name }) => mayBelong(name))) {
    const part = await partOf(file).catch((error: unknown) => {
      if (!(error instanceof RunFault) || !isTable(file)) throw error;
      troubles.push({ file: file.name, message: error.message });
    });
    if (!part) continue;
    if (part.name in found)
      throw new RunFault(`${file.name}: a second file of the same kind (${part.name}). Open the files of one run.`);
    found[part.name] = part.content;
  }
  if (troubles.length > 0 && found.comparison === undefined) throw new RunFault(troubles[0].message);
  return { ...findingsOfRun(found as RunFiles, labels), troubles: inFewWords(troubles) };
}

/** What is wrong with several files alike is said once. */
function inFewWords(troubles: readonly { readonly file: string; readonly message: string }[]): string[] {
  const files = new Map<string, string[]>();
  for (const { file, message } of troubles) {
    const what = message.replace(file, '');
    files.set(what, [...(files.get(what) ?? []), file]);
  }
  return [...files].map(([what, names]) => names.join(', ') + what);
}

function isTable({ name }: OpenableFile): boolean {
  return /\.parquet$/i.test(name);
}

/** Whether a name is that of a table or a document. */
export function mayBelong(name: string): boolean {
  return /\.(parquet|json)$/i.test(name);
}

async function partOf(file: OpenableFile): Promise<{ readonly name: string; readonly content: unknown } | undefined> {
  if (file.size > readLimits.fileBytes)
    throw new RunFault(
      `${file.name}: ${Math.ceil(file.size / 1e6)} MB, and a page takes ${readLimits.fileBytes / 1e6}. Read it with DuckDB, R or Python instead.`,
    );
  const bytes = await bytesOf(file);
  if (isTable(file)) {
    const read = await readTable(file.name, bytes);
    return read && { name: read.name, content: read.table };
  }
  const content = parsed(file.name, bytes);
  const name = documentKind(content);
  return name && { name, content };
}

async function bytesOf(file: OpenableFile): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch (error) {
    if (error instanceof RunFault) throw error;
    throw new RunFault(`${file.name}: not to be read. It was moved or changed since it was chosen. Choose it again.`);
  }
}

function parsed(name: string, bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new RunFault(`${name}: no JSON, or not the whole of it. Copy it again from where it was written.`);
  }
}
