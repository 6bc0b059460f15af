// The way from a syringe service or a peer worker into treatment: who depends, asks, and gets there, if there is a place.
import { isDependent } from '../body/tolerance.ts';
import type { World } from '../world/world.ts';
import { enterTreatment } from './entering.ts';

/** Refers somebody who asked for treatment; `u` is a uniform of their own. */
export function refer(world: World, person: number, u: number): void {
  const { people, city, clock, tally } = world;
  if (!isDependent(city, people, person, clock.step[0])) return;
  tally.referrals[tally.rows - 1]++;
  if (u < city.services.referralTaken) enterTreatment(world, person);
}
