// Hooking up: a friend who has drug in hand gives some to one in withdrawal.
import { defineStream, quickPair } from '../world/chance.ts';
import { custody, handling } from '../world/codes.ts';
import { FRIENDS, SHARE } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { handle } from './handling.kernel.ts';
import { handOver } from './stash.kernel.ts';

const HOOK_UP = defineStream('market/hook-up');

/** Share of what a friend holds that is given. Assumption: they keep as much. */
const GIVEN = 0.5;

/** Asks friends for a gift. Returns whether one gave. */
export function askForGift(world: World, person: number): boolean {
  const { people, city, keys, clock } = world;
  const { friends, stashPackets } = people;
  const step = clock.step[0];
  for (let f = person * FRIENDS; f < (person + 1) * FRIENDS; f++) {
    const friend = friends[f];
    if (friend < 0) return false;
    if (stashPackets[friend] < 2 || people.custody[friend] !== custody.free) continue;
    const will = city.market.hookUp * people.sociability[friend] * SHARE;
    if (quickPair(keys[HOOK_UP], person, friend, step) >= will) continue;
    const weight = Math.floor(people.stashMixture[friend] * GIVEN);
    const pure = handOver(world, friend, person, weight, 1);
    if (pure === 0) continue;
    people.handedBy[person] = friend;
    people.handedStep[person] = step;
    handle(people, friend, handling.gift, pure);
    world.witness?.('gift', friend, person, weight);
    return true;
  }
  return false;
}
