// Records of replicates as worker threads hand them on, with what a test asks of them.
import type { Fates, ReplicateRecord, ReplicateTask, WorldRecord } from '../../src/study/tasks.ts';

export function world(outcomes: WorldRecord['outcomes'], checksum = 'aaaa'): WorldRecord {
  return { outcomes, checksum, personSteps: 10, daily: {}, burnInDays: 360, arrests: [], replacementDays: [] };
}

export function record(
  { replicate, seed = replicate }: Pick<ReplicateTask, 'replicate'> & { readonly seed?: number },
  baseline: WorldRecord,
  policy: WorldRecord,
  fates: Partial<Fates> = {},
): ReplicateRecord {
  const none = { averted: 0, caused: 0, placeboAverted: 0, placeboCaused: 0 };
  return { replicate, seed, baseline, policy, fates: { ...none, ...fates } };
}
