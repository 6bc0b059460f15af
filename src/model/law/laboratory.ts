// What a laboratory reports of the drug in a case, and when: pure mass of heroin, of fentanyl and of its analogues, if there is
// enough for the laboratory to tell. The officer charges before it; a charge over fentanyl rests on it.
import type { City } from '../city/parameters.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { labGroup, substances } from '../world/codes.ts';
import { exponential } from '../world/distributions.ts';
import { stepsOf } from '../world/steps.kernel.ts';
import { LAB_GROUPS, SUBSTANCES } from '../world/tables.ts';
import type { World } from '../world/world.ts';

const REPORT = defineStream('law/laboratory');

/** Group that a laboratory counts a substance in. */
function groupOf(substance: number): number {
  if (substance === substances.heroin) return labGroup.heroin;
  return substance === substances.fentanyl ? labGroup.fentanyl : labGroup.analogues;
}

/** Whether a laboratory finds so much of a substance (ng) in a mixture (ng). */
export function finds(city: City, pure: number, mixture: number): boolean {
  return pure > 0 && pure >= city.law.labLimit * mixture;
}

/**
 * Enters in a case what the laboratory will have found: of what the books show as seized since `before`, out of so much
 * mixture (ng).
 */
export function examine(world: World, row: number, before: ArrayLike<number>, mixture: number): void {
  const { cases, ledger, city, keys, clock } = world;
  const step = clock.step[0];
  const at = row * LAB_GROUPS;
  for (let group = 0; group < LAB_GROUPS; group++) cases.lab[at + group] = 0;
  for (let s = 0; s < SUBSTANCES; s++) {
    const found = ledger.seized[s] - before[s];
    if (finds(city, found, mixture)) cases.lab[at + groupOf(s)] += found;
  }
  cases.labStep[row] = step + stepsOf(exponential(uniform(keys[REPORT], cases.person[row], step), city.law.labDays));
}
