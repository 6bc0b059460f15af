// Retail sales: packets for a round price. Who can pay is found for a whole list first, without a branch, for nobody foresees
// it; what is rare is put on a list for afterwards.
import { readLotsMixed } from '../world/ahead.kernel.ts';
import { BLOCK } from '../world/block.ts';
import { atStep, mixedWord } from '../world/chance.ts';
import { handling } from '../world/codes.ts';
import { type f64, i32 } from '../world/numbers.ts';
import { atBits, bitsOfWord, firstForWord } from '../world/quantiles.kernel.ts';
import { isWitnessed } from '../world/witness.ts';
import type { World } from '../world/world.ts';
import { packetsFor } from './buying.kernel.ts';
import { wouldLend } from './credit.kernel.ts';
import { noteDeals } from './deal.kernel.ts';
import { handle } from './handling.kernel.ts';
import { STASH_MOST } from './lots.kernel.ts';
import { CONTENT, heroinIn, portionOut, unevennessIn } from './portion.kernel.ts';
import { mixInto, PACKETS_MOST } from './stash.kernel.ts';
import { tellOfCredit, tellOfWarning } from './telling.ts';

// Searches of the latest list that could pay, those to which something was sold, and those of them who held something already.
const able = new Int32Array(BLOCK);
const dealt = new Int32Array(BLOCK);
const mixing = new Int32Array(BLOCK);
// By deal: the word of the pair's luck, which part of the stock it is, the factors of its heroin and of its fentanyls, and where the latter
// stands in its table, as `atBits` looks it up.
const luck = new Int32Array(BLOCK);
const portion = new Float64Array(BLOCK);
const heroin = new Float64Array(BLOCK);
const fentanyls = new Float64Array(BLOCK);
const firstKnot = new Int32Array(BLOCK);
const bits = new Int32Array(BLOCK);

/** Sells to each search of a list (of each buyer one), and notes what was sold. */
export function trade(world: World, list: Int32Array, count: i32): void {
  const deals = sell(world, whoCanPay(world, list, count));
  fill(world, deals);
  noteDeals(world, dealt, deals);
  if (isWitnessed(world)) for (let i = 0; i < deals; i++) tellOfWarning(world, dealt[i]);
}

/** Lists the searches that have come to a shop and have the price of a packet, or would be lent it. */
function whoCanPay(world: World, list: Int32Array, count: i32): i32 {
  const searches = world.agenda.searches;
  const buyers = searches.buyer;
  const chosen = searches.shop;
  const slots = searches.slot;
  const cash = world.people.cash;
  const sellers = world.shops.person;
  const price: f64 = world.city.market.packetPrice;
  let payers = 0;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    const shop = chosen[search];
    const buyer = buyers[search];
    const seller = sellers.get(shop & ~(shop >> 31));
    const pays = cash.get(buyer) >= price ? 1 : 0;
    able[payers] = search;
    payers += ~(shop >> 31) & (pays | wouldLend(world, seller, buyer, slots[search]));
  }
  return payers;
}

/**
 * Sells to those who can pay as many packets as are wanted by what is believed of the seller (or of anybody): fewer if stock or
 * the buyer's money runs out, none if stock allows none. Who lacks the price of one is lent it. Money changes hands, drug goes
 * from shop to stash, of which `fill` says what is in it. Returns the number of deals, which it lists.
 */
