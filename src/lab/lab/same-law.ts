// Whether two lists of changes are one law. In what order a change names its levers does not matter, the order of changes does.
import type { PolicyChange } from '../../study/policy.ts';

export function sameLaw(a: readonly PolicyChange[], b: readonly PolicyChange[]): boolean {
  return JSON.stringify(a.map(inOrder)) === JSON.stringify(b.map(inOrder));
}

function inOrder({ from, until, where, set }: PolicyChange): unknown[] {
  return [from, until, where, Object.entries(set).sort(([x], [y]) => (x < y ? -1 : 1))];
}
