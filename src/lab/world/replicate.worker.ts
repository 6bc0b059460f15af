// Replicates in the background, one a call: the command line's own function.
import { expose } from 'comlink';
import type { ReplicateRecord, ReplicateTask } from '../../study/tasks.ts';
import { runReplicate } from '../../study/world-run.ts';

const api = {
  run: (task: ReplicateTask, progress: (share: number) => void): ReplicateRecord => runReplicate(task, progress),
};

export type ReplicateApi = typeof api;

expose(api);
