// Finds people by what a law did to them.
import { type Fates, fate } from './fates.ts';

/** People whom the law did the same to. */
export interface FateGroup {
  readonly id: string;
  readonly label: string;
  /** People rows. */
  readonly people: readonly number[];
}

/** How many stand in the group of lives that part most. */
const PARTED_MOST = 20;

interface Declared {
  readonly id: string;
  readonly label: string;
  readonly is: (baseline: number, policy: number) => boolean;
}

const only = (bit: number) => (baseline: number, policy: number) => (policy & bit) > 0 && (baseline & bit) === 0;
const spared = (bit: number) => (baseline: number, policy: number) => only(bit)(policy, baseline);
const dead = fate.diedOfOverdose | fate.diedOtherwise;

/** The kinds of people that can be looked for; the lives that part most are one more. */
const groups: readonly Declared[] = [
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

const PARTED = { id: 'parted-most', label: 'Lives that part furthest, by days lived, held and in treatment' } as const;

/** The ids of the groups, in order. */
export const fateGroupIds: readonly string[] = [...groups.map(({ id }) => id), PARTED.id];

/**
 * Who is who by the fates of two worlds of the same people. Those who died in one world and not in the other are single outcomes
 * of one coupling of luck, not a list of lives that the law saves or takes: a change without meaning, a placebo, moves deaths
 * between people too. So does every other fate here; call this with the fates of a placebo world for the policy’s to see
 * how many. What a law does is in the differences of counts over replicates, not in who these people are.
 */
export function findByFate(baseline: Fates, policy: Fates): FateGroup[] {
  const rows = baseline.bits.length;
  if (policy.bits.length !== rows) throw new Error('fates are compared of the same people');
  const found = groups.map(({ id, label, is }) => {
    const people: number[] = [];
    for (let i = 0; i < rows; i++) if (is(baseline.bits[i], policy.bits[i])) people.push(i);
    return { id, label, people };
  });
  return [...found, { ...PARTED, people: partedMost(baseline, policy) }];
}

/** Whose lives differ most, the furthest first: days lived, days held and days in treatment that they differ by. */
function partedMost(baseline: Fates, policy: Fates): number[] {
  const apart = baseline.lived.map((_, i) => {
    const part = (of: 'lived' | 'held' | 'treated') => Math.abs(policy[of][i] - baseline[of][i]);
    return part('lived') + part('held') + part('treated');
  });
  const people = Array.from(apart, (_, i) => i).filter((i) => apart[i] > 0);
  return people.sort((a, b) => apart[b] - apart[a] || a - b).slice(0, PARTED_MOST);
}

/** What became of somebody in one world, in a few words: "died of an overdose; arrested as a dealer". */
export function fateWords({ bits }: Fates, person: number): string {
  const has = (bit: number) => (bits[person] & bit) > 0;
  const words = [
    has(fate.diedOfOverdose) && 'died of an overdose',
    has(fate.diedOtherwise) && 'died of another cause',
    has(fate.imprisoned) && 'prison',
    has(fate.jailed) && !has(fate.imprisoned) && 'jail',
    has(fate.arrestedAsDealer) ? 'arrested as a dealer' : has(fate.arrested) && 'arrested',
    has(fate.treated) && 'treatment',
    has(fate.sold) && 'sold of late',
    has(fate.usesNow) && 'uses',
  ].filter(Boolean);
  return words.length > 0 ? words.join(', ') : 'none of these';
}
