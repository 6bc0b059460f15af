// Finds people by what a law did to them.
import { fate } from './fate.ts';
import { fateGroups, PARTED_MOST } from './fate-groups.ts';
import type { Fates } from './fates.ts';

/** People whom the law did the same to. */
export interface FateGroup {
  readonly id: string;
  readonly label: string;
  /** People rows. */
  readonly people: readonly number[];
}

/** How many stand in the group of lives that part most. */
const LISTED = 20;

/**
 * Who is who by the fates of two worlds of the same people. Those who died in one world and not in the other are single outcomes
 * of one coupling of luck, not a list of lives that the law saves or takes: a change without meaning, a placebo, moves deaths
 * between people too. So does every other fate here; call this with the fates of a placebo world for the policy’s to see
 * how many. What a law does is in the differences of counts over replicates, not in who these people are.
 */
export function findByFate(baseline: Fates, policy: Fates): FateGroup[] {
  const rows = baseline.bits.length;
  if (policy.bits.length !== rows) throw new Error('fates are compared of the same people');
  const found = fateGroups.map(({ id, label, is }) => {
    const people: number[] = [];
    for (let i = 0; i < rows; i++) if (is(baseline.bits[i], policy.bits[i])) people.push(i);
    return { id, label, people };
  });
  return [...found, { ...PARTED_MOST, people: partedMost(baseline, policy) }];
}

/** Whose lives part furthest: see the group of that name. Undefined where nobody's part. */
export function mostParted(baseline: Fates, policy: Fates): number | undefined {
  return partedMost(baseline, policy)[0];
}

/** Whose lives differ most, the furthest first: days lived, days held and days in treatment that they differ by. */
function partedMost(baseline: Fates, policy: Fates): number[] {
  const apart = baseline.lived.map((_, i) => {
    const part = (of: 'lived' | 'held' | 'treated') => Math.abs(policy[of][i] - baseline[of][i]);
    return part('lived') + part('held') + part('treated');
  });
  const people = Array.from(apart, (_, i) => i).filter((i) => apart[i] > 0);
  return people.sort((a, b) => apart[b] - apart[a] || a - b).slice(0, LISTED);
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
