// Syringe services, once in 30 days for each person who injects: who lives near and is not afraid begins to go, goes again,
// stops. A visit brings kits and, for who asks, a way into treatment. Syringes themselves and what they prevent (HIV,
// hepatitis C) are not in the model: no infection is.

import { reachOfServices } from '../law/fear.ts';
import { defineProcess } from '../process.ts';
import { pow } from '../world/arithmetic.ts';
import { defineStream, second, uniform } from '../world/chance.ts';
import { custody, route, using } from '../world/codes.ts';
import { poisson } from '../world/distributions.ts';
import { eachOfMonth } from '../world/month.ts';
import type { World } from '../world/world.ts';
import { nearness } from './nearness.ts';
import { refer } from './referral.ts';
import { giveSupplies } from './supplies.ts';

const GOES = defineStream('care/goes-to-service');
const KITS = defineStream('care/kits-at-service');
const ASKS = defineStream('care/asks-at-service');

export const syringeServices = defineProcess({
  name: 'syringe services',
  meaning: 'once in 30 days for each person who injects: going to a syringe service, kits, referral to treatment',
  run(world) {
    eachOfMonth(world, live);
  },
});

/** Whether somebody is one of those whom the service is for. */
export function couldGo({ people }: World, person: number): boolean {
  return people.using[person] === using.active && people.route[person] === route.inject;
}

function live(world: World, person: number): void {
  const { people, tally } = world;
  if (people.custody[person] !== custody.free) return;
  if (!couldGo(world, person)) {
    people.client[person] = 0;
    return;
  }
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
  // How near and how afraid is looked up only if the draw would do at the door.
  if (people.client[person] === 0 && u >= serviceBegins) return 0;
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
