// How tolerance falls and is moved by a dose, for the loops over people: see tolerance.ts.
import type { f64, i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { leftLater } from './left-later.ts';

/** Steps for which what is left of tolerance stands in a table: few are without drug for longer and come back. */
export const FOLLOWED: i32 = 2048;

/** Share of tolerance above naive that is left after so many steps. */
export function leftOf(world: World, steps: i32): f64 {
  const left = world.agenda.prepared.toleranceLeft;
  return steps < FOLLOWED ? left[steps] : leftLater(world, steps);
}

/** Whether stopping would bring withdrawal to somebody who is in no treatment: as `isDependent` has it. */
export function dependsUntreated(world: World, person: i32, step: i32): boolean {
  const body = world.city.body;
  const tolerance: f64 = world.people.tolerance.get(person);
  const since = step - world.people.toleranceStep.get(person);
  const naive: f64 = body.naive;
  const above: f64 = tolerance - naive;
  const fallen: f64 = since === 0 ? tolerance : naive + above * leftOf(world, since);
  return heldUp(fallen, 0) >= body.dependentRatio * naive;
}

/** The medicine holds tolerance up from one day to the next. */
export function heldUp(fallen: f64, medicine: f64): f64 {
  return fallen > medicine ? fallen : medicine;
}

/** Tolerance after a dose (mg morphine, as it acts), for what it was before and the share of the gap that a dose closes. */
export function adapted(before: f64, dose: f64, gain: f64): f64 {
  const gap = dose - before;
  // The gap or 0, whichever is more, to the bit and without a branch: every second dose is below tolerance.
  return before + gain * ((gap + Math.abs(gap)) * 0.5);
}
