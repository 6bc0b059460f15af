// Retail sales: packets for a round price. What is in a packet is what the seller's lot holds, unevenly; whether the
// buyer is told of a fentanyl is chance, if the seller knows. A sale is three loops over many, none of which calls anything
// or holds another loop: what is rare is put on a list for afterwards.
import { moreThanTrace } from '../body/fentanyl.kernel.ts';
import { BLOCK } from '../world/block.ts';
import { atStep, defineStream, mixed, mixedWord, open } from '../world/chance.ts';
import { handling, knowledge } from '../world/codes.ts';
import { nearest, quantileOf } from '../world/quantiles.kernel.ts';
import { HANDLINGS, SUBSTANCES } from '../world/tables.ts';
import { NG_PER_MG } from '../world/units.ts';
import type { Witness, World } from '../world/world.ts';
import { packetsFor } from './buying.kernel.ts';
import { lend } from './credit.ts';
import { noteDeals } from './deal.ts';
import { HANDLED_MOST } from './handling.kernel.ts';
import { STASH_MOST } from './lots.kernel.ts';
import { mixInto, PACKETS_MOST } from './stash.kernel.ts';

const CONTENT = defineStream('market/packet-content');

// Searches of the latest list to which something was sold, and those of them who held something already.
const dealt = new Int32Array(BLOCK);
const mixing = new Int32Array(BLOCK);

/** Sells to each search of a list, and notes what was sold. */
export function trade(world: World, list: Int32Array, count: number): void {
  const deals = strikeDeals(world, list, count);
  portionOut(world, deals);
  putAway(world, deals);
  noteDeals(world, dealt, deals);
  if (world.witness !== undefined) tellWhoWasTold(world, world.witness, deals);
}

/**
 * Sells to each search of a list out of the shop it has come to, if any, as many packets as are wanted by what is believed of
 * the seller (or of anybody): fewer if stock or the buyer's money runs out, none if neither allows one. Who lacks the price of
 * one may be lent it. Money changes hands and weight leaves the stock; returns the number of deals, which it lists.
 */
function strikeDeals(world: World, list: Int32Array, count: number): number {
  const { city, people, shops, tally } = world;
  const {
    buyer: buyers,
    shop: chosen,
    slot: slots,
    wanted,
    seller: from,
    sold: packets,
    bought,
    portion,
  } = world.agenda.searches;
  const { cash, stashMixture, belief, strength } = people;
  const { mixture: stocks, packet: weights, person: sellers, sold: soldBy } = shops;
  const { packetPrice: price, packetWeight } = city.market;
  let deals = 0;
  let all = 0;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    const shop = chosen[search];
    if (shop < 0) continue;
    const buyer = buyers[search];
    const packet = weights[shop];
    const stock = stocks[shop];
    const room = STASH_MOST - stashMixture[buyer];
    if (stock < packet || room < packet) continue;
    const seller = sellers[shop];
    const slot = slots[search];
    if (cash[buyer] < price && !lend(world, seller, buyer, slot)) continue;
    const money = cash[buyer];
    let sold = packetsFor(packet, packetWeight, wanted[search], slot >= 0 ? belief[slot] : strength[buyer]);
    if (sold * packet > stock) sold = (stock / packet) | 0;
    if (sold * price > money) sold = (money / price) | 0;
    if (sold * packet > room) sold = (room / packet) | 0;
    cash[buyer] = money - sold * price;
    cash[seller] += sold * price;
    const weight = Math.floor(sold * packet);
    stocks[shop] = stock - weight;
    soldBy[shop] += sold;
    from[search] = seller;
    packets[search] = sold;
    bought[search] = weight;
    portion[search] = weight / stock;
    dealt[deals++] = search;
    all += sold;
  }
  const day = tally.rows - 1;
  tally.deals[day] += deals;
  tally.packets[day] += all;
  tally.retailCents[day] += all * price;
  return deals;
}

