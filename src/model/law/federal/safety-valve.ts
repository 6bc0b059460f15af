// The safety valve: relief from the statute's minimum (18 U.S.C. 3553(f), USSG 5C1.2), and two levels (USSG 2D1.1(b)).
import type { Score } from './history.ts';
import type { LawInForce } from './law-in-force.ts';
import type { Offence } from './offence.ts';
import { roles } from './tables.ts';

export interface SafetyValve {
  /** Whether the statute's minimum does not bind. */
  readonly relieved: boolean;
  /** Whether USSG 5C1.2(a) as printed is met, on which the two levels and the floor of 5C1.2(b) hang. */
  readonly levels: boolean;
  /** Why, in words. */
  readonly why: string;
}

/**
 * What is claimed is believed, but for what the offence itself rules out. The First Step Act widened the statute's limits of
 * criminal history in December 2018 and the guideline kept its own, one point, until November 2023: between the two there is
 * relief without levels.
 */
export function safetyValveFor(offence: Offence, history: Score, law: LawInForce): SafetyValve {
  const refused = (why: string): SafetyValve => ({ relieved: false, levels: false, why });
  if (offence.weapon) return refused('refused: a weapon was possessed, §5C1.2(a)(2)');
  if (offence.death) return refused('refused: death or serious injury resulted, §5C1.2(a)(3)');
  if (roles[offence.role ?? 'none'].change > 0) return refused('refused: a leader or supervisor, §5C1.2(a)(4)');
  // Two earlier felonies that count are two points at least, whatever category was given.
  const most = offence.careerOffender ? Math.max(2, history.most) : history.most;
  if (most <= 1) return { relieved: true, levels: true, why: 'granted: no more than one criminal history point' };
  if (!law.firstStepAct) return refused('refused: more than one criminal history point, §5C1.2(a)(1)');
  if (history.withinFirstStep === false)
    return refused('refused: criminal history beyond 18 U.S.C. 3553(f)(1) as amended in 2018');
  const known = history.withinFirstStep === true && most === history.most;
  const within = known ? 'criminal history within' : 'criminal history taken to be within';
  const why = `no levels, as §5C1.2 still asks for one point at most; minimum lifted: ${within} 18 U.S.C. 3553(f)(1)`;
  return { relieved: true, levels: false, why };
}
