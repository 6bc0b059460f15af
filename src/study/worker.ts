// Runs in a worker thread: one task a call. What goes in and comes out is plain data. What few tasks need is loaded by them.
import type { MessagePort } from 'node:worker_threads';
import { EventLog, type Events } from '../observe/event-log.ts';
import './engine.ts';
import type { FollowRecord, FollowTask } from './follow-run.ts';
import { type Place, reporter } from './progress.ts';
import { version } from './surroundings.ts';
import type { ReplicateRecord, ReplicateTask, SingleRecord, SingleTask } from './tasks.ts';
import type { ValidationRecord, ValidationTask } from './validation-run.ts';
import { runReplicate, runSingle } from './world-run.ts';

export function replicate({ task, ...place }: Place & { task: ReplicateTask }): ReplicateRecord {
  const record = runReplicate(task, reporter(place));
  reporter(place)(1);
  return record;
}

export async function recorded({ task, ...place }: Place & { task: ValidationTask }): Promise<ValidationRecord> {
  const { runRecorded } = await import('./validation-run.ts');
  const record = runRecorded(task, reporter(place));
  reporter(place)(1);
  return record;
}

export async function followed({ task, ...place }: Place & { task: FollowTask }): Promise<FollowRecord> {
  const { runFollow } = await import('./follow-run.ts');
  const record = runFollow(task, reporter(place));
  reporter(place)(1);
  return record;
}

export interface SingleRequest extends Place {
  readonly task: SingleTask;
  /** Takes the checkpoints as they come: each is as large as the world. */
  readonly port: MessagePort;
  readonly keepEvents: boolean;
}

export interface Checkpoint {
  readonly day: number;
  readonly bytes: Uint8Array;
}

export function single(request: SingleRequest): { record: SingleRecord; events?: Events } {
  const log = request.keepEvents ? new EventLog() : undefined;
  const record = runSingle(request.task, {
    progress: reporter(request),
    version: version(),
    checkpoint: (day: number, bytes: Uint8Array) => request.port.postMessage({ day, bytes } satisfies Checkpoint),
    ...(log && { log }),
  });
  reporter(request)(1);
  return { record, ...(log && { events: log.events() }) };
}
