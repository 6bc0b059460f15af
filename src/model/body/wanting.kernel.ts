// What somebody wants, and what they believe they hold.
import type { f64, i32 } from '../world/numbers.ts';
import { STEPS_PER_DAY } from '../world/steps.kernel.ts';
import { type People, SELLERS } from '../world/tables.ts';
import { NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';

/** Steps without use after which an experienced person doses with more care: 14 days. Assumption. */
const BREAK: i32 = 14 * STEPS_PER_DAY;

/** Dose that a person wants, mg morphine as it acts: what they are used to taking, less after a long break. */
export function wantedDose(habit: f64, stepsWithout: i32, breakCut: f64): f64 {
  return stepsWithout >= BREAK ? habit * (1 - breakCut) : habit;
}

/**
 * Where a person's belief about the source of their stash stands: an index into `belief`, or -1 for someone new. Without a branch, as
 * the next: which of the slots it is nobody foresees.
 */
export function beliefSlot(people: People, person: i32): i32 {
  const sellers = people.sellers;
  const source = people.stashSource.get(person);
  const at = person * SELLERS;
  const is1 = same(sellers.of(person, 1), source);
  const is2 = same(sellers.of(person, 2), source);
  const is3 = same(sellers.of(person, 3), source);
  // Nobody, who is -1, is no seller known.
  const known = (same(sellers.of(person, 0), source) | is1 | is2 | is3) & ~(source >> 31);
  return (at + is1 + 2 * is2 + 3 * is3) | (known - 1);
}

/** 1 if two whole numbers are the same, else 0. */
function same(a: i32, b: i32): i32 {
  return a === b ? 1 : 0;
}

/** What a person believes a packet of their stash does, mg morphine; `slot` as `beliefSlot` has it. */
export function believedPacket(people: People, person: i32, slot: i32): f64 {
  const known = 1 + (slot >> 31);
  return people.belief.get(slot & -known) * known + people.strength.get(person) * (1 - known);
}

/** Effect that a person believes the whole stash would have, mg morphine; `slot` as `beliefSlot` has it. */
export function believedEffect(world: World, person: i32, slot: i32): f64 {
  const people = world.people;
  const packets: f64 = people.stashMixture.get(person) / (world.city.market.packetWeight * NG_PER_MG);
  return packets * believedPacket(people, person, slot);
}
