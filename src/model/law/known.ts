// Who knew of a fentanyl, and how. Nowhere set: it comes of what suppliers tell, of adding it oneself, and of overdoses.
import { knowledge } from '../world/codes.ts';

/**
 * Whether somebody clearly knew: told by who supplied it, or having added it. Overdoses of customers are ground to suspect
 * and to warn, and no court would find knowledge clear on them alone: they are counted apart.
 */
export function clearlyKnew(how: number): boolean {
  return how === knowledge.told || how === knowledge.added;
}

/** Of two ways of knowing the one that leaves less doubt. */
export function clearer(a: number, b: number): number {
  return clearlyKnew(a) || b === knowledge.no ? a : b;
}
