// What somebody wants, and what they believe they hold.
import { slotOf } from '../market/acquaintance.kernel.ts';
import type { f64, i32 } from '../world/numbers.ts';
import { STEPS_PER_DAY } from '../world/steps.kernel.ts';
import type { People } from '../world/tables.ts';
import { NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';

/** Steps without use after which an experienced person doses with more care: 14 days. Assumption. */
const BREAK: i32 = 14 * STEPS_PER_DAY;

/** Dose that a person wants, mg morphine as it acts: what they are used to taking, less after a long break. */
export function wantedDose(habit: f64, stepsWithout: i32, breakCut: f64): f64 {
  return stepsWithout >= BREAK ? habit * (1 - breakCut) : habit;
}

/** Where a person's belief about the source of their stash stands: an index into `belief`, or -1 for someone new. */
export function beliefSlot(people: People, person: i32): i32 {
  const source = people.stashSource[person];
  return source < 0 ? -1 : slotOf(people, person, source);
}

/** Effect that a person believes the whole stash would have, mg morphine; `slot` as `beliefSlot` has it. */
export function believedEffect(world: World, person: i32, slot: i32): f64 {
  const people = world.people;
  const belief: f64 = slot >= 0 ? people.belief[slot] : people.strength[person];
  return (people.stashMixture[person] / (world.city.market.packetWeight * NG_PER_MG)) * belief;
}
