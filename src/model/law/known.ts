// Who knew of a fentanyl, and how. Nowhere set: it comes of what suppliers tell, of adding it oneself, of strips and of overdoses.
import { knowledge } from '../world/codes.ts';
import type { World } from '../world/world.ts';

/**
 * Whether somebody clearly knew: told by who supplied it, having added it, or by a strip. Overdoses of customers are ground to
 * suspect and to warn, and no court would find knowledge clear on them alone: they are counted apart.
 */
export function clearlyKnew(how: number): boolean {
  return how === knowledge.told || how === knowledge.added || how === knowledge.tested;
}

/** How a person knows of a fentanyl in what they hold, own use or stock: the clearer of the two. */
export function knownTo({ people, shops }: World, person: number): number {
  const shop = people.shop.get(person);
  return shop < 0 ? people.stashKnown.get(person) : clearer(shops.knows.get(shop), people.stashKnown.get(person));
}

/** Of two ways of knowing the one that leaves less doubt. */
function clearer(a: number, b: number): number {
  return clearlyKnew(a) || b === knowledge.no ? a : b;
}
