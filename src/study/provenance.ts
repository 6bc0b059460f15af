// Where figures come from: what was run, on which engine, and a hash by which two runs know that they are the same.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { City } from '../model/city/parameters.ts';
import { type Policy, stepsFor } from './policy.ts';

/** What decides the figures of a study. */
export interface Scenario {
  readonly city: City;
  readonly policy: Policy;
  readonly people: number;
  readonly years: number;
  readonly seed: number;
  /** How many; or which, where a study was stopped before all were done. */
  readonly replicates: number | readonly number[];
}

/** SHA-256, hex, of everything that decides the figures, and of nothing else: titles and file names do not count. */
export function scenarioHash(scenario: Scenario): string {
  const { city, policy, people, years, seed, replicates } = scenario;
  const { id: _, title: __, ...values } = city;
  const changes = stepsFor(policy, city);
  return sha256({ city: values, changes, people, years, seed, replicates });
}

/** The same of what a world's state follows from before any policy. */
export function originHash({ city, people, seed }: Pick<Scenario, 'city' | 'people' | 'seed'>): string {
  const { id: _, title: __, ...values } = city;
  return sha256({ city: values, people, seed });
}

function sha256(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}

/** JSON with the keys in order, so that equal values give equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** The version of the package. */
export function version(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}

/** Name and version of the JavaScript engine. */
export function engine(): string {
  return `Node.js ${process.versions.node}, V8 ${process.versions.v8}`;
}
