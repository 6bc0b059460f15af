// Syringe services, once in 30 days for each person who injects: who lives near and is not afraid begins to go, goes again,
// stops. A visit brings kits and, for who asks, a way into treatment. Syringes themselves and what they prevent (HIV,
// hepatitis C) are not in the model: no infection is.

import { reachOfServices } from '../law/fear.ts';
import { defineProcess } from '../process.ts';
import { pow } from '../world/arithmetic.ts';
import { defineStream, second, uniform } from '../world/chance.ts';
import { route, using } from '../world/codes.ts';
import { poisson } from '../world/distributions.ts';
import { inKernel } from '../world/kernel.ts';
import type { i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { nearness } from './nearness.ts';
import { refer } from './referral.ts';
import { giveSupplies } from './supplies.ts';
import { GOES, serviceMonth } from './syringe-services.kernel.ts';

const KITS = defineStream('care/kits-at-service');
const ASKS = defineStream('care/asks-at-service');

export const syringeServices = defineProcess({
  name: 'syringe services',
  meaning: 'once in 30 days for each person who injects: going to a syringe service, kits, referral to treatment',
  run: inKernel('serviceMonth', serviceMonth),
});

/** Whether somebody is one of those whom the service is for. */
export function couldGo({ people }: World, person: number): boolean {
  return people.using[person] === using.active && people.route[person] === route.inject;
}

/** A month of somebody who could go, and goes already or might at the door. */
export function goOrStay(world: World, person: i32): void {
  const { people, tally } = world;
  const visits = visitsOfMonth(world, person);
  tally.serviceClients[tally.rows - 1] += people.client[person];
  if (visits > 0) visit(world, person, visits);
}

/** Begins, goes on or stops. Returns the visits of these 30 days. Who is nearer or less afraid never goes less often. */
function visitsOfMonth(world: World, person: number): number {
  const { people, city, keys, clock } = world;
  const { serviceBegins, serviceStops, serviceVisits } = city.services;
  const u = uniform(keys[GOES], person, clock.step[0]);
  const often = second();
  const reach = nearness(world, person) * reachOfServices(world, person);
  if (people.client[person] === 0) {
    if (u >= serviceBegins * reach) return 0;
    people.client[person] = 1;
    return 1;
  }
  if (reach > 0 && 1 - u >= serviceStops) return poisson(often, serviceVisits * reach);
  people.client[person] = 0;
  return 0;
}

function visit(world: World, person: number, visits: number): void {
  const { people, city, keys, clock, tally, levers } = world;
  const step = clock.step[0];
  people.lastVisit[person] = step;
  tally.serviceVisits[tally.rows - 1] += visits;
  const kits = visits * city.services.visitKits * levers['care.naloxone-kits'][people.place[person]];
  tally.kitsThroughServices[tally.rows - 1] += giveSupplies(world, person, kits, uniform(keys[KITS], person, step));
  const asks = 1 - pow(1 - city.services.asksTreatment, visits);
  if (uniform(keys[ASKS], person, step) < asks) refer(world, person, 'service');
}
