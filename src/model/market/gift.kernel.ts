// Hooking up: a friend who has drug in hand gives some to one in withdrawal.
import { defineStream, mixed, quickWordOf } from '../world/chance.ts';
import { custody, handling } from '../world/codes.ts';
import type { f64, i32 } from '../world/numbers.ts';
import { FRIENDS, SHARE } from '../world/tables.ts';
import { isWitnessed } from '../world/witness.ts';
import type { World } from '../world/world.ts';
import { handle } from './handling.kernel.ts';
import { handOver } from './stash.kernel.ts';
import { tellOfGift } from './telling.ts';

const HOOK_UP = defineStream('market/hook-up');

/** Share of what a friend holds that is given. Assumption: they keep as much. */
const GIVEN: f64 = 0.5;

/** Asks friends for a gift. Returns whether one gave. */
export function askForGift(world: World, person: i32): boolean {
  const people = world.people;
  const friends = people.friends;
  const stashPackets = people.stashPackets;
  const step = world.clock.step[0];
  const hookUp: f64 = world.city.market.hookUp;
  const word = quickWordOf(world.keys[HOOK_UP], person, step);
  for (let f = person * FRIENDS; f < (person + 1) * FRIENDS; f++) {
    const friend = friends[f];
    if (friend < 0) return false;
    // Most would refuse whoever they were: of these nothing is read.
    const draw: f64 = mixed(word, friend);
    if (draw >= hookUp || stashPackets.get(friend) < 2 || people.custody[friend] !== custody.free) continue;
    if (draw >= hookUp * people.sociability.get(friend) * SHARE) continue;
    const weight: f64 = Math.floor(people.stashMixture.get(friend) * GIVEN);
    const pure: f64 = handOver(world, friend, person, weight, 1);
    if (pure === 0) continue;
    people.handedBy[person] = friend;
    people.handedStep[person] = step;
    handle(people, friend, handling.gift, pure);
    if (isWitnessed(world)) tellOfGift(world, friend, person, weight);
    return true;
  }
  return false;
}
