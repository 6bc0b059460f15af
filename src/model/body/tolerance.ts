// Tolerance is the dose, in mg of intravenous morphine, that a body is used to. It falls toward that of a body without
// habit, by half in `toleranceHalfLife` (form: assumption; that much of it goes within weeks: White & Irvine 1999, Addiction 94:961,
// recalled), and each dose above it closes a share of the gap. Never brought up to date
// without need: between doses the fall is exact however long it was. Agonist treatment holds it up while it lasts; naltrexone,
// detox and residential treatment do not.
import type { City } from '../city/parameters.ts';
import { leftAfter } from '../world/halving.ts';
import type { People } from '../world/tables.ts';
import { heldUpFor } from './medicine.ts';
import { heldUp } from './tolerance.kernel.ts';

/** Tolerance of a person at a step, mg morphine, not before their last change. */
export function toleranceAt(city: City, people: People, person: number, step: number): number {
  const { naive, toleranceHalfLife } = city.body;
  const above = people.tolerance.get(person) - naive;
  const steps = step - people.toleranceStep.get(person);
  const fallen = steps === 0 ? people.tolerance.get(person) : naive + above * leftAfter(steps, toleranceHalfLife);
  return heldUp(fallen, heldUpFor(city, people.treatment[person]));
}

/** Whether stopping would bring withdrawal. */
export function isDependent(city: City, people: People, person: number, step: number): boolean {
  return toleranceAt(city, people, person, step) >= city.body.dependentRatio * city.body.naive;
}
