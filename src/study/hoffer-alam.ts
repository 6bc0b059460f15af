// Hoffer & Alam 2013, rebuilt: one market a seed, on worker threads.
import type { Configuration } from '../replications/hoffer-alam-2013/configuration.ts';
import type { Measure } from '../replications/hoffer-alam-2013/days.ts';
import { type Watch, withPool } from './pool.ts';

const WORKER = new URL('./hoffer-alam-worker.js', import.meta.url).href;

export interface HofferAlamTask {
  readonly configuration: Configuration;
  readonly days: number;
  readonly seed: number;
}

/** The daily measures of one market; what is undefined on a day (the price where nothing was sold) is not a number. */
export interface MarketSeries {
  readonly seed: number;
  readonly days: Readonly<Record<Measure, Float64Array>>;
  /** Identity of the whole state at the end, 16 hex digits. */
  readonly checksum: string;
}

export interface HofferAlamOptions {
  readonly configuration: Configuration;
  readonly days: number;
  readonly seeds: readonly number[];
  readonly threads: number;
}

/** Runs them. When stopped by the signal it gives those that were finished. In the order of the seeds asked for. */
export async function replicateHofferAlam(
  { configuration, days, seeds, threads }: HofferAlamOptions,
  onProgress?: (share: number) => void,
  signal?: AbortSignal,
): Promise<MarketSeries[]> {
  const found: (MarketSeries | undefined)[] = seeds.map(() => undefined);
  const watch: Watch = { threads, onProgress, signal };
  await withPool(
    seeds.length,
    watch,
    async (pool, shares) => {
      const run = async (seed: number, index: number) => {
        const task: HofferAlamTask = { configuration, days, seed };
        found[index] = await pool.run({ task, shares, index });
      };
      await Promise.all(seeds.map(run));
    },
    WORKER,
  );
  return found.filter((series) => series !== undefined);
}
