// One world, run on a thread of its own so that whoever waits can still be told how far it is, and can stop it.
import { MessageChannel } from 'node:worker_threads';
import type { Events } from '../observe/event-log.ts';
import { needsBounds } from './bounds.ts';
import { type Watch, withPool } from './pool.ts';
import type { SingleRecord, SingleTask } from './tasks.ts';
import type { Checkpoint, SingleRequest } from './worker.ts';

export interface SingleOptions extends Omit<Watch, 'threads'> {
  readonly keepEvents?: boolean;
  readonly onCheckpoint?: (checkpoint: Checkpoint) => void;
}

/** Undefined when it was stopped. Throws a ScenarioError where a setting is out of its bounds. */
export async function simulate(
  task: SingleTask,
  { keepEvents = false, onCheckpoint, ...watch }: SingleOptions = {},
): Promise<{ readonly record: SingleRecord; readonly events?: Events } | undefined> {
  const { people, seed, years } = task;
  needsBounds('simulate', { people, seed, years });
  let done: { record: SingleRecord; events?: Events } | undefined;
  const { port1, port2 } = new MessageChannel();
  port1.on('message', (checkpoint: Checkpoint) => onCheckpoint?.(checkpoint));
  try {
    await withPool(1, { ...watch, threads: 1 }, async (pool, shares) => {
      const request: SingleRequest = { task, shares, index: 0, port: port2, keepEvents };
      done = await pool.run(request, { name: 'single', transferList: [port2] });
    });
  } finally {
    // Closing takes the messages that have come first.
    port1.close();
  }
  return done;
}
