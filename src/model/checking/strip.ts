// A fentanyl test strip: what it can tell depends on how much of which fentanyl is in the water it is dipped into. A strip is
// an antibody made for fentanyl; some analogues it sees only where there is much of them (Park et al. 2022, PMC9588631).
import { fentanyls, substances } from '../world/codes.ts';
import { SUBSTANCES } from '../world/tables.ts';
import { NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';

/** Concentration of a substance (ng) of a mixture (ng) in water with so many mg of the mixture in a ml: ng/ml. */
export function concentration(pure: number, mixture: number, solution: number): number {
  return mixture > 0 ? (pure / mixture) * solution * NG_PER_MG : 0;
}

/**
 * Whether a strip can tell a fentanyl in drug whose pure masses stand at a row of a holding. Each fentanyl is held against
 * its own limit; that little of two does not add up is an assumption.
 */
export function canTell({ city, levers }: World, mass: ArrayLike<number>, row: number, mixture: number): boolean {
  const { detection, solution } = city.checking;
  const limit = levers['care.strips-limit'][0];
  return fentanyls.some((name) => {
    const pure = mass[row * SUBSTANCES + substances[name]];
    return pure > 0 && concentration(pure, mixture, solution) >= limit * detection[name];
  });
}

/** Whether the strip comes out positive, for a uniform: who has luck against them with nothing to tell has it with something too. */
export function isPositive({ city }: World, u: number, tells: boolean): boolean {
  const { sensitivity, specificity } = city.checking;
  return u < (tells ? sensitivity : 1 - specificity);
}
