// The kinds of people that can be looked for by what a law did to them.
import { fate } from './fate.ts';

export interface DeclaredGroup {
  readonly id: string;
  readonly label: string;
  /** Whether somebody is of it, by the bits of their fate in each world. */
  readonly is: (baseline: number, policy: number) => boolean;
}

const only = (bit: number) => (baseline: number, policy: number) => (policy & bit) > 0 && (baseline & bit) === 0;
const spared = (bit: number) => (baseline: number, policy: number) => only(bit)(policy, baseline);
const dead = fate.diedOfOverdose | fate.diedOtherwise;

/** The kinds of people that can be looked for; the lives that part most are one more. */
export const fateGroups: readonly DeclaredGroup[] = [
  {
    id: 'killed',
    label: 'Died of an overdose under the new law, and live under today’s',
    is: (baseline, policy) => (policy & fate.diedOfOverdose) > 0 && (baseline & dead) === 0,
  },
  {
    id: 'saved',
    label: 'Died of an overdose under today’s law, and live under the new one',
    is: (baseline, policy) => (baseline & fate.diedOfOverdose) > 0 && (policy & dead) === 0,
  },
  { id: 'imprisoned', label: 'Went to prison under the new law only', is: only(fate.imprisoned) },
  { id: 'spared-prison', label: 'Went to prison under today’s law only', is: spared(fate.imprisoned) },
  { id: 'arrested-as-dealer', label: 'Arrested as a dealer under the new law only', is: only(fate.arrestedAsDealer) },
  {
    id: 'not-arrested-as-dealer',
    label: 'Arrested as a dealer under today’s law only',
    is: spared(fate.arrestedAsDealer),
  },
  { id: 'treated', label: 'Began treatment under the new law only', is: only(fate.treated) },
  { id: 'not-treated', label: 'Began treatment under today’s law only', is: spared(fate.treated) },
  { id: 'sold', label: 'Sold of late under the new law only', is: only(fate.sold) },
  { id: 'not-sold', label: 'Sold of late under today’s law only', is: spared(fate.sold) },
];

export const PARTED_MOST = {
  id: 'parted-most',
  label: 'Lives that part furthest, by days lived, held and in treatment',
} as const;

/** The ids of the groups, in order. */
export const fateGroupIds: readonly string[] = [...fateGroups.map(({ id }) => id), PARTED_MOST.id];
