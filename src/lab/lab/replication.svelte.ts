// Replicates in the background: the scenario under other luck, on workers of their own, for intervals.
import { proxy } from 'comlink';
import { DAYS_PER_YEAR } from '../../study/day.ts';
import { stepsFor } from '../../study/policy.ts';
import { seedOf } from '../../study/seeds.ts';
import type { ReplicateRecord } from '../../study/tasks.ts';
import type { ReplicateApi } from '../world/replicate.worker.ts';
import { type Findings, findingsOf } from './findings.ts';
import type { LabScenario } from './scenario.ts';
import { type Hired, hireReplicator } from './workers.ts';

export class Replication {
  running = $state(false);
  trouble = $state('');
  /** Share of the replicates asked for that is done, 0 to 1. */
  share = $state(0);
  /** Of the replicates that are finished; undefined before the first is. */
  findings = $state.raw<Findings>();
  /** What the findings are of. */
  scenario = $state.raw<LabScenario>();

  #workers: Hired<ReplicateApi>[] = [];
  #order = 0;

  readonly #hire: typeof hireReplicator;

  /** @param hire gives a worker */
  constructor(hire: typeof hireReplicator = hireReplicator) {
    this.#hire = hire;
  }

  /** Runs replicates 0 to `replicates` - 1: the same as `crackdown compare` with this seed. */
  async run(scenario: LabScenario, replicates: number): Promise<void> {
    this.cancel();
    const order = ++this.#order;
    const started = performance.now();
    this.scenario = scenario;
    this.findings = undefined;
    this.trouble = '';
    this.share = 0;
    this.running = true;
    const { city, policy, people, days, seed } = scenario;
    const records: ReplicateRecord[] = [];
    const shares = new Array<number>(replicates).fill(0);
    let next = 0;
    const work = async ({ api }: Hired<ReplicateApi>): Promise<void> => {
      while (next < replicates && order === this.#order) {
        const replicate = next++;
        const task = {
          city,
          changes: stepsFor(policy, city),
          people,
          years: days / DAYS_PER_YEAR,
          check: false,
          replicate,
          seed: seedOf(seed, replicate),
        };
        const onProgress = (share: number) => {
          shares[replicate] = share;
          if (order === this.#order) this.share = shares.reduce((sum, one) => sum + one, 0) / replicates;
        };
        const record = await api.run(task, proxy(onProgress));
        if (order !== this.#order) return;
        onProgress(1);
        records.push(record);
        const inOrder = records.toSorted((a, b) => a.replicate - b.replicate);
        this.findings = findingsOf(scenario, days, inOrder, (performance.now() - started) / 1000);
      }
    };
    // One core is left to the page and the worlds on it.
    const count = Math.max(1, Math.min(replicates, (navigator.hardwareConcurrency || 2) - 1));
    try {
      this.#workers = Array.from({ length: count }, () => this.#hire((why) => this.#fail(order, why)));
      await Promise.all(this.#workers.map(work));
    } catch (error) {
      this.#fail(order, (error as Error).message);
    }
    if (order === this.#order) this.#dismiss();
  }

  /** Stops; what is finished stays. */
  cancel(): void {
    this.#order++;
    this.#dismiss();
  }

  #fail(order: number, why: string): void {
    if (order !== this.#order) return;
    this.cancel();
    this.trouble = why;
  }

  #dismiss(): void {
    for (const worker of this.#workers) worker.dismiss();
    this.#workers = [];
    this.running = false;
  }
}
