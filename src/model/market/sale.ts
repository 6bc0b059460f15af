// One retail sale: packets for a round price. What is in a packet is what the seller's lot holds, unevenly; whether the
// buyer is told of a fentanyl is chance, if the seller knows.
import { holdsFentanyl } from '../body/fentanyl.ts';
import { defineStream, pairUniform, quickMore, quickPair } from '../world/chance.ts';
import { handling } from '../world/codes.ts';
import { meanOne } from '../world/distributions.ts';
import { meanOneNearly, quantile } from '../world/quantiles.ts';
import { SUBSTANCES } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { take } from './goods.ts';
import { handle } from './role.ts';
import { addToStash, roomInStash } from './stash.ts';

const CONTENT = defineStream('market/packet-content');
const TOLD = defineStream('market/told-user');

/**
 * Sells up to `packets` packets out of a shop to a buyer who pays at once. Returns the packets sold: fewer if stock or the
 * buyer's money runs out, 0 if neither allows one.
 */
export function sell(world: World, shop: number, buyer: number, packets: number): number {
  const { city, keys, people, shops, clock, tally } = world;
  const step = clock.step[0];
  const seller = shops.person[shop];
  const price = city.market.packetPrice;
  const sold = Math.min(
    packets,
    Math.floor(shops.mixture[shop] / shops.packet[shop]),
    Math.floor(people.cash[buyer] / price),
    Math.floor(roomInStash(world, buyer) / shops.packet[shop]),
  );
  if (sold <= 0) return 0;
  people.cash[buyer] -= sold * price;
  people.cash[seller] += sold * price;

  const lot = shops.lot[shop];
  // What several packets hold together varies by the root of their number less than one.
  const { parcel, prepared } = world.agenda;
  const u = quickPair(keys[CONTENT], buyer, seller, step);
  const other = quickMore(1);
  const heroin =
    sold < prepared.unevenPackets.length
      ? quantile(prepared.unevenPackets[sold], u)
      : meanOne(u, city.supply.unevennessHeroin / Math.sqrt(sold));
  // Of a trace it does not matter how unevenly it comes.
  const fentanyls = holdsFentanyl(city, shops.mass, shop)
    ? meanOneNearly(other, world.lots.unevenness[lot] / Math.sqrt(sold))
    : 1;
  take(shops.mass, shop, shops.mixture[shop], sold * shops.packet[shop], heroin, fentanyls, parcel);
  let pure = 0;
  for (let s = 0; s < SUBSTANCES; s++) pure += parcel.mass[s];
  const fentanylKnown = shops.knows[shop] === 1 && holdsFentanyl(city, parcel.mass);
  shops.mixture[shop] -= parcel.mixture;
  addToStash(world, buyer, parcel, lot, sold, seller);
  if (fentanylKnown && pairUniform(keys[TOLD], buyer, seller, step) < city.supply.toldToUser)
    people.stashKnown[buyer] = 1;

  shops.sold[shop] += sold;
  handle(people, seller, handling.resold, pure);
  const day = tally.rows - 1;
  tally.deals[day]++;
  tally.packets[day] += sold;
  tally.retailCents[day] += sold * price;
  tally.retailNg[day] += pure;
  return sold;
}
