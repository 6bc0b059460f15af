// A run folder: everything a comparison found, in files that other tools read, with a manifest that says what each holds.
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { withDatabase } from './database.ts';
import { type FileEntry, fileEntry, manifest } from './manifest.ts';
import { newFolder } from './new-entry.ts';
import type { RunDocument, RunRecords } from './run-document.ts';
import { runTables } from './run-tables.ts';

/** Files of a run folder that are read again. */
export const SCENARIO_FILE = 'scenario.json';
export const MANIFEST_FILE = 'manifest.json';

/** A text that belongs to a run: a scenario that came from nowhere else. */
export interface RunText {
  readonly name: string;
  readonly meaning: string;
  readonly text: string;
}

/** Writes a new run folder inside `dir`, named by policy and hash. Returns its path. */
export async function writeRun(
  dir: string,
  comparison: RunDocument,
  detail: RunRecords,
  texts: readonly RunText[] = [],
): Promise<string> {
  const { policy, scenarioHash } = comparison.provenance;
  return newFolder(resolve(dir), folderName(policy, scenarioHash), async (folder) => {
    const document = join(folder, 'comparison.json');
    await writeFile(document, json(comparison));
    const files: FileEntry[] = [await fileEntry(document, 'The comparison as one JSON document')];
    if (detail.scenario !== undefined) {
      const scenario = join(folder, SCENARIO_FILE);
      await writeFile(scenario, json(detail.scenario));
      files.push(await fileEntry(scenario, 'City, policy and settings: all that it takes to run the same again'));
    }
    await withDatabase(async (database) => {
      for (const { file, meaning, table } of runTables(comparison, detail)) {
        await database.write(join(folder, file), table, 'parquet');
        files.push(await fileEntry(join(folder, file), meaning, table));
      }
    });
    for (const { name, meaning, text } of texts) {
      await writeFile(join(folder, name), text);
      files.push(await fileEntry(join(folder, name), meaning));
    }
    await writeFile(join(folder, MANIFEST_FILE), json(manifest(comparison, detail, files)));
  });
}

/**
 * The name of a folder for a policy: an id or a path, of which nothing survives but letters, digits and hyphens. `resumed` is
 * the day and the policy of the world that it goes on from, where that is of another.
 */
export function folderName(
  policy: string,
  scenarioHash: string,
  resumed?: { readonly day: number; readonly policy: string },
): string {
  const before = resumed ? `-from-day-${resumed.day}-of-${wordOf(resumed.policy)}` : '';
  return `${wordOf(policy)}${before}-${slug(scenarioHash, 8) || 'no-hash'}`;
}

function wordOf(policy: string): string {
  const file = policy.split(/[\\/]/).at(-1) ?? '';
  return slug(file.replace(/\.ya?ml$/i, ''), 60) || 'policy';
}

function slug(text: string, longest: number): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longest)
    .replace(/-$/, '');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
