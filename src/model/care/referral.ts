// The way from a syringe service, a peer worker or a supervised site into treatment: who depends and asks may wait for it.
import { isDependent } from '../body/tolerance.ts';
import type { World } from '../world/world.ts';
import { offerTreatment } from './seeking-treatment.ts';

/** Refers somebody who asked for treatment, by whom: some of them follow. */
export function refer(world: World, person: number, by: 'service' | 'outreach'): void {
  const { people, city, clock, tally } = world;
  if (!isDependent(city, people, person, clock.step[0])) return;
  tally.referrals[tally.rows - 1]++;
  offerTreatment(world, person, by);
}
