// What somebody wants, and what they believe they hold.
import { slotOf } from '../market/acquaintance.kernel.ts';
import { stepsOf } from '../world/clock.ts';
import type { People } from '../world/tables.ts';
import { NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';

/** Steps without use after which an experienced person doses with more care: 14 days. Assumption. */
const BREAK = stepsOf(14);

/** Dose that a person wants, mg morphine as it acts: what they are used to taking, less after a long break. */
export function wantedDose(habit: number, stepsWithout: number, breakCut: number): number {
  return stepsWithout >= BREAK ? habit * (1 - breakCut) : habit;
}

/** Where a person's belief about the source of their stash stands: an index into `belief`, or -1 for someone new. */
export function beliefSlot(people: People, person: number): number {
  const source = people.stashSource[person];
  return source < 0 ? -1 : slotOf(people, person, source);
}

/** Effect that a person believes the whole stash would have, mg morphine; `slot` as `beliefSlot` has it. */
export function believedEffect(world: World, person: number, slot: number): number {
  const { people, city } = world;
  const belief = slot >= 0 ? people.belief[slot] : people.strength[person];
  return (people.stashMixture[person] / (city.market.packetWeight * NG_PER_MG)) * belief;
}
