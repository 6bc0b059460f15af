// What people do who learn of a fentanyl in what they hold: throw it away, take less, take it slowly, see that somebody is
// near, or nothing. These act through the dose and through company; nothing says what they do to an overdose.
import { beliefSlot } from '../body/wanting.kernel.ts';
import { changeTrust } from '../market/acquaintance.kernel.ts';
import { loseStash } from '../market/stash.ts';
import { uniform } from '../world/chance.ts';
import { custody, heeds } from '../world/codes.ts';
import { metresBetween } from '../world/distance.ts';
import type { i32 } from '../world/numbers.ts';
import { FRIENDS } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { PREFERS } from './thinking.kernel.ts';

/** Whether somebody would rather have drug with a fentanyl than without: for life. */
export function prefersFentanyl({ keys, city }: World, person: number): boolean {
  return uniform(keys[PREFERS], person, 0) < city.checking.prefersFentanyl;
}

/** Throws away the drug somebody holds. */
export function throwAway(world: World, person: i32): void {
  const { tally } = world;
  tally.checkDiscardedNg[tally.rows - 1] += loseStash(world, person, 'discarded');
  world.witness?.('discards', person, -1, 0);
}

/** A positive strip is a bad deal to most, and a good one to those who prefer fentanyl: trust in who sold it moves so. */
export function judgeSeller(world: World, person: number): void {
  const { people, city } = world;
  const slot = beliefSlot(people, person);
  if (slot < 0) return;
  changeTrust(people, slot, prefersFentanyl(world, person) ? city.market.trustGained : -city.market.trustLost);
}

/**
 * The friend whom somebody has asked to be near when they take the drug they hold: of those who are free the one who lives nearest; -1
 * if they have asked nobody or have none.
 */
export function companionOf({ people }: World, person: number): number {
  if ((people.heed.get(person) & heeds.company) === 0) return -1;
  const { friends, homeX, homeY, custody: held } = people;
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let f = 0; f < FRIENDS && friends.of(person, f) >= 0; f++) {
    const friend = friends.of(person, f);
    const metres = metresBetween(homeX[friend], homeY[friend], homeX[person], homeY[person]);
    if (held[friend] !== custody.free || metres >= least) continue;
    nearest = friend;
    least = metres;
  }
  return nearest;
}
