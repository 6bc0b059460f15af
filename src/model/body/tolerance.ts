// Tolerance is the dose, in mg of intravenous morphine, that a body is used to. It falls toward that of a body without
// habit, by half in `toleranceHalfLife` (form: assumption; that much of it goes within weeks: White & Irvine 1999, Addiction 94:961,
// recalled), and each dose above it closes a share of the gap. Never brought up to date
// without need: between doses the fall is exact however long it was. Agonist treatment holds it up while it lasts.
import type { City } from '../city/parameters.ts';
import { treatment } from '../world/codes.ts';
import { leftAfter } from '../world/halving.ts';
import type { People } from '../world/tables.ts';

/** Tolerance of a person at a step, mg morphine, not before their last change. */
export function toleranceAt(city: City, people: People, person: number, step: number): number {
  const { naive, toleranceHalfLife } = city.body;
  const above = people.tolerance[person] - naive;
  const steps = step - people.toleranceStep[person];
  const fallen = above === 0 || steps === 0 ? naive + above : naive + above * leftAfter(steps, toleranceHalfLife);
  // The medicine holds it up from one day to the next.
  if (people.treatment[person] !== treatment.none && fallen < city.care.agonistTolerance)
    return city.care.agonistTolerance;
  return fallen;
}

/** Brings tolerance up to date and lets a dose (mg morphine, as it acts) work on it. Returns tolerance before the dose. */
export function adapt(city: City, people: People, person: number, dose: number, step: number): number {
  const before = toleranceAt(city, people, person, step);
  people.tolerance[person] = before + city.body.toleranceGain * Math.max(0, dose - before);
  people.toleranceStep[person] = step;
  return before;
}

/** Whether stopping would bring withdrawal. */
export function isDependent(city: City, people: People, person: number, step: number): boolean {
  return toleranceAt(city, people, person, step) >= city.body.dependentRatio * city.body.naive;
}
