// From which day on two laws differ: what went before is the same in both, and need not be lived again.
import type { Day } from '../../study/day.ts';
import type { PolicyChange } from '../../study/policy.ts';

/** The first day on which two lists of changes differ; infinity if they do not. `dayOf` counts a day or date from day 0. */
export function firstDifference(
  a: readonly PolicyChange[],
  b: readonly PolicyChange[],
  dayOf: (day: Day) => number,
): number {
  // The order counts: where several changes set one lever the later holds. What stands alike at both ends of the lists does not.
  const [left, right] = [a, b].map((changes) => changes.map((change) => JSON.stringify(change)));
  const shorter = Math.min(left.length, right.length);
  let head = 0;
  while (head < shorter && left[head] === right[head]) head++;
  let tail = 0;
  while (tail < shorter - head && left.at(-1 - tail) === right.at(-1 - tail)) tail++;
  const differing = [...a.slice(head, a.length - tail), ...b.slice(head, b.length - tail)];
  return Math.min(...differing.map((change) => dayOf(change.from)));
}
