// What comes with the project: YAML files in a folder, each named by its id.
import { readdirSync } from 'node:fs';

/** The ids of the files in a folder, in alphabetical order. */
export function builtIn(folder: URL): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}
