// Retail sales: packets for a round price. What is in a packet is what the seller's lot holds, unevenly; whether the
// buyer is told of a fentanyl is chance, if the seller knows.
import { moreThanTrace } from '../body/fentanyl.ts';
import { atStep, defineStream, mixed, mixedWord, open } from '../world/chance.ts';
import { handling, knowledge, substances } from '../world/codes.ts';
import { nearest, quantile } from '../world/quantiles.ts';
import { HANDLINGS, SUBSTANCES } from '../world/tables.ts';
import { NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';
import { packetsFor } from './buying.ts';
import { lend } from './credit.ts';
import { noteDeals } from './deal.ts';
import { STASH_MOST } from './goods.ts';
import { HANDLED_MOST } from './role.ts';
import { searches } from './searches.ts';
import { mixInto, PACKETS_MOST } from './stash.ts';

const CONTENT = defineStream('market/packet-content');

/** Sells to each search of a list, and notes what was sold. */
export function trade(world: World, list: Int32Array, count: number): void {
  sell(world, list, count);
  noteDeals(world, list, count);
}

/**
 * Sells to each search of a list out of the shop it has come to, if any, as many packets as are wanted by what is believed of
 * the seller (or of anybody): fewer if stock or the buyer's money runs out, none if neither allows one. Who lacks the price of
 * one may be lent it. From shop to stash in one loop, for it is done for nearly everybody who uses.
 */
function sell(world: World, list: Int32Array, count: number): void {
  const { agenda, city, clock, keys, lots, people, shops, tally } = world;
  const { buyer: buyers, shop: chosen, slot: slots, wanted } = searches;
  const { cash, stash, stashMixture, stashPackets, stashSource, stashLot, stashKnown, heed, handled } = people;
  const { belief, strength } = people;
  const { mass, mixture: stocks, packet: weights, person: sellers, lot: lotOf, sold: soldBy, knows, warns } = shops;
  const { unevenPackets, unevenFentanyls, potency } = agenda.prepared;
  const { toldToUser } = city.supply;
  const { packetPrice: price, packetWeight } = city.market;
  const { first, second } = atStep(keys[CONTENT], clock.step[0]);
  let deals = 0;
  let packets = 0;
  let ng = 0;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    const shop = chosen[search];
    if (shop < 0) continue;
    const buyer = buyers[search];
    const packet = weights[shop];
    const stock = stocks[shop];
    const held = stashMixture[buyer];
    if (stock < packet || STASH_MOST - held < packet) continue;
    const seller = sellers[shop];
    const slot = slots[search];
    if (cash[buyer] < price && !lend(world, seller, buyer, slot)) continue;
    const money = cash[buyer];
    let sold = packetsFor(packet, packetWeight, wanted[search], slot >= 0 ? belief[slot] : strength[buyer]);
    if (sold * packet > stock) sold = (stock / packet) | 0;
    if (sold * price > money) sold = (money / price) | 0;
    if (sold * packet > STASH_MOST - held) sold = ((STASH_MOST - held) / packet) | 0;
    cash[buyer] = money - sold * price;
    cash[seller] += sold * price;

    // What several packets hold together varies by the root of their number less than one.
    const word = mixedWord(mixedWord(first, buyer) ^ second, seller);
    const heroin = quantile(unevenPackets[sold], open(word));
    // Of a trace it does not matter how unevenly it comes.
    const from = shop * SUBSTANCES;
    let effect = 0;
    for (let s = 1; s < SUBSTANCES; s++) effect += mass[from + s] * potency[s];
    const withFentanyl = moreThanTrace(city, effect, effect + mass[from] * potency[substances.heroin]);
    const lot = lotOf[shop];
    const fentanyls = withFentanyl
      ? quantile(nearest(unevenFentanyls, lots.unevenness[lot] / Math.sqrt(sold)), open(mixedWord(word, 1)))
      : 1;

    // Each substance comes in proportion, as `take` in goods.ts has it.
    const asked = sold * packet;
    const all = asked >= stock;
    const portion = all ? 1 : asked / stock;
    const to = buyer * SUBSTANCES;
    let pure = 0;
    for (let s = 0; s < SUBSTANCES; s++) {
      const there = mass[from + s];
      if (there === 0) continue;
      const factor = s === substances.heroin ? heroin : fentanyls;
      const taken = all ? there : Math.min(there, Math.floor(there * portion * factor));
      mass[from + s] = there - taken;
      stash[to + s] += taken;
      pure += taken;
    }
    const weight = all ? stock : Math.min(stock, Math.max(Math.floor(asked), pure));
    const left = stock - weight;
    stocks[shop] = left;
    stashMixture[buyer] = held + (stock - left);
    stashPackets[buyer] = Math.min(PACKETS_MOST, stashPackets[buyer] + sold);
    stashSource[buyer] = seller;
    heed[buyer] = 0;
    // Nearly everybody had used all they had.
    if (held === 0 && stashLot[buyer] < 0 && lot >= 0) {
      lots.holders[lot]++;
      stashLot[buyer] = lot;
    } else mixInto(world, buyer, lot, held);
    if (withFentanyl && knows[shop] !== knowledge.no && (warns[shop] === 1 || mixed(word, 2) < toldToUser))
      stashKnown[buyer] = knowledge.told;

    soldBy[shop] += sold;
    const account = seller * HANDLINGS + handling.resold;
    handled[account] = Math.min(HANDLED_MOST, handled[account] + Math.ceil(pure / NG_PER_MG));
    searches.seller[search] = seller;
    searches.sold[search] = sold;
    searches.bought[search] = stock - left;
    searches.pure[search] = pure;
    deals++;
    packets += sold;
    ng += pure;
  }
  const day = tally.rows - 1;
  tally.deals[day] += deals;
  tally.packets[day] += packets;
  tally.retailCents[day] += packets * price;
  tally.retailNg[day] += ng;
}
