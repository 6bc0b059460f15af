// A run folder, read again: what was run, and what came of it. Its files are untrusted: whoever sends a folder may have changed them,
// so that city and policy go through the same checks as files somebody wrote.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parameters } from '../model/city/parameters.ts';
import { readLimited } from '../store/read-limited.ts';
import { MANIFEST_FILE, SCENARIO_FILE } from '../store/run-folder.ts';
import { bounds, wrongWhole, wrongYears } from './bounds.ts';
import { readCity } from './city-file.ts';
import type { ScenarioRecord } from './comparison.ts';
import { stepsFor } from './policy.ts';
import { readPolicy } from './policy-file.ts';
import { ScenarioError } from './scenario-error.ts';
import { seedOf } from './seeds.ts';
import type { ReplicateTask } from './tasks.ts';

/** Largest file read, characters. */
const LARGEST = 1 << 24;
const CHECKSUM = /^[0-9a-f]{16}$/;

/** The checksums of both worlds of a replicate, 16 hex digits each. */
export interface Checksums {
  readonly baseline: string;
  readonly policy: string;
}

export interface RecordedRun {
  readonly scenario: ScenarioRecord;
  /** The version of the package that made it, and the engine. */
  readonly version: string;
  readonly engine: string;
  /** By number of the replicate. */
  readonly checksums: ReadonlyMap<number, Checksums>;
}

/** Reads a run folder. Throws a ScenarioError that says which file, what is wrong with it and what to do. */
export function readRecordedRun(folder: string): RecordedRun {
  const file = join(folder, SCENARIO_FILE);
  if (!existsSync(file)) throw new ScenarioError(folder, [{ message: `is no run folder: ${whyNone(folder)}` }]);
  const scenario = readScenarioRecord(readLimited(file, LARGEST), file);
  const manifest = join(folder, MANIFEST_FILE);
  if (!existsSync(manifest)) fail(manifest, 'is missing');
  return { scenario, ...readManifest(readLimited(manifest, LARGEST), manifest) };
}

/** Why a folder without a scenario is none that people can be followed in, in words. */
function whyNone(folder: string): string {
  if (!existsSync(folder)) return 'there is nothing of that name';
  if (!statSync(folder).isDirectory()) return 'it is a file';
  if (existsSync(join(folder, 'world.json')))
    return 'it is of crackdown run, of one world; compare anew to follow people';
  if (existsSync(join(folder, MANIFEST_FILE))) return 'it is of an earlier version; compare anew to follow people';
  const within = readdirSync(folder).filter((name) => existsSync(join(folder, name, SCENARIO_FILE)));
  if (within.length === 0) return 'crackdown compare writes them';
  const more = within.length > 3 ? ` and ${within.length - 3} more` : '';
  return `it holds some: ${within.slice(0, 3).join(', ')}${more}`;
}

/** Reads the text of scenario.json; `file` is what errors call it. */
export function readScenarioRecord(text: string, file: string): ScenarioRecord {
  const { schema, city, policy, people, years, seed, replicates } = mapping(text, file);
  if (schema !== 'crackdown-scenario/1') fail(file, 'schema: is not crackdown-scenario/1');
  const wrong =
    wrongWhole('people', people, bounds.people) ?? wrongYears(years) ?? wrongWhole('seed', seed, bounds.seed);
  if (wrong) fail(file, wrong);
  if (!Array.isArray(replicates) || replicates.length === 0 || !replicates.every((n) => isWhole(n, 0, 100_000)))
    fail(file, 'replicates: needs a list of numbers');
  const readCityIn = cityOf(city, file);
  return {
    schema: 'crackdown-scenario/1',
    city: readCityIn,
    policy: policyOf(policy, file, readCityIn),
    ...{ people: people as number, years: years as number, seed: seed as number },
    replicates: replicates as number[],
  };
}

/** What runs a replicate of a record again. */
export function taskOf({ city, policy, people, years, seed }: ScenarioRecord, replicate: number): ReplicateTask {
  const changes = stepsFor(policy, city);
  return { city, changes, people, years, replicate, check: false, seed: seedOf(seed, replicate) };
}

/** A city, checked as one in a file is: as the text of such a file. */
function cityOf(city: unknown, file: string): ScenarioRecord['city'] {
  if (!isMapping(city)) fail(file, 'city: missing, or no mapping');
  const { id, title, ...groups } = city;
  const withSource = (value: unknown) => ({ value, source: 'as it was run' });
  const written = Object.fromEntries(
    Object.entries(groups).map(([group, values]) => [
      group,
      group in parameters && isMapping(values)
        ? Object.fromEntries(Object.entries(values).map(([name, value]) => [name, withSource(value)]))
        : values,
    ]),
  );
  return within(file, 'city', () => readCity(JSON.stringify({ name: id, title, ...written }), file));
}

function policyOf(policy: unknown, file: string, city: ScenarioRecord['city']): ScenarioRecord['policy'] {
  if (!isMapping(policy)) fail(file, 'policy: missing, or no mapping');
  const { id, ...written } = policy;
  if (typeof id !== 'string' || id === '') fail(file, 'policy: id is missing or empty');
  const found = within(file, 'policy', () => readPolicy(JSON.stringify(written), file, city, true));
  return { ...found, id };
}

/** What is wrong has no line in the file: the reader saw another text. */
function within<T>(file: string, part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const faults = error.faults.map(({ message }) => ({ line: 1, column: 1, message: `${part}: ${message}` }));
    throw new ScenarioError(file, faults);
  }
}

function readManifest(text: string, file: string): Omit<RecordedRun, 'scenario'> {
  const { provenance, checksums } = mapping(text, file);
  if (!isMapping(provenance)) fail(file, 'provenance: missing, or no mapping');
  const { version, engine } = provenance;
  if (!isLine(version) || !isLine(engine)) fail(file, 'provenance: version and engine need to be texts of one line');
  if (!Array.isArray(checksums)) fail(file, 'checksums: missing, or no list');
  const found = new Map<number, Checksums>();
  for (const entry of checksums) {
    const { replicate, baseline, policy } = isMapping(entry) ? entry : {};
    if (!isWhole(replicate, 0, 100_000) || !isChecksum(baseline) || !isChecksum(policy))
      fail(file, 'checksums: each has a replicate, and 16 hex digits for baseline and policy');
    found.set(replicate, { baseline, policy });
  }
  return { version, engine, checksums: found };
}

function mapping(text: string, file: string): Record<string, unknown> {
  if (text.length > LARGEST) fail(file, `larger than ${LARGEST / 2 ** 20} MiB`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    fail(file, `is no JSON: ${(error as Error).message.slice(0, 200).replace(/\s+/g, ' ')}`);
  }
  if (!isMapping(value)) fail(file, 'is no mapping');
  return value;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}

function isChecksum(value: unknown): value is string {
  return typeof value === 'string' && CHECKSUM.test(value);
}

/** A short text without what would make a terminal do anything. */
function isLine(value: unknown): value is string {
  return typeof value === 'string' && /^[\x20-\x7e]{1,200}$/.test(value);
}

function fail(file: string, message: string): never {
  throw new ScenarioError(file, [{ line: 1, column: 1, message }]);
}
