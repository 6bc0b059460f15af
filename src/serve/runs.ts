// The run folders of one directory, as they are on the disk now. A name from a request is looked up among them and never
// made into a path; what is a link, or no run, is not among them.
import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { RunFile, RunList, RunSummary } from './api.ts';
import { type OpenFile, openRegular, readRegular } from './regular-file.ts';
import { type ReadManifest, readManifest } from './run-manifest.ts';

const MANIFEST = 'manifest.json';
const LARGEST_MANIFEST = 4 << 20;
/** Folders looked at; the rest is passed over. */
const MOST_FOLDERS = 5000;
const FOLDER = /^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$/;

/** A run with the folder that holds it. */
export interface Run {
  readonly folder: string;
  readonly summary: RunSummary;
  readonly manifest: ReadManifest;
}

interface Known {
  /** Of the manifest: as long as it stays, so does what was read. */
  readonly stamp: string;
  readonly run: Run | string;
}

export class Runs {
  readonly dir: string;
  #known = new Map<string, Known>();
  #listing: Promise<RunList> | undefined;

  constructor(dir: string) {
    this.dir = resolve(dir);
  }

  /** All runs. Requests at the same time share one look at the disk. */
  list(): Promise<RunList> {
    this.#listing ??= this.#list().finally(() => {
      this.#listing = undefined;
    });
    return this.#listing;
  }

  /** How many entries the directory has, runs or not. */
  async count(): Promise<number> {
    return (await this.#entries()).length;
  }

  /** The run of a name, if there is one. */
  async find(id: string): Promise<Run | undefined> {
    const entry = (await this.#entries()).find(({ name }) => name === id);
    if (entry === undefined) return undefined;
    const run = await this.#look(entry);
    return typeof run === 'string' ? undefined : run;
  }

  /** A file of a run, open, if the run has one of that name. */
  async open(id: string, name: string): Promise<(OpenFile & { readonly name: string }) | undefined> {
    const run = await this.find(id);
    const listed = run?.summary.files.find((file) => file.name === name);
    if (run === undefined || listed === undefined) return undefined;
    const file = await openRegular(join(run.folder, listed.name));
    return file && { ...file, name: listed.name };
  }

  async #list(): Promise<RunList> {
    const runs: RunSummary[] = [];
    const skipped: { id: string; reason: string }[] = [];
    const entries = await this.#entries();
    for (const entry of entries) {
      const run = await this.#look(entry);
      if (typeof run === 'string') skipped.push({ id: entry.name, reason: run });
      else runs.push(run.summary);
    }
    const here = new Set(entries.map(({ name }) => name));
    for (const name of this.#known.keys()) if (!here.has(name)) this.#known.delete(name);
    runs.sort((a, b) => (a.modified < b.modified ? 1 : a.modified > b.modified ? -1 : 0));
    return { runs, skipped };
  }

  async #entries(): Promise<Dirent[]> {
    try {
      const entries = await readdir(this.dir, { withFileTypes: true });
      return entries.filter(({ name }) => !name.startsWith('.')).slice(0, MOST_FOLDERS);
    } catch (error) {
      // The directory is made with the first run.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  /** What an entry of the directory is: a run, or the reason why it is none. */
  async #look(entry: Dirent): Promise<Run | string> {
    if (!FOLDER.test(entry.name)) return 'a name of letters, digits, dots and hyphens is needed';
    if (!entry.isDirectory()) return 'no folder';
    const folder = join(this.dir, entry.name);
    const found = await lstat(join(folder, MANIFEST)).catch(() => undefined);
    if (!found?.isFile()) return `without a ${MANIFEST}`;
    const stamp = `${found.ino} ${found.size} ${found.mtimeMs}`;
    const known = this.#known.get(entry.name);
    if (known?.stamp === stamp) return known.run;
    const run = await this.#read(entry.name, folder, found.mtime.toISOString());
    this.#known.set(entry.name, { stamp, run });
    return run;
  }

  async #read(id: string, folder: string, modified: string): Promise<Run | string> {
    try {
      const text = await readRegular(join(folder, MANIFEST), LARGEST_MANIFEST);
      if (text === undefined) return `without a ${MANIFEST}`;
      const manifest = readManifest(text);
      const names = [...new Set([...manifest.files, MANIFEST])];
      const files = (await Promise.all(names.map((name) => fileIn(folder, name)))).filter((file) => file !== undefined);
      const { changes: _, changeDays: __, command: ___, forHealth: ____, ...rest } = manifest;
      return { folder, manifest, summary: { id, ...rest, modified, files } };
    } catch (error) {
      return (error as Error).message;
    }
  }
}

async function fileIn(folder: string, name: string): Promise<RunFile | undefined> {
  const found = await lstat(join(folder, name)).catch(() => undefined);
  return found?.isFile() ? { name, bytes: found.size } : undefined;
}
