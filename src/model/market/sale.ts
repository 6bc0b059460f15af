// One retail sale: packets for a round price. What is in a packet is what the seller's lot holds, unevenly; whether the
// buyer is told of a fentanyl is chance, if the seller knows.

import { log1p } from '../world/arithmetic.ts';
import { defineStream, deriveKey, pairUniform, second } from '../world/chance.ts';
import { handling, lotTier } from '../world/codes.ts';
import { lognormal } from '../world/distributions.ts';
import { SUBSTANCES } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { createParcel, give, hold, makeLot, release, STASH_MOST, take } from './goods.ts';
import { holdsFentanyl } from './imports.ts';
import { handle } from './role.ts';

const CONTENT = defineStream('market/packet-content');
const TOLD = defineStream('market/told-user');
const MIXED = defineStream('market/mixed-stash');

/**
 * Sells up to `packets` packets out of a shop to a buyer who pays at once. Returns the packets sold: fewer if stock or the
 * buyer's money runs out, 0 if neither allows one.
 */
export function sell(world: World, shop: number, buyer: number, packets: number): number {
  const { city, keys, people, shops, clock, tally } = world;
  const step = clock.step[0];
  const seller = shops.person[shop];
  const price = city.market.packetPrice;
  const room = Math.floor((STASH_MOST - people.stashMixture[buyer]) / shops.packet[shop]);
  const sold = Math.min(
    packets,
    Math.floor(shops.mixture[shop] / shops.packet[shop]),
    Math.floor(people.cash[buyer] / price),
    room,
    255 - people.stashPackets[buyer],
  );
  if (sold <= 0) return 0;
  people.cash[buyer] -= sold * price;
  people.cash[seller] += sold * price;

  const lot = shops.lot[shop];
  const heroin = uneven(pairUniform(keys[CONTENT], buyer, seller, step), city.supply.unevennessHeroin, sold);
  const fentanyls = uneven(second(), world.lots.unevenness[lot], sold);
  const parcel = createParcel();
  take(shops.mass, shop, shops.mixture[shop], sold * shops.packet[shop], heroin, fentanyls, parcel);
  const weight = parcel.mixture;
  let pure = 0;
  for (let s = 0; s < SUBSTANCES; s++) pure += parcel.mass[s];
  const withFentanyl = holdsFentanyl(parcel.mass, 0);
  shops.mixture[shop] -= weight;
  give(people.stash, buyer, parcel);
  people.stashMixture[buyer] += weight;
  people.stashPackets[buyer] += sold;
  people.stashSource[buyer] = seller;
  mixStash(world, buyer, lot);
  if (withFentanyl && shops.knows[shop] === 1 && pairUniform(keys[TOLD], buyer, seller, step) < city.supply.toldToUser)
    people.stashKnown[buyer] = 1;

  shops.sold[shop] += sold;
  handle(people, seller, handling.resold, pure, step);
  const day = tally.rows - 1;
  tally.deals[day]++;
  tally.packets[day] += sold;
  tally.retailCents[day] += sold * price;
  tally.retailNg[day] += pure;
  return sold;
}

/** Factor of mean 1 on what several packets of an uneven lot hold together: the mean of n varies by the root of n less. */
function uneven(u: number, variation: number, packets: number): number {
  const variance = (variation * variation) / packets;
  return lognormal(u, 1 / Math.sqrt(1 + variance), Math.sqrt(log1p(variance)));
}

/** The lot of a stash to which something of `lot` was added: that lot, or a child of both. */
function mixStash(world: World, person: number, lot: number): void {
  const { people, lots, keys, clock } = world;
  const old = people.stashLot[person];
  if (old === lot) return;
  if (old < 0) {
    people.stashLot[person] = hold(world, lot);
    return;
  }
  const key = deriveKey(deriveKey(keys[MIXED], lots.key[old], lots.key[lot]), person, clock.step[0]).a;
  const unevenness = Math.max(lots.unevenness[old], lots.unevenness[lot]);
  people.stashLot[person] = hold(world, makeLot(world, key, old, lot, lotTier.hand, unevenness));
  release(world, old);
}
