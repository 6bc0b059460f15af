// Files of a run folder are whatever somebody put there: a link out of it, a pipe that never ends, a file that grows.
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

export interface OpenFile {
  readonly handle: FileHandle;
  readonly bytes: number;
  readonly modifiedMs: number;
}

/** Opens a regular file, and nothing else, for reading; the caller closes it. Undefined where there is none. */
export async function openRegular(path: string): Promise<OpenFile | undefined> {
  let handle: FileHandle;
  try {
    // Without the second a pipe would be waited for until somebody writes to it.
    handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch {
    return undefined;
  }
  try {
    const found = await handle.stat();
    if (found.isFile()) return { handle, bytes: found.size, modifiedMs: found.mtimeMs };
  } catch {
    // As if it were not there.
  }
  await handle.close();
  return undefined;
}

/** Reads a text that must not be longer than `most` bytes. Throws a RangeError where it is; undefined where there is none. */
export async function readRegular(path: string, most: number): Promise<string | undefined> {
  const file = await openRegular(path);
  if (file === undefined) return undefined;
  try {
    if (file.bytes > most) throw new RangeError(`larger than ${most} bytes`);
    const bytes = Buffer.alloc(file.bytes);
    let length = 0;
    for (let got = 1; got > 0 && length < bytes.length; length += got)
      got = (await file.handle.read(bytes, length, bytes.length - length, length)).bytesRead;
    return bytes.toString('utf8', 0, length);
  } finally {
    await file.handle.close();
  }
}
