// Stopping and going back: status changes, and with it whether the person has anything to do.
import { startWanting } from '../body/need.ts';
import { loseStash } from '../market/stash.ts';
import { custody, using } from '../world/codes.ts';
import type { i32 } from '../world/numbers.ts';
import { NEVER } from '../world/tables.ts';
import type { World } from '../world/world.ts';

/** A person stops using. What they still hold they throw away; who sells goes on selling or not by the usual reasons. */
export function quit(world: World, person: i32): void {
  const { people, tally } = world;
  people.using[person] = using.abstinent;
  if (people.custody[person] === custody.free) people.nextAct[person] = NEVER;
  loseStash(world, person, 'discarded');
  tally.quit[tally.rows - 1]++;
  world.witness?.('quits', person, -1, 0);
}

/** A person begins to use, or goes back to it. */
export function beginUsing(world: World, person: i32): void {
  const { people, tally, city } = world;
  const first = people.using[person] === using.never;
  people.using[person] = using.active;
  if (first) {
    people.habit.set(person, city.body.naive);
    people.strength.set(person, city.body.naive);
    tally.began[tally.rows - 1]++;
  } else tally.returned[tally.rows - 1]++;
  if (people.custody[person] === custody.free) startWanting(world, person);
  world.witness?.(first ? 'begins' : 'returns', person, -1, 0);
}
