// Other prohibited income, tried by those who do it when they want to use and have no money.
import { defineStream, second, uniform } from '../world/chance.ts';
import { lognormal } from '../world/distributions.ts';
import { SHARE } from '../world/tables.ts';
import type { World } from '../world/world.ts';

const HUSTLE = defineStream('market/hustle');

/** A try at other income: brings money or not. */
export function hustle(world: World, person: number): void {
  const { people, city, keys, clock, ledger, tally } = world;
  if (people.hustler[person] === 0) return;
  tally.hustles[tally.rows - 1]++;
  const step = clock.step[0];
  if (uniform(keys[HUSTLE], person, step) >= people.hustler[person] * SHARE) return;
  const taken = Math.round(lognormal(second(), city.market.hustleTake, city.market.hustleSigma));
  people.cash[person] += taken;
  ledger.inCents[0] += taken;
}
