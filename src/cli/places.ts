// Where results are to go is tried before the work begins: a mistyped folder must not cost an hour.
import { accessSync, constants, type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { BadInput } from './failure.ts';

/** Throws unless a folder is there or can be made. */
export function needsFolder(option: string, path: string): void {
  if (path === '') throw new BadInput(`${option}: give a folder; it is empty`);
  const found = statOf(path);
  if (found && !found.isDirectory()) throw new BadInput(`${option} ${path}: is no folder`);
  needsWritable(option, path);
}

/** Throws unless a file is there or can be made. */
export function needsFile(option: string, path: string): void {
  if (path === '') throw new BadInput(`${option}: give a file; it is empty`);
  if (statOf(path)?.isDirectory()) throw new BadInput(`${option} ${path}: is a folder, not a file`);
  needsWritable(option, dirname(resolve(path)), path);
  if (statOf(path)) mayWrite(option, path, path);
}

/** Folders that are missing are made, so the nearest that is there counts. */
function needsWritable(option: string, folder: string, given = folder): void {
  let nearest = resolve(folder);
  while (!statOf(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest);
  if (!statOf(nearest)?.isDirectory()) throw new BadInput(`${option} ${given}: ${nearest} is no folder`);
  mayWrite(option, nearest, given);
}

function mayWrite(option: string, place: string, given: string): void {
  try {
    accessSync(place, constants.W_OK);
  } catch {
    throw new BadInput(`${option} ${given}: nothing may be written in ${place}`);
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
