// Scenario files on disk: those that come with the project, by their names, and any other, by its path.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { City } from '../model/city/parameters.ts';
import { readLimited } from '../store/read-limited.ts';
import { readCity } from './city-file.ts';
import type { Policy } from './policy.ts';
import { readPolicy } from './policy-file.ts';
import { ScenarioError } from './scenario-error.ts';
import { unknownName } from './unknown-name.ts';
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
  return readCity(loadText(nameOrPath, CITIES), nameOrPath);
}

/**
 * Loads a policy by the name of a built-in one or by a path. Throws a ScenarioError that says what, where and the mend;
 * places and dates are checked too where the city is given.
 */
export function loadPolicy(nameOrPath: string, city?: City): Policy {
  return readPolicy(loadText(nameOrPath, POLICIES), nameOrPath, city);
}

function idsIn(folder: URL): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

function loadText(nameOrPath: string, folder: URL): string {
  const builtIn = ID.test(nameOrPath);
  try {
    return readLimited(builtIn ? fileURLToPath(new URL(`${nameOrPath}.yaml`, folder)) : nameOrPath, LARGEST);
  } catch (error) {
    const known = builtIn ? idsIn(folder) : [];
    const unknown = builtIn && !known.includes(nameOrPath);
    const why = unknown ? unknownName(nameOrPath, known) : (error as Error).message;
    throw new ScenarioError(nameOrPath, [{ line: 1, column: 1, message: `cannot be read: ${why}` }]);
  }
}
