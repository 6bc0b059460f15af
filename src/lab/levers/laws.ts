// The built-in laws as a list to choose from.
import type { Policy } from '../../study/policy.ts';
import { isForHealth } from '../../study/policy-words.ts';
import { leversOf } from './groups.ts';

export interface LawGroup {
  readonly title: string;
  readonly policies: readonly Policy[];
}

const kinds: readonly (readonly [title: string, of: (policy: Policy) => boolean])[] = [
  ['Today’s law goes on', ({ changes }) => changes.length === 0],
  ['For health', isForHealth],
  ['Less arrest', (policy) => leversOf(policy).has('law.possession')],
  ['Against dealing', () => true],
];
/** The order in which they are shown. */
const shown = ['Against dealing', 'Less arrest', 'For health', 'Today’s law goes on'];

export function lawGroups(policies: readonly Policy[]): LawGroup[] {
  const kindOf = (policy: Policy) => kinds.find(([, of]) => of(policy))?.[0];
  return shown.map((title) => ({ title, policies: policies.filter((policy) => kindOf(policy) === title) }));
}