/** Drug for the deals goes from shop to stash. What is told of it is chance. */
function portionOut(world: World, deals: number): void {
  const { agenda, city, clock, keys, lots, people, shops, tally } = world;
  const {
    buyer: buyers,
    shop: chosen,
    seller: sellers,
    sold,
    bought,
    portion: portions,
    pure: contents,
  } = world.agenda.searches;
  const { stash, stashKnown } = people;
  const { mass, lot: lotOf, knows, warns } = shops;
  const { unevenness } = lots;
  const { unevenPackets, unevenFentanyls, potency } = agenda.prepared;
  const { toldToUser } = city.supply;
  const { first, second } = atStep(keys[CONTENT], clock.step[0]);
  let ng = 0;
  for (let i = 0; i < deals; i++) {
    const search = dealt[i];
    const shop = chosen[search];
    const buyer = buyers[search];
    // What several packets hold together varies by the root of their number less than one.
    const word = mixedWord(mixedWord(first, buyer) ^ second, sellers[search]);
    const packets = sold[search];
    const heroin = quantileOf(unevenPackets, packets, open(word));
    const variation = unevenness[lotOf[shop]] / Math.sqrt(packets);
    const fentanyls = quantileOf(unevenFentanyls, nearest(variation), open(mixedWord(word, 1)));

    // Each substance comes in proportion, as `take` in goods.ts has it, but no more pure drug than the packets weigh.
    const from = shop * SUBSTANCES;
    const to = buyer * SUBSTANCES;
    const portion = portions[search];
    const all = portion >= 1;
    const share = all ? 1 : Math.min(1, portion * fentanyls);
    const one = Math.floor(mass[from + 1] * share);
    const two = Math.floor(mass[from + 2] * share);
    const three = Math.floor(mass[from + 3] * share);
    const four = Math.floor(mass[from + 4] * share);
    const others = one + two + three + four;
    const room = all ? STASH_MOST : Math.max(0, bought[search] - others);
    const zero = Math.min(Math.floor(mass[from] * (all ? 1 : Math.min(1, portion * heroin))), room);
    mass[from] -= zero;
    mass[from + 1] -= one;
    mass[from + 2] -= two;
    mass[from + 3] -= three;
    mass[from + 4] -= four;
    stash[to] += zero;
    stash[to + 1] += one;
    stash[to + 2] += two;
    stash[to + 3] += three;
    stash[to + 4] += four;
    contents[search] = zero + others;
    ng += zero + others;
    if (knows[shop] === knowledge.no || (warns[shop] === 0 && mixed(word, 2) >= toldToUser)) continue;
    const effect = one * potency[1] + two * potency[2] + three * potency[3] + four * potency[4];
    if (moreThanTrace(world, effect, effect + zero * potency[0])) stashKnown[buyer] = knowledge.told;
  }
  tally.retailNg[tally.rows - 1] += ng;
}

/** Tells of buyers who were told of a fentanyl: the draw of `portionOut` again, which itself calls nothing. */
function tellWhoWasTold(world: World, witness: Witness, deals: number): void {
  const { city, clock, keys, people, shops } = world;
  const { buyer: buyers, shop: chosen, seller: sellers } = world.agenda.searches;
  const { first, second } = atStep(keys[CONTENT], clock.step[0]);
  for (let i = 0; i < deals; i++) {
    const search = dealt[i];
    const buyer = buyers[search];
    const shop = chosen[search];
    if (shops.knows[shop] === knowledge.no || people.stashKnown[buyer] !== knowledge.told) continue;
    const word = mixedWord(mixedWord(first, buyer) ^ second, sellers[search]);
    if (shops.warns[shop] === 0 && mixed(word, 2) >= city.supply.toldToUser) continue;
    witness('learns', buyer, sellers[search], knowledge.told);
  }
}

/** What was bought is put with what the buyers hold, and the records say who sold it. */
function putAway(world: World, deals: number): void {
  const { people, shops, lots } = world;
  const { buyer: buyers, shop: chosen, seller: sellers, sold, bought, pure } = world.agenda.searches;
  const { stashMixture, stashPackets, stashSource, stashLot, heed, handled } = people;
  const { holders } = lots;
  const lotOf = shops.lot;
  let mixed = 0;
  for (let i = 0; i < deals; i++) {
    const search = dealt[i];
    const buyer = buyers[search];
    const lot = lotOf[chosen[search]];
    const seller = sellers[search];
    const held = stashMixture[buyer];
    stashMixture[buyer] = held + bought[search];
    stashPackets[buyer] = Math.min(PACKETS_MOST, stashPackets[buyer] + sold[search]);
    stashSource[buyer] = seller;
    heed[buyer] = 0;
    const account = seller * HANDLINGS + handling.resold;
    handled[account] = Math.min(HANDLED_MOST, handled[account] + Math.ceil(pure[search] / NG_PER_MG));
    // Nearly everybody had used all they had.
    if (held === 0 && lot >= 0) {
      holders[lot]++;
      stashLot[buyer] = lot;
    } else mixing[mixed++] = search;
  }
  for (let i = 0; i < mixed; i++) {
    const search = mixing[i];
    const buyer = buyers[search];
    mixInto(world, buyer, lotOf[chosen[search]], stashMixture[buyer] - bought[search]);
  }
}
