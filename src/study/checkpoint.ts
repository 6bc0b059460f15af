// A checkpoint: a snapshot with what it belongs to before it, so that it is never continued as something else.
import { dayAt } from '../model/world/clock.ts';
import { periodOf } from './period.ts';
import { originHash } from './provenance.ts';
import type { ReplicateTask } from './tasks.ts';

/** 64 hex digits that say of which city, people and seed it is, and 8 for the step. */
const HASH = 64;
const HEADER = HASH + 8;

/** Bytes of a checkpoint of a world under a task, taken at a step. */
export function writeCheckpoint(snapshot: Uint8Array, step: number, task: ReplicateTask): Uint8Array {
  const bytes = new Uint8Array(HEADER + snapshot.length);
  bytes.set(new TextEncoder().encode(identity(task) + step.toString(16).padStart(8, '0')));
  bytes.set(snapshot, HEADER);
  return bytes;
}

/**
 * The snapshot in a checkpoint. Throws if it is none, belongs to another city, number of people, or seed, or comes after
 * the task's end.
 */
export function readCheckpoint(bytes: Uint8Array, task: ReplicateTask): Uint8Array {
  const header = new TextDecoder().decode(bytes.subarray(0, HEADER));
  if (!/^[0-9a-f]{72}$/.test(header)) throw new Error('this is no checkpoint');
  if (header.slice(0, HASH) !== identity(task))
    throw new Error('this checkpoint belongs to another city, another number of people or another seed');
  const step = Number.parseInt(header.slice(HASH), 16);
  const { until, days } = periodOf(task);
  if (step > until)
    throw new Error(
      `this checkpoint is of day ${dayAt(task.city.people.burnInDays, step)}, and the run ends on day ${days}`,
    );
  return bytes.subarray(HEADER);
}

// Not the policy and not the years: a checkpoint may be continued under another law, and for longer.
function identity({ city, people, seed }: ReplicateTask): string {
  return originHash({ city, people, seed });
}
