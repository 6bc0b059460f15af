// What somebody wants, and what they believe they hold.
import type { City } from '../city/parameters.ts';
import { slotOf } from '../market/acquaintance.ts';
import { stepsOf } from '../world/clock.ts';
import type { People } from '../world/tables.ts';
import { NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';

/** Steps without use after which an experienced person doses with more care: 14 days. */
const BREAK = stepsOf(14);

/** Dose that a person wants, mg morphine as it acts: what they are used to taking, less after a long break. */
export function wantedDose(city: City, people: People, person: number, step: number): number {
  const broke = step - people.lastUse[person] >= BREAK;
  return broke ? people.habit[person] * (1 - city.body.breakCut) : people.habit[person];
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
