// What was chosen or dropped, as files with their paths; a folder is gone through.

import type { Placed } from './run-folders.ts';
import { readLimits } from './run-limits.ts';

export function chosen(files: FileList): Placed<File>[] {
  return Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** Takes the entries at once: after the event they are no more. */
export async function dropped({ items, files }: DataTransfer): Promise<Placed<File>[]> {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return chosen(files);
  const found: Placed<File>[] = [];
  for (const entry of entries) await gather(entry, '', found);
  return found;
}

async function gather(entry: FileSystemEntry, folder: string, found: Placed<File>[]): Promise<void> {
  if (found.length >= readLimits.files) return;
  const path = folder + entry.name;
  if (entry.isFile) {
    const file = await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail));
    found.push({ path, file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader gives a folder in parts, until it gives nothing.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (part.length === 0) return;
    for (const one of part) await gather(one, `${path}/`, found);
  }
}
