// Other prohibited income, tried by those who do it when they want to use and have no money.
import { defineStream, quick, quickMore } from '../world/chance.ts';
import { quantileOf } from '../world/quantiles.kernel.ts';
import { SHARE } from '../world/tables.ts';
import type { World } from '../world/world.ts';

const HUSTLE = defineStream('market/hustle');

/** A try at other income: brings money or not. */
export function hustle(world: World, person: number): void {
  const { people, keys, clock, ledger, tally } = world;
  if (people.hustler[person] === 0) return;
  tally.hustles[tally.rows - 1]++;
  const step = clock.step[0];
  if (quick(keys[HUSTLE], person, step) >= people.hustler[person] * SHARE) return;
  const taken = Math.round(quantileOf(world.agenda.prepared.hustleTake, 0, quickMore(1)));
  people.cash[person] += taken;
  ledger.inCents[0] += taken;
  people.lastHustle[person] = step;
  world.witness?.('hustle', person, -1, taken);
}
