// One retail sale: packets for a round price. What is in a packet is what the seller's lot holds, unevenly; whether the
// buyer is told of a fentanyl is chance, if the seller knows.
import { holdsFentanyl } from '../body/fentanyl.ts';
import { defineStream, mixed, open, pairUniform, quickPairWord } from '../world/chance.ts';
import { handling, substances } from '../world/codes.ts';
import { meanOne } from '../world/distributions.ts';
import { meanOneNearly, quantile } from '../world/quantiles.ts';
import { SUBSTANCES } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { STASH_MOST } from './goods.ts';
import { handle } from './role.ts';
import { noteAdded } from './stash.ts';

const CONTENT = defineStream('market/packet-content');
const TOLD = defineStream('market/told-user');

/**
 * Sells up to `packets` packets out of a shop to a buyer who pays at once. Returns the packets sold: fewer if stock or the
 * buyer's money runs out, 0 if neither allows one. From shop to stash in one go, without a parcel in between and with no
 * double handed to another function: that would be two thirds of what a sale costs.
 */
export function sell(world: World, shop: number, buyer: number, packets: number): number {
  const { agenda, city, clock, keys, lots, people, shops, tally } = world;
  const { cash, stash, stashMixture } = people;
  const { mass, mixture: stocks } = shops;
  const price = city.market.packetPrice;
  const packet = shops.packet[shop];
  const stock = stocks[shop];
  const money = cash[buyer];
  const room = STASH_MOST - stashMixture[buyer];
  let sold = packets;
  if (sold * packet > stock) sold = Math.floor(stock / packet);
  if (sold * price > money) sold = Math.floor(money / price);
  if (sold * packet > room) sold = Math.floor(room / packet);
  if (sold <= 0) return 0;
  const seller = shops.person[shop];
  cash[buyer] = money - sold * price;
  cash[seller] += sold * price;

  // What several packets hold together varies by the root of their number less than one.
  const step = clock.step[0];
  const lot = shops.lot[shop];
  const word = quickPairWord(keys[CONTENT], buyer, seller, step);
  const { unevenPackets } = agenda.prepared;
  const heroin =
    sold < unevenPackets.length
      ? quantile(unevenPackets[sold], open(word))
      : +meanOne(open(word), city.supply.unevennessHeroin / Math.sqrt(sold));
  // Of a trace it does not matter how unevenly it comes.
  const withFentanyl = holdsFentanyl(city, mass, shop);
  const fentanyls = withFentanyl ? +meanOneNearly(mixed(word, 1), lots.unevenness[lot] / Math.sqrt(sold)) : 1;

  // Each substance comes in proportion, as `take` in goods.ts has it.
  const asked = sold * packet;
  const all = asked >= stock;
  const portion = all ? 1 : asked / stock;
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
  const weight = all ? stock : Math.min(stock, Math.max(Math.floor(asked), pure));
  const left = stock - weight;
  stocks[shop] = left;
  noteAdded(world, buyer, stock - left, lot, sold, seller);
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
