// A process is one thing that happens in a step. The list of them (step.ts) is the order of a step, its documentation, and
// the profile of a run.
import type { World } from './world/world.ts';

export interface Process<W = World> {
  readonly name: string;
  readonly meaning: string;
  run(world: W): void;
}

/** Declares a process. The identity function exists for the types. */
export function defineProcess(process: Process): Process {
  return process;
}
