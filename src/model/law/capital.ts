// Capital punishment. By the statute (18 U.S.C. 3591(b)(1)): who leads a continuing criminal enterprise (21 U.S.C. 848(b): a
// leader, of five or more people by 848(c)(2)) with twice the quantities or the receipts that 848(b)(2) asks, even if nobody
// was killed. Nobody has been sentenced to death under it, and no person of a city is likely to reach it. The hypothetical law is
// nobody's. No execution is simulated: people executed in 2017 had been under sentence for 20 years and 3 months on average
// (BJS, Capital Punishment 2017: Selected Findings), longer than any run; who is sentenced is held.
import { capitalLaw, court, substances } from '../world/codes.ts';
import { NG_PER_G } from '../world/units.ts';
import type { World } from '../world/world.ts';
import { isDealerInLaw } from './charging.ts';
import { gramsOfMinimum } from './federal-offence.ts';

/** 21 U.S.C. 848(b)(2)(A): 300 times the quantity of 841(b)(1)(B); 18 U.S.C. 3591(b)(1): twice that. */
const QUANTITIES = 2 * 300;
/** 21 U.S.C. 848(b)(2)(B): 10 million dollars in twelve months; 18 U.S.C. 3591(b)(1): twice that. */
const RECEIPTS = 2 * 10_000_000;
/** 21 U.S.C. 848(c)(2)(A): five or more other people. */
const OTHERS = 5;

/** Whether a conviction ends in a sentence of death under the law at the place of the arrest. */
export function isCapital({ cases, levers }: World, row: number): boolean {
  if (!isDealerInLaw(cases.charge[row])) return false;
  const law = levers['court.capital'][cases.place[row]];
  if (law === capitalLaw.none) return false;
  if (law === capitalLaw.hypothetical)
    return cases.weight[row] >= levers['court.capital-weight'][cases.place[row]] * NG_PER_G;
  if (cases.court[row] !== court.federal || cases.supplied[row] < OTHERS) return false;
  const grams = QUANTITIES * gramsOfMinimum(substances.names[cases.substance[row]]);
  return cases.proved[row] >= grams * NG_PER_G || cases.receipts[row] >= RECEIPTS;
}
