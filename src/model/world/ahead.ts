// Reading ahead. A city does not fit into a core's own cache, and whoever seeks drug reads some twenty lines of memory from
// afar, one after the other: waiting for them is half of a step at 20,000 people. Reads on which nothing depends are
// waited for together; so what a block of people is about to need is read once before their turns. Nothing else changes.
import { FRIENDS, HANDLINGS, SELLERS, SUBSTANCES } from './tables.ts';
import type { World } from './world.ts';

// The sum of what was read is kept, so that no engine may leave the reading out.
const sum = new Float64Array(1);

/** Reads what people who want to use will need if they seek, and what sellers they know will. */
export function readAhead(world: World, wants: Int32Array, count: number): void {
  const { habit, lastUse, stash, stashMixture, stashLot, shop, cash, sellers, trust, belief, strength, custody } =
    world.people;
  const { friends, vacancy, handled } = world.people;
  let read = 0;
  for (let w = 0; w < count; w++) {
    const person = wants[w];
    read += habit[person] + lastUse[person] + stashMixture[person] + shop[person] + cash[person] + strength[person];
    read += stash[person * SUBSTANCES] + stashLot[person] + trust[person * SELLERS] + belief[person * SELLERS];
    read += sellers[person * SELLERS] + friends[person * FRIENDS] + vacancy[person] + handled[person * HANDLINGS];
  }
  for (let w = 0; w < count; w++) {
    for (let k = wants[w] * SELLERS; k < (wants[w] + 1) * SELLERS; k++) {
      const seller = sellers[k];
      if (seller >= 0) read += shop[seller] + custody[seller] + cash[seller];
    }
  }
  sum[0] = read;
}
