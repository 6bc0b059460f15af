// What of an arrest can be put before a court: substance, weight, statements, trade. Seen by the office, not the role.
import type { City } from '../city/parameters.ts';
import { substances } from '../world/codes.ts';
import { SUBSTANCES } from '../world/tables.ts';
import { NG_PER_G } from '../world/units.ts';
import type { World } from '../world/world.ts';
import { finds } from './laboratory.ts';

/** No hand-over weighs less than this, ng: what an officer saw and did not seize has a weight all the same. */
const LEAST = 1e3;
const COUNT_MOST = 255;
const CENTS = 100;
const YEAR = 365;
const WEEK = 7;

/** Masses that were found, ng. */
const found = new Float64Array(SUBSTANCES);

/**
 * Writes the evidence of a case. `stock` is the weight seized from the shop (ng), `seen` the packets seen to change hands.
 * A statement proves what a seller buys at a time, as often as the city has it: the same course of conduct counts
 * (USSG 1B1.3(a)(2)).
 */
export function writeEvidence(world: World, row: number, stock: number, seen: number): void {
  const { people, shops, cases, city } = world;
  const { market, federal } = city;
  const person = cases.person[row];
  const shop = people.shop.get(person);
  const packet = shop < 0 ? market.packetWeight * (NG_PER_G / 1000) : shops.packet.get(shop);
  const sold = seen * packet;
  cases.statements[row] = shop < 0 ? 0 : shops.statements.get(shop);
  const stated = shop < 0 ? 0 : cases.statements[row] * federal.ordersProved * shops.orderSize.get(shop);
  const mixture = people.stashMixture.get(person) + stock + sold;
  cases.proved[row] = Math.max(LEAST, mixture + stated);
  const share = shop < 0 || shops.mixture.get(shop) === 0 ? 0 : Math.min(1, (stock + sold) / shops.mixture.get(shop));
  for (let s = 0; s < SUBSTANCES; s++)
    found[s] = people.stash[person * SUBSTANCES + s] + (share > 0 ? shops.mass[shop * SUBSTANCES + s] * share : 0);
  cases.substance[row] = gravest(city, found, mixture);
  cases.supervised[row] = people.supervisedUntil[person] > cases.step[row] ? 1 : 0;
  if (shop < 0) return;
  let supplied = 0;
  for (let other = shops.supplier.indexOf(person); other >= 0; other = shops.supplier.indexOf(person, other + 1))
    if (shops.person.get(other) >= 0) supplied++;
  cases.supplied[row] = Math.min(COUNT_MOST, supplied);
  const retail = shops.pace.get(shop) * YEAR * market.packetPrice;
  const bulk = ((shops.soldBulk[shop] * YEAR) / WEEK / NG_PER_G) * market.bulkPrice;
  cases.receipts[row] = (retail + bulk) / CENTS;
}

/**
 * The gravest substance that a laboratory finds in a mixture (ng): an analogue, else fentanyl, else heroin. To the statute any
 * detectable amount will do, and the whole weight counts as the gravest (21 U.S.C. 841(b)(1); USSG 2D1.1(c), note (A)).
 */
export function gravest(city: City, mass: ArrayLike<number>, mixture: number): number {
  for (let s = SUBSTANCES - 1; s > substances.heroin; s--) if (finds(city, mass[s], mixture)) return s;
  return substances.heroin;
}
