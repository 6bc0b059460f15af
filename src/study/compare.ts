// The comparison of two laws: the same people with the same luck, under today's law and under a policy, in replicates that
// differ in their luck, and what it comes to.
import type { City } from '../model/city/parameters.ts';
import { outcomes } from '../model/outcomes/index.ts';
import { needsBounds } from './bounds.ts';
import type { Comparison, Detail } from './comparison.ts';
import { type Policy, stepsFor } from './policy.ts';
import { type Runner, runOnThreads } from './pool.ts';
import { seedOf } from './seeds.ts';
import { detailOf, summarise } from './summary.ts';
import { engine, version } from './surroundings.ts';
import type { ReplicateRecord } from './tasks.ts';

export interface CompareOptions {
  readonly city: City;
  readonly policy: Policy;
  /** People using at the start. */
  readonly people: number;
  /** Years measured, after the burn-in. */
  readonly years: number;
  readonly replicates: number;
  readonly seed: number;
  readonly threads: number;
  /** Balance the books at every step. */
  readonly check?: boolean;
  /**
   * The command that gives these figures again, or the one that gives so many replicates. A text is of all that were asked
   * for: where some were not finished it is left out.
   */
  readonly command?: string | ((replicates: number) => string);
}

export interface Result {
  readonly comparison: Comparison;
  readonly detail: Detail;
}

/**
 * Compares. When stopped by the signal it gives what the finished replicates come to, which may be none: `runs` says
 * which they are. Throws a ScenarioError where a setting is out of its bounds or the city has no such place or day.
 */
export async function compare(
  options: CompareOptions,
  onProgress?: (share: number) => void,
  signal?: AbortSignal,
  run: Runner = runOnThreads,
): Promise<Result> {
  const started = performance.now();
  const { city, policy, people, years, seed, threads, check = false } = options;
  needsBounds('compare', { people, replicates: options.replicates, seed, threads, years });
  const changes = stepsFor(policy, city);
  const tasks = Array.from({ length: options.replicates }, (_, replicate) => ({
    ...{ city, changes, people, years, check, replicate },
    seed: seedOf(seed, replicate),
  }));
  const records: ReplicateRecord[] = [];
  await run(tasks, (record) => records.push(record), { threads, onProgress, signal });
  records.sort((a, b) => a.replicate - b.replicate);
  const wallSeconds = (performance.now() - started) / 1000;
  return {
    comparison: summarise(options, records, outcomes, { version: version(), engine: engine(), wallSeconds }),
    detail: detailOf(options, records),
  };
}
