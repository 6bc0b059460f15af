// What a manifest says of its run. It may have been written by anybody: every part is looked at before it is used.
import type { RunSummary } from './api.ts';

/** Longest title, id, version and so on, characters. */
const LONGEST = 500;
const MOST_FILES = 100;
/** Names that a file may have: no path, nothing hidden. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** A manifest without what the disk knows better. */
export interface ReadManifest extends Omit<RunSummary, 'id' | 'modified' | 'files'> {
  readonly files: readonly string[];
  readonly changes: readonly string[];
  readonly changeDays: readonly number[];
  readonly command: string;
  /** Not in the manifests of the first versions. */
  readonly forHealth: boolean | undefined;
}

/** Reads a manifest. Throws an Error whose message is the reason why it is none. */
export function readManifest(text: string): ReadManifest {
  const manifest = objectOf(parse(text), 'manifest.json');
  if (manifest.schema !== 'crackdown-run/1') throw new Error('manifest.json is not of the schema crackdown-run/1');
  const made = objectOf(manifest.provenance, 'provenance');
  const number = (key: string) => numberOf(made[key], `provenance.${key}`);
  const words = (key: string) => wordsOf(made[key], `provenance.${key}`);
  return {
    title: wordsOf(manifest.title, 'title'),
    cityTitle: wordsOf(manifest.cityTitle, 'cityTitle'),
    ...{ policy: words('policy'), city: words('city'), version: words('version'), scenarioHash: words('scenarioHash') },
    ...{ replicates: number('replicates'), people: number('people'), years: number('years'), seed: number('seed') },
    files: listOf(manifest.files, 'files', MOST_FILES).map((file) => nameOf(objectOf(file, 'files').name)),
    changes: listOf(manifest.changes, 'changes').map((line) => wordsOf(line, 'changes', Infinity)),
    changeDays: listOf(manifest.changeDays, 'changeDays').map((day) => numberOf(day, 'changeDays')),
    command: wordsOf(manifest.command, 'command', 2000),
    forHealth: typeof manifest.forHealth === 'boolean' ? manifest.forHealth : undefined,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('manifest.json is no JSON');
  }
}

function objectOf(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new Error(`${what} is no object`);
}

function listOf(value: unknown, what: string, most = Number.POSITIVE_INFINITY): unknown[] {
  if (Array.isArray(value) && value.length <= most) return value;
  throw new Error(`${what} is no list, or has more than ${most} entries`);
}

function wordsOf(value: unknown, what: string, longest = LONGEST): string {
  if (typeof value === 'string' && value.length <= longest) return value;
  throw new Error(`${what} is no text, or has more than ${longest} characters`);
}

function numberOf(value: unknown, what: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Error(`${what} is no number`);
}

function nameOf(value: unknown): string {
  if (typeof value === 'string' && NAME.test(value)) return value;
  throw new Error('a file has a name that is no plain name');
}
