// Scenario files on disk: those that come with the project, by their names, and any other, by its path.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { City } from '../model/city/parameters.ts';
import { readLimited } from '../store/read-limited.ts';
import { readCity } from './city-file.ts';
import type { Policy } from './policy.ts';
import { readPolicy } from './policy-file.ts';
import { ScenarioError } from './scenario-error.ts';
import { insteadOf } from './unknown-name.ts';
import { ID, LARGEST } from './yaml-file.ts';

const CITIES = new URL('../../cities/', import.meta.url);
const POLICIES = new URL('../../policies/', import.meta.url);

/** The ids of the cities that come with the project, in alphabetical order. */
export function cityIds(): string[] {
  return idsIn(CITIES);
}

/** The ids of the policies that come with the project, in alphabetical order. */
export function policyIds(): string[] {
  return idsIn(POLICIES);
}

/** Loads a city by the name of a built-in one or by a path. Throws a ScenarioError that says what, where and the mend. */
export function loadCity(nameOrPath: string): City {
  return readCity(loadText(nameOrPath, CITIES, 'city'), nameOrPath);
}

/**
 * Loads a policy by the name of a built-in one or by a path. Throws a ScenarioError that says what, where and the mend;
 * places and dates are checked too where the city is given.
 */
export function loadPolicy(nameOrPath: string, city?: City): Policy {
  return readPolicy(loadText(nameOrPath, POLICIES, 'policy'), nameOrPath, city);
}

function idsIn(folder: URL): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

function loadText(nameOrPath: string, folder: URL, what: string): string {
  const builtIn = ID.test(nameOrPath);
  const fail = (file: string, message: string) => new ScenarioError(file, [{ message }]);
  if (nameOrPath === '') throw fail(what, 'give a name or a file; it is empty');
  try {
    return readLimited(builtIn ? fileURLToPath(new URL(`${nameOrPath}.yaml`, folder)) : nameOrPath, LARGEST);
  } catch (error) {
    const known = builtIn ? idsIn(folder) : [];
    if (builtIn && !known.includes(nameOrPath))
      throw fail(nameOrPath, `there is no ${what} of that name${insteadOf(nameOrPath, known)}`);
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw fail(nameOrPath, `cannot be read: ${whyUnread[code] ?? message}`);
  }
}

/** Why a file cannot be read, by the code of the error. */
const whyUnread: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'you may not read it',
};
