// How far each task is: whole numbers in shared memory, so that no message is lost behind a busy thread.

/** What stands for a task that is done. */
export const DONE = 10_000;

export interface Place {
  /** Progress of all tasks, in shared memory, and which of them is this one's. */
  readonly shares: Int32Array;
  readonly index: number;
}

/** What a task calls with the share of it that is done. */
export function reporter({ shares, index }: Place): (share: number) => void {
  return (share) => void Atomics.store(shares, index, Math.round(share * DONE));
}
