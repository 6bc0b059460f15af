// Entering and leaving agonist treatment (methadone, buprenorphine): places are limited; tolerance is held up, withdrawal away.
import { toleranceAt } from '../body/tolerance.ts';
import { treatment } from '../world/codes.ts';
import type { World } from '../world/world.ts';

/** Places in agonist treatment: by the city’s people using at the start, times what the policy makes of it at a place. */
export function placesFor(world: World, place: number): number {
  const { city, levers, agenda } = world;
  return agenda.usingAtStart * city.care.treatmentPlaces * levers['care.treatment-places'][place];
}

/** A person enters treatment if there is a place. */
export function enterTreatment(world: World, person: number): void {
  const { people, agenda } = world;
  if (people.treatment[person] !== treatment.none || agenda.treated >= placesFor(world, people.place[person])) return;
  people.treatment[person] = treatment.agonist;
  agenda.treated++;
  world.witness?.('treated', person, -1, 0);
}

/** A person leaves treatment, outside or in custody. */
export function leaveTreatment(world: World, person: number): void {
  const { people, agenda, city, clock } = world;
  // What the medicine held up begins to fall now.
  people.tolerance[person] = toleranceAt(city, people, person, clock.step[0]);
  people.toleranceStep[person] = clock.step[0];
  if (people.treatment[person] === treatment.agonist) agenda.treated--;
  people.treatment[person] = treatment.none;
}
