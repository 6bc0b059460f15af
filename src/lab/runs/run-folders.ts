// Which of many files belong together: those of one folder are one run.
import { mayBelong } from './open-files.ts';

export interface Placed<F> {
  /** Path inside what was chosen, with slashes. */
  readonly path: string;
  readonly file: F;
}

export interface RunFolder<F> {
  /** Path of the folder; empty for files that came alone. */
  readonly folder: string;
  readonly files: readonly F[];
}

/** Runs among the files, in the order of their paths. Where a folder has neither manifest nor comparison, its tables will do. */
export function runFolders<F>(placed: readonly Placed<F>[]): RunFolder<F>[] {
  const folders = new Map<string, F[]>();
  for (const { path, file } of placed) {
    if (!mayBelong(path)) continue;
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(0, slash));
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  return [...folders].map(([folder, files]) => ({ folder, files })).sort((a, b) => (a.folder < b.folder ? -1 : 1));
}
