// One retail sale: packets for a round price. What is in a packet is what the seller's lot holds, unevenly; whether the
// buyer is told of a fentanyl is chance, if the seller knows.
import { holdsFentanyl } from '../body/fentanyl.ts';
import { defineStream, pairUniform, quickMore, quickPair } from '../world/chance.ts';
import { handling, substances } from '../world/codes.ts';
import { meanOne } from '../world/distributions.ts';
import { meanOneNearly, quantile } from '../world/quantiles.ts';
import { SUBSTANCES } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { handle } from './role.ts';
import { noteAdded, roomInStash } from './stash.ts';

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
  const packet = shops.packet[shop];
  const stock = shops.mixture[shop];
  const cash = people.cash[buyer];
  const room = roomInStash(world, buyer);
  let sold = packets;
  if (sold * packet > stock) sold = Math.floor(stock / packet);
  if (sold * price > cash) sold = Math.floor(cash / price);
  if (sold * packet > room) sold = Math.floor(room / packet);
  if (sold <= 0) return 0;
  people.cash[buyer] = cash - sold * price;
  people.cash[seller] += sold * price;

  const lot = shops.lot[shop];
  // What several packets hold together varies by the root of their number less than one.
  const { prepared } = world.agenda;
  const u = quickPair(keys[CONTENT], buyer, seller, step);
  const other = quickMore(1);
  const heroin =
    sold < prepared.unevenPackets.length
      ? quantile(prepared.unevenPackets[sold], u)
      : meanOne(u, city.supply.unevennessHeroin / Math.sqrt(sold));
  // Of a trace it does not matter how unevenly it comes.
  const withFentanyl = holdsFentanyl(city, shops.mass, shop);
  const fentanyls = withFentanyl ? meanOneNearly(other, world.lots.unevenness[lot] / Math.sqrt(sold)) : 1;
  const pure = handOut(world, shop, buyer, sold * packet, heroin, fentanyls);
  const weight = stock - shops.mixture[shop];
  noteAdded(world, buyer, weight, lot, sold, seller);
  if (withFentanyl && shops.knows[shop] === 1 && pairUniform(keys[TOLD], buyer, seller, step) < city.supply.toldToUser)
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

/** Moves a weight of stock into a stash, as `take` and `give` would, without a parcel in between. Returns pure ng. */
function handOut(
  world: World,
  shop: number,
  buyer: number,
  mixture: number,
  heroin: number,
  fentanyls: number,
): number {
  const { mass, mixture: mixtures } = world.shops;
  const { stash } = world.people;
  const held = mixtures[shop];
  const all = mixture >= held;
  const portion = all ? 1 : mixture / held;
  const from = shop * SUBSTANCES;
  const to = buyer * SUBSTANCES;
  let pure = 0;
  for (let s = 0; s < SUBSTANCES; s++) {
    const there = mass[from + s];
    if (there === 0) continue;
    const factor = s === substances.heroin ? heroin : fentanyls;
    const ng = all ? there : Math.min(there, Math.floor(there * portion * factor));
    mass[from + s] = there - ng;
    stash[to + s] += ng;
    pure += ng;
  }
  mixtures[shop] = all ? 0 : held - Math.min(held, Math.max(Math.floor(mixture), pure));
  return pure;
}
