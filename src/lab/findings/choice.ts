// Which findings are shown: those of replicates of this very scenario where there are any, else the luck on the stage.

import type { LabScenario } from '../lab/scenario.ts';
import type { Found } from './found.ts';

/** Whether two scenarios are one, though a lever may have been moved there and back. */
export function sameScenario(a: LabScenario | undefined, b: LabScenario | undefined): boolean {
  if (a === b) return true;
  if (!a || !b || a.city !== b.city) return false;
  const same = a.people === b.people && a.days === b.days && a.seed === b.seed;
  return same && JSON.stringify(a.policy.changes) === JSON.stringify(b.policy.changes);
}

export interface Choice {
  readonly findings: Found | undefined;
  /** What they are of. */
  readonly of: 'replicates' | 'luck';
}

/** @param replicated findings of replicates of the scenario, if there are any */
export function choose(luck: Found | undefined, replicated: Found | undefined): Choice {
  const enough = replicated && replicated.comparison.provenance.replicates > 1;
  return enough ? { findings: replicated, of: 'replicates' } : { findings: luck, of: 'luck' };
}
