// Who may go to a syringe service in their month: for most who do not go the draw would not do even at the door.
import { keep } from '../world/ahead.kernel.ts';
import { BLOCK } from '../world/block.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { STEPS_PER_MONTH } from '../world/clock.ts';
import { custody, route, using } from '../world/codes.ts';
import { LISTED, listMonth } from '../world/month.kernel.ts';
import type { f64, i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { goOrStay } from './syringe-services.ts';

export const GOES = defineStream('care/goes-to-service');

const goers = new Int32Array(BLOCK);

/** Syringe services for those whose step of the month this is. */
export function serviceMonth(world: World): void {
  const step = world.clock.step[0];
  const rows = world.people.rows;
  for (let first = step % STEPS_PER_MONTH; first < rows; first += LISTED) {
    const count = listGoers(world, listMonth(world, first, goers), step);
    readGoers(world, count);
    for (let at = 0; at < count; at++) goOrStay(world, goers[at]);
  }
}

/** Keeps those of the list who go, or may begin to; who could not go does so no more. */
function listGoers(world: World, listed: i32, step: i32): i32 {
  const people = world.people;
  const client = people.client;
  const begins: f64 = world.city.services.serviceBegins;
  let count = 0;
  for (let at = 0; at < listed; at++) {
    const person = goers[at];
    if (people.custody[person] !== custody.free) continue;
    if (people.using[person] !== using.active || people.route[person] !== route.inject) client[person] = 0;
    else if (client[person] !== 0 || uniform(world.keys[GOES], person, step) < begins) {
      goers[count] = person;
      count++;
    }
  }
  return count;
}

/** Reads what is about to be asked of them: see ahead.kernel.ts. */
function readGoers(world: World, count: i32): void {
  const people = world.people;
  let read = 0;
  let metres: f64 = 0;
  for (let at = 0; at < count; at++) {
    const person = goers[at];
    metres += people.homeX[person] + people.homeY[person];
    read ^= people.kits[person] ^ people.place[person] ^ people.asked.get(person) ^ people.lastVisit[person];
  }
  keep(metres + read);
}
