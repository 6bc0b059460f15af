// Who counts as a dealer in law, in which world, and counts of them a replicate.
import type { ArrestRecord, Detail } from '../study/comparison.ts';
import type { Part } from './statistics.ts';

export type World = 'baseline' | 'policy';
export const worlds: readonly World[] = ['baseline', 'policy'];

type Test = (arrest: ArrestRecord) => boolean;

/** In law a dealer is who is charged with anything more than possession. */
export const isDealer: Test = (arrest) => arrest.charge !== 'possession';
export const isLockedUp: Test = (arrest) => arrest.disposition === 'jail' || arrest.disposition === 'prison';
export const sells: Test = (arrest) => arrest.role === 'userSeller' || arrest.role === 'seller';

export function arrestsIn(detail: Detail, world: World, test: Test = () => true): ArrestRecord[] {
  return detail.replicates.flatMap((r) => r[world].arrests.filter(test));
}

/** Of the arrests that meet `of`, those that also meet `part`: one figure a replicate. */
export function partsOf(detail: Detail, world: World, of: Test, part: Test): Part[] {
  return detail.replicates.map((r) => {
    const cases = r[world].arrests.filter(of);
    return { part: cases.filter(part).length, of: cases.length };
  });
}

/** Number of arrests a replicate that meet the test. */
export function countsOf(detail: Detail, world: World, test: Test): Part[] {
  return detail.replicates.map((r) => ({ part: r[world].arrests.filter(test).length, of: 1 }));
}
