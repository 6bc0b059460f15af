// What is in packets that are sold: what the seller's lot holds, unevenly; and whether the buyer is told of a fentanyl, which is
// chance if the seller knows.
import { moreThanTrace } from '../body/fentanyl.kernel.ts';
import { defineStream, mixed } from '../world/chance.ts';
import { knowledge } from '../world/codes.ts';
import type { f64, i32 } from '../world/numbers.ts';
import { nearest, quantileOfWord } from '../world/quantiles.kernel.ts';
import { SUBSTANCES } from '../world/tables.ts';
import type { World } from '../world/world.ts';

export const CONTENT = defineStream('market/packet-content');

/** Factor of the heroin in so many packets: what several hold together varies by the root of their number less than one. */
export function heroinIn(world: World, packets: i32, word: i32): f64 {
  return quantileOfWord(world.agenda.prepared.unevenPackets, packets, word);
}

/** Which of the tables of `unevenFentanyls` has the factor of the fentanyls in packets of a shop. */
export function unevennessIn(world: World, shop: i32, packets: i32): i32 {
  return nearest(world.shops.unevenness.get(shop) / world.agenda.prepared.roots[packets]);
}

/**
 * Packets of a weight, which is a portion of the stock, go from a shop's masses to a buyer's. Each substance comes in proportion
 * times its factor, but no more pure drug than the packets weigh. `word` is the pair's luck. Returns the pure mass, ng.
 */
export function portionOut(
  world: World,
  shop: i32,
  buyer: i32,
  word: i32,
  weight: f64,
  portion: f64,
  heroin: f64,
  fentanyls: f64,
): f64 {
  const prepared = world.agenda.prepared;
  const shops = world.shops;
  const mass = shops.mass;
  const stash = world.people.stash;
  const from = shop * SUBSTANCES;
  const to = buyer * SUBSTANCES;
  const all = portion >= 1;
  let share: f64 = portion * fentanyls;
  if (all || share > 1) share = 1;
  const held1: f64 = mass[from + 1];
  const held2: f64 = mass[from + 2];
  const held3: f64 = mass[from + 3];
  const held4: f64 = mass[from + 4];
  const one: f64 = Math.floor(held1 * share);
  mass[from + 1] = held1 - one;
  stash[to + 1] += one;
  let two: f64 = 0;
  let three: f64 = 0;
  let four: f64 = 0;
  // Analogues are in few lots.
  if (held2 + held3 + held4 > 0) {
    two = Math.floor(held2 * share);
    three = Math.floor(held3 * share);
    four = Math.floor(held4 * share);
    mass[from + 2] = held2 - two;
    mass[from + 3] = held3 - three;
    mass[from + 4] = held4 - four;
    stash[to + 2] += two;
    stash[to + 3] += three;
    stash[to + 4] += four;
  }
  const others: f64 = one + two + three + four;
  const held0: f64 = mass[from];
  let part: f64 = portion * heroin;
  if (all || part > 1) part = 1;
  let zero: f64 = Math.floor(held0 * part);
  if (!all && zero + others > weight) zero = weight > others ? weight - others : 0;
  mass[from] = held0 - zero;
  stash[to] += zero;
  if (shops.knows.get(shop) !== knowledge.no && isTold(world, shop, word)) {
    const potency = prepared.potency;
    const effect: f64 = one * potency[1] + two * potency[2] + three * potency[3] + four * potency[4];
    if (moreThanTrace(world, effect, effect + zero * potency[0])) world.people.stashKnown.set(buyer, knowledge.told);
  }
  return zero + others;
}

/** Whether a buyer is told of what a seller knows. */
export function isTold(world: World, shop: i32, word: i32): boolean {
  return world.shops.warns.get(shop) !== 0 || mixed(word, 2) < world.city.supply.toldToUser;
}
