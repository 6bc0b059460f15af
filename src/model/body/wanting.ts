// What somebody wants, and what they believe they hold.
import type { City } from '../city/parameters.ts';
import { slotOf } from '../market/acquaintance.ts';
import { stepsOf } from '../world/clock.ts';
import type { People } from '../world/tables.ts';
import { NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';

/** Days without use after which an experienced person doses with more care. */
const BREAK_DAYS = 14;

/** Dose that a person wants, mg morphine as it acts: what they are used to taking, less after a long break. */
export function wantedDose(city: City, people: People, person: number, step: number): number {
  const broke = step - people.lastUse[person] >= stepsOf(BREAK_DAYS);
  return people.habit[person] * (broke ? 1 - city.body.breakCut : 1);
}

/** Where a person's belief about the source of their stash stands: an index into `belief`, or -1 for someone new. */
export function beliefSlot(people: People, person: number): number {
  const source = people.stashSource[person];
  return source < 0 ? -1 : slotOf(people, person, source);
}

/** Effect that a person believes the whole stash would have, mg morphine. */
export function believedEffect(world: World, person: number): number {
  const { people, city } = world;
  const weight = people.stashMixture[person];
  if (weight === 0) return 0;
  const slot = beliefSlot(people, person);
  const belief = slot >= 0 ? people.belief[slot] : people.strength[person];
  return (weight / (city.market.packetWeight * NG_PER_MG)) * belief;
}