function sell(world: World, payers: i32): i32 {
  const people = world.people;
  const shops = world.shops;
  const tally = world.tally;
  const searches = world.agenda.searches;
  const cash = people.cash;
  const stashMixture = people.stashMixture;
  const stocks = shops.mixture;
  const price: f64 = world.city.market.packetPrice;
  const packetWeight: f64 = world.city.market.packetWeight;
  const key = atStep(world.keys[CONTENT], world.clock.step[0]);
  const first = key.first;
  const second = key.second;
  const witnessed = isWitnessed(world);
  let deals = 0;
  let mixed = 0;
  let all = 0;
  for (let i = 0; i < payers; i++) {
    const search = able[i];
    const shop = searches.shop[search];
    const buyer = searches.buyer[search];
    const packet: f64 = shops.packet.get(shop);
    const stock: f64 = stocks.get(shop);
    const held: f64 = stashMixture.get(buyer);
    const room: f64 = STASH_MOST - held;
    if (stock < packet || room < packet) continue;
    const seller = shops.person.get(shop);

    // The price of one packet is lent to who lacks it: all this comes to nothing for others, for whom the loan is 0.
    const before = cash.get(buyer);
    const lent = before < price ? 1 : 0;
    const loan: f64 = lent * price;
    const money: f64 = Math.floor(before + loan);
    const till: f64 = Math.trunc(cash.get(seller) - loan);
    const creditor = people.creditor.get(buyer);
    people.debt.set(buyer, i32(people.debt.get(buyer) + loan));
    people.creditor.set(buyer, creditor ^ ((creditor ^ seller) & -lent));
    if (witnessed && lent === 1) tellOfCredit(world, seller, buyer);

    const slot = searches.slot[search];
    const belief: f64 = slot >= 0 ? people.belief.get(slot) : people.strength.get(buyer);
    let sold = packetsFor(packet, packetWeight, searches.wanted[search], belief);
    if (sold * packet > stock) sold = i32(stock / packet);
    // Most are short of money.
    const affordable = i32(money / price);
    sold -= (sold - affordable) & -(sold * price > money ? 1 : 0);
    if (sold * packet > room) sold = i32(room / packet);
    const paid: f64 = sold * price;
    cash.set(buyer, i32(money - paid));
    cash.set(seller, i32(till + paid));
    const weight: f64 = Math.floor(sold * packet);
    stocks.set(shop, stock - weight);
    shops.sold.set(shop, shops.sold.get(shop) + sold);
    searches.seller[search] = seller;
    searches.sold[search] = sold;
    searches.bought[search] = weight;
    dealt[deals] = search;
    luck[deals] = mixedWord(mixedWord(first, buyer) ^ second, seller);
    portion[deals] = weight / stock;
    deals++;
    all += sold;

    stashMixture.set(buyer, held + weight);
    const packets = people.stashPackets.get(buyer) + sold;
    people.stashPackets.set(buyer, packets < PACKETS_MOST ? packets : PACKETS_MOST);
    people.stashSource.set(buyer, seller);
    people.heed.set(buyer, 0);
    // Nearly everybody had used all they had; what the others hold now is of two lots, which is seen to afterwards.
    const lot = shops.lot.get(shop);
    const fresh = ~(lot >> 31) & (held === 0 ? 1 : 0);
    const old = people.stashLot.get(buyer);
    people.stashLot.set(buyer, old ^ ((old ^ lot) & -fresh));
    mixing[mixed] = search;
    mixed += 1 - fresh;
  }
  readLotsMixed(world, mixing, mixed);
  for (let i = 0; i < mixed; i++) {
    const search = mixing[i];
    const buyer = searches.buyer[search];
    mixInto(world, buyer, shops.lot.get(searches.shop[search]), stashMixture.get(buyer) - searches.bought[search]);
  }
  const day = tally.rows - 1;
  tally.deals[day] += deals;
  tally.packets[day] += all;
  tally.retailCents[day] += all * price;
  return deals;
}

/**
 * What is in the packets of the deals goes from the shops' masses to the stashes. Factors are looked up for all first: tables and lots
 * are far away in memory, and of a short loop many turns wait at once.
 */
function fill(world: World, deals: i32): void {
  const searches = world.agenda.searches;
  for (let d = 0; d < deals; d++) {
    const search = dealt[d];
    const sold = searches.sold[search];
    const word = mixedWord(luck[d], 1);
    firstKnot[d] = firstForWord(unevennessIn(world, searches.shop[search], sold), word);
    bits[d] = bitsOfWord(word);
    heroin[d] = heroinIn(world, sold, luck[d]);
  }
  const tables = world.agenda.prepared.unevenFentanyls;
  for (let d = 0; d < deals; d++) fentanyls[d] = atBits(tables, firstKnot[d], bits[d]);
  let ng: f64 = 0;
  for (let d = 0; d < deals; d++) {
    const search = dealt[d];
    const weight: f64 = searches.bought[search];
    const shop = searches.shop[search];
    const buyer = searches.buyer[search];
    const pure: f64 = portionOut(world, shop, buyer, luck[d], weight, portion[d], heroin[d], fentanyls[d]);
    searches.pure[search] = pure;
    ng += pure;
    handle(world.people, searches.seller[search], handling.resold, pure);
  }
  world.tally.retailNg[world.tally.rows - 1] += ng;
}
