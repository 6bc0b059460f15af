// Which replicates of a study were finished: all that were asked for, or, where it was stopped, some.
import type { Interrupted } from './comparison.ts';

/** How many, where they are the first ones, as a study of so many has them; else which. */
export function countOrWhich(finished: readonly number[]): number | readonly number[] {
  return finished.every((replicate, i) => replicate === i) ? finished.length : finished;
}

/** What provenance says of a study that was stopped; nothing where all were finished. */
export function interruptedBefore(asked: number, finished: readonly number[]): { readonly interrupted?: Interrupted } {
  return finished.length < asked ? { interrupted: { asked, finished } } : {};
}
