// A checkpoint: a snapshot with what it belongs to before it, so that it is never continued as something else.
import { originHash } from './provenance.ts';
import type { ReplicateTask } from './tasks.ts';

const HASH = 64;

/** Bytes of a checkpoint of a world under a task. */
export function writeCheckpoint(snapshot: Uint8Array, task: ReplicateTask): Uint8Array {
  const bytes = new Uint8Array(HASH + snapshot.length);
  bytes.set(new TextEncoder().encode(identity(task)));
  bytes.set(snapshot, HASH);
  return bytes;
}

/** The snapshot in a checkpoint. Throws if it is none, or belongs to another city, number of people, or seed. */
export function readCheckpoint(bytes: Uint8Array, task: ReplicateTask): Uint8Array {
  const hash = new TextDecoder().decode(bytes.subarray(0, HASH));
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('this is no checkpoint');
  if (hash !== identity(task))
    throw new Error('this checkpoint belongs to another city, another number of people or another seed');
  return bytes.subarray(HASH);
}

// Not the policy and not the years: a checkpoint may be continued under another law, and for longer.
function identity({ city, people, seed }: ReplicateTask): string {
  return originHash({ city, people, seed });
}
