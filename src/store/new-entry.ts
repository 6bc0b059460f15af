// Files and folders that are there whole or not at all: written beside their place under a name of their own, and given
// the right name at the end.
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { lstat, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes a file, in the place of an older one if there is one. */
export async function newFile(file: string, write: (temporary: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = join(dirname(file), `.writing-${randomUUID()}`);
  await cleanly(temporary, async () => {
    await write(temporary);
    await rename(temporary, file);
  });
}

/** Makes a folder called `name` in `dir`, or `name-2` and so on if that is taken. Returns its path. */
export async function newFolder(
  dir: string,
  name: string,
  write: (temporary: string) => Promise<void>,
): Promise<string> {
  await mkdir(dir, { recursive: true });
  const temporary = join(dir, `.writing-${randomUUID()}`);
  return cleanly(temporary, async () => {
    await mkdir(temporary);
    await write(temporary);
    return claim(temporary, join(dir, name));
  });
}

/** Gives a folder the first free name. */
async function claim(temporary: string, wanted: string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = number === 1 ? wanted : `${wanted}-${number}`;
    if (await exists(path)) continue;
    try {
      await rename(temporary, path);
      return path;
    } catch (error) {
      // Somebody else may have taken the name in between: a folder with something in it is never replaced.
      if (!(await exists(path))) throw error;
    }
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Does the work; what stands under the temporary name goes away however it ends, an early exit of the process included. */
async function cleanly<T>(temporary: string, work: () => Promise<T>): Promise<T> {
  const onExit = () => rmSync(temporary, { recursive: true, force: true });
  process.once('exit', onExit);
  try {
    return await work();
  } finally {
    process.off('exit', onExit);
    await rm(temporary, { recursive: true, force: true });
  }
}
