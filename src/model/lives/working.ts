// Work lost in custody, and found again.
import { work } from '../world/codes.ts';
import type { World } from '../world/world.ts';

/** A person loses their work, and what it brought above the income of those without. */
export function loseWork(world: World, person: number): void {
  const { people, city } = world;
  const { incomeMedian } = city.people;
  if (people.work[person] === work.none) return;
  const { none } = incomeMedian;
  const usual = incomeMedian[work.names[people.usualWork[person]]];
  people.work[person] = work.none;
  // Who earned more than others with their work is as far above others without.
  if (usual > 0) people.income[person] = Math.round(people.usualIncome[person] * (none / usual));
}

/** A person has the work and the income again that they had. */
export function findWork({ people }: World, person: number): void {
  people.work[person] = people.usualWork[person];
  people.income[person] = people.usualIncome[person];
}
