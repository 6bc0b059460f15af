// Work lost, in custody or outside, and found again: money for drug comes and goes with it.
import { work } from '../world/codes.ts';
import type { i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';

/** A person loses their work, and what it brought above the income of those without. */
export function loseWork(world: World, person: i32): void {
  const { people, city } = world;
  const { incomeMedian } = city.people;
  if (people.work[person] === work.none) return;
  const { none } = incomeMedian;
  const usual = incomeMedian[work.names[people.usualWork[person]]];
  people.work[person] = work.none;
  world.witness?.('losesWork', person, -1, 0);
  // Who earned more than others with their work is as far above others without.
  if (usual > 0) people.income.set(person, Math.round(people.usualIncome[person] * (none / usual)));
}

/** A person has the work and the income again that they had. */
export function findWork(world: World, person: i32): void {
  const { people } = world;
  people.work[person] = people.usualWork[person];
  people.income.set(person, people.usualIncome[person]);
  world.witness?.('findsWork', person, -1, 0);
}
