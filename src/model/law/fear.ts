// Perceived risk of arrest: rises with one’s own arrest and friends’, fades to a floor.
import type { City } from '../city/parameters.ts';
import { pow } from '../world/arithmetic.ts';
import { FRIENDS, type People, SHARE } from '../world/tables.ts';
import type { World } from '../world/world.ts';

/** How far fear of arrest changes what a person does, 0 to 1. */
export function fearOf(people: People, person: number): number {
  return people.caution[person] * SHARE * people.perceivedRisk[person];
}

/** An arrest raises the perceived risk of the person and of their friends. */
export function spreadFear(world: World, person: number): void {
  const { people, city } = world;
  people.perceivedRisk[person] += city.law.ownArrestFear * (1 - people.perceivedRisk[person]);
  for (let f = person * FRIENDS; f < (person + 1) * FRIENDS; f++) {
    const friend = people.friends[f];
    if (friend < 0) return;
    people.perceivedRisk[friend] += city.law.friendArrestFear * (1 - people.perceivedRisk[friend]);
  }
}

/** What some days take off a perceived risk. */
export function fadeFear(world: World, person: number, days: number): void {
  fadeFearTo(world, person, fearLeft(world.city, days));
}

/** Share of a risk perceived above the floor that is left after some days: the same for everybody. */
export function fearLeft(city: City, days: number): number {
  return pow(0.5, days / city.law.fearFades);
}

/** Fades a perceived risk to a share of what stands above the floor. */
export function fadeFearTo(world: World, person: number, left: number): void {
  const { people, city } = world;
  const above = people.perceivedRisk[person] - city.law.fearFloor;
  people.perceivedRisk[person] = city.law.fearFloor + above * left;
}
