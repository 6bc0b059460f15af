// Death: what a person held is lost, naloxone too, their money goes to no one in the market, and every tie of
// friendship ends at both ends.
import { isAgonist } from '../body/medicine.ts';
import { endTreatmentAtDeath, LEFT_AGONIST } from '../care/entering.ts';
import { loseKits } from '../care/kits.ts';
import { closeShop } from '../market/shop.ts';
import { loseStash } from '../market/stash.ts';
import { custody, death } from '../world/codes.ts';
import type { i32 } from '../world/numbers.ts';
import { NEVER } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { endFriendship } from './friendship.kernel.ts';

/** A person dies of a cause (codes.ts). */
export function die(world: World, person: number, cause: number): void {
  const { people, clock, ledger } = world;
  people.deathStep[person] = clock.step[0];
  people.deathCause[person] = cause;
  people.nextAct[person] = NEVER;
  closeShop(world, person);
  loseStash(world, person, 'discarded');
  loseKits(world, person);
  ledger.outCents[0] += people.cash.get(person);
  people.cash.set(person, 0);
  people.debt.set(person, 0);
  people.creditor.set(person, -1);
  while (people.friends.of(person, 0) >= 0) {
    const friend = people.friends.of(person, 0);
    endFriendship(people, person, friend);
    world.witness?.('friendDied', friend, person, cause);
  }
  people.sellers.fill(-1, person, person + 1);
  countDeath(world, person, cause);
  endTreatmentAtDeath(world, person);
  people.custody[person] = custody.free;
  world.witness?.('death', person, -1, cause);
}

/** A person dies of another cause than an overdose. */
export function dieOfOther(world: World, person: i32): void {
  world.tally.otherDeaths[world.tally.rows - 1]++;
  die(world, person, death.other);
}

/** Overdose deaths in agonist treatment, and of those who were in it before. */
function countDeath({ people, tally }: World, person: number, cause: number): void {
  if (cause !== death.overdose) return;
  const day = tally.rows - 1;
  if (isAgonist(people.treatment[person])) tally.deathsInAgonist[day]++;
  else if ((people.treatedBefore[person] & LEFT_AGONIST) !== 0) tally.deathsLeftAgonist[day]++;
}
