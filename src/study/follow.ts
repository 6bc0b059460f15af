// Following people on a thread of its own, so that whoever waits can be told how far it is, and can stop it.
import type { FollowRecord, FollowTask } from './follow-run.ts';
import { type Watch, withPool } from './pool.ts';

/** Both worlds of a replicate again, and who is followed through them. Undefined when it was stopped. */
export async function follow(task: FollowTask, watch: Omit<Watch, 'threads'>): Promise<FollowRecord | undefined> {
  let done: FollowRecord | undefined;
  await withPool(1, { ...watch, threads: 1 }, async (pool, shares) => {
    done = await pool.run({ task, shares, index: 0 }, { name: 'followed' });
  });
  return done;
}
