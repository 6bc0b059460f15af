// Where figures come from: what was run, on which engine, and a hash by which two runs know that they are the same.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { City } from '../model/city/parameters.ts';
import type { Change } from '../model/levers/schedule.ts';
import { type Policy, stepsFor } from './policy.ts';

/** What decides the figures of a study. */
export interface Scenario {
  readonly city: City;
  readonly policy: Policy;
  readonly people: number;
  readonly years: number;
  readonly seed: number;
  /** How many; or which, where they are not the first ones. */
  readonly replicates: number | readonly number[];
  /** SHA-256 of the state that a world goes on from, where it has another past than this scenario gives it. */
  readonly resumed?: string | undefined;
}

/** SHA-256, hex, of everything that decides the figures, and of nothing else: titles and file names do not count. */
export function scenarioHash(scenario: Scenario): string {
  const { city, policy, people, years, seed, replicates, resumed } = scenario;
  const { id: _, title: __, ...values } = city;
  const changes = stepsFor(policy, city);
  return hashOf({ city: values, changes, people, years, seed, replicates, ...(resumed !== undefined && { resumed }) });
}

/** The same of all that a law has changed before a step, whatever it will change later. */
export function lawHash(changes: readonly Change[], step: number): string {
  const lived = changes.filter(({ from }) => from < step);
  return hashOf(lived.map((change) => ({ ...change, until: Math.min(change.until, step) })));
}

/** The same of what a world's state follows from before any policy. */
export function originHash({ city, people, seed }: Pick<Scenario, 'city' | 'people' | 'seed'>): string {
  const { id: _, title: __, ...values } = city;
  return hashOf({ city: values, people, seed });
}

function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(value))));
}

/** JSON with the keys in order, so that equal values give equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
