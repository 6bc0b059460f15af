// Tasks on worker threads. How many threads there are, and which task ends first, changes no figure: a task is a pure
// function of what it is given.
import { Tinypool } from 'tinypool';
import { DONE } from './progress.ts';
import type { ReplicateRecord, ReplicateTask } from './tasks.ts';
import type { ValidationRecord, ValidationTask } from './validation-run.ts';

const WORKER = new URL('./worker.js', import.meta.url).href;
const LOOK_EVERY_MS = 100;

export interface Watch {
  readonly threads: number;
  /** Told now and then which share of all the work is done. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Stops the work; what was finished has been handed on. */
  readonly signal?: AbortSignal | undefined;
}

/** Runs tasks and hands on each record as it is finished. Ends early, without an error, when it is stopped. */
type RunnerOf<Task, Record> = (
  tasks: readonly Task[],
  onRecord: (record: Record) => void,
  watch: Watch,
) => Promise<void>;

export type Runner = RunnerOf<ReplicateTask, ReplicateRecord>;
export type ValidationRunner = RunnerOf<ValidationTask, ValidationRecord>;

export const runOnThreads: Runner = runEach('replicate');
export const runValidation: ValidationRunner = runEach('recorded');

/** Runs each task by a function of the worker. */
function runEach<Task, Record>(name: string): RunnerOf<Task, Record> {
  return (tasks, onRecord, watch) =>
    withPool(tasks.length, watch, async (pool, shares) => {
      const run = async (task: Task, index: number) => onRecord(await pool.run({ task, shares, index }, { name }));
      await Promise.all(tasks.map(run));
    });
}

/** Does work on a pool that is taken down however it ends, with one place in shared memory for each task's progress. */
export async function withPool(
  tasks: number,
  { threads, onProgress, signal }: Watch,
  work: (pool: Tinypool, shares: Int32Array) => Promise<void>,
  filename = WORKER,
): Promise<void> {
  if (signal?.aborted) return;
  const size = Math.max(1, Math.min(threads, tasks));
  const shares = new Int32Array(new SharedArrayBuffer(4 * tasks));
  const pool = new Tinypool({ filename, minThreads: size, maxThreads: size });
  const stop = () => void pool.destroy();
  signal?.addEventListener('abort', stop, { once: true });
  const look = () => onProgress?.(shares.reduce((sum, share) => sum + share, 0) / (tasks * DONE));
  const timer = setInterval(look, LOOK_EVERY_MS);
  try {
    await work(pool, shares);
    look();
  } catch (error) {
    if (!signal?.aborted) throw error;
  } finally {
    clearInterval(timer);
    signal?.removeEventListener('abort', stop);
    await pool.destroy();
  }
}
