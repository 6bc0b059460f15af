// Who may go to a syringe service in their month: for most who do not go the draw would not do even at the door.
import { isAlive } from '../lives/alive.kernel.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { STEPS_PER_MONTH } from '../world/clock.ts';
import { custody, route, using } from '../world/codes.ts';
import type { f64 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { goOrStay } from './syringe-services.ts';

export const GOES = defineStream('care/goes-to-service');

/** Syringe services for those whose step of the month this is. */
export function serviceMonth(world: World): void {
  const people = world.people;
  const client = people.client;
  const step = world.clock.step[0];
  const rows = people.rows;
  const begins: f64 = world.city.services.serviceBegins;
  for (let person = step % STEPS_PER_MONTH; person < rows; person += STEPS_PER_MONTH) {
    if (!isAlive(people, person) || people.custody[person] !== custody.free) continue;
    if (people.using[person] !== using.active || people.route[person] !== route.inject) client[person] = 0;
    else if (client[person] !== 0 || uniform(world.keys[GOES], person, step) < begins) goOrStay(world, person);
  }
}
