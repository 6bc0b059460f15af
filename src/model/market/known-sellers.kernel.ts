// Turning to a seller one knows: the one judged best, if they can be reached and have drug; then the next, as far as patience
// goes.
import { readShops } from '../world/ahead.kernel.ts';
import { BLOCK } from '../world/block.ts';
import { atStep, defineStream, mixed, mixedWord, mixWords, open, quickWordsOf } from '../world/chance.ts';
import { custody } from '../world/codes.ts';
import type { f64, i32 } from '../world/numbers.ts';
import { SELLERS } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { changeTrust } from './acquaintance.kernel.ts';
import { missSeller } from './custom.kernel.ts';
import { best, bestUntried } from './judging.kernel.ts';

const JUDGE = defineStream('market/judge-seller');

/**
 * Finds for each search of a list a seller whom the person who goes knows, who can be reached now and has drug: writes down
 * the shop and the slot (an index into the columns), or -1 for both.
 */
export function turnToKnown(world: World, list: Int32Array, count: i32): void {
  const disappointed = turnToBest(world, list, count);
  for (let i = 0; i < disappointed; i++) turnToNext(world, inVain[i]);
}

const inVain = new Int32Array(BLOCK);
// Of each search of the list: who goes, their word, the slot of the seller judged best (-1 if nobody is known), that seller, their
// shop, and the word of whether they are reached.
const going = new Int32Array(BLOCK);
const luck = new Int32Array(BLOCK);
const bestSlot = new Int32Array(BLOCK);
const bestSeller = new Int32Array(BLOCK);
const bestShop = new Int32Array(BLOCK);
const reach = new Int32Array(BLOCK);

/**
 * Writes down for each search of a list the slot of the seller judged best, and the shop if they are there. Returns how many
 * went in vain, who are listed. Who finds their seller nobody foresees: no branch asks.
 */
function turnToBest(world: World, list: Int32Array, count: i32): i32 {
  judge(world, list, count);
  findShops(world, count);
  readShops(world, bestShop, count);
  const searches = world.agenda.searches;
  const slots = searches.slot;
  const shops = searches.shop;
  const words = searches.word;
  for (let i = 0; i < count; i++) reach[i] = ~luck[i];
  mixWords(reach, bestSeller, count);
  let disappointed = 0;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    const slot = bestSlot[i];
    const nobody = slot >> 31;
    const shop = bestShop[i];
    const found = serves(world, bestSeller[i], shop, reach[i]) & ~nobody;
    slots[search] = slot;
    words[search] = luck[i];
    shops[search] = shop | (found - 1);
    inVain[disappointed] = search;
    disappointed += (found ^ 1) & ~nobody;
  }
  return disappointed;
}

/** Finds for each search of a list the seller judged best. */
function judge(world: World, list: Int32Array, count: i32): void {
  const key = atStep(world.keys[JUDGE], world.clock.step[0]);
  const goes = world.agenda.searches.goes;
  const sellers = world.people.sellers;
  for (let i = 0; i < count; i++) going[i] = goes[list[i]];
  quickWordsOf(going, count, key.first, key.second, luck);
  for (let i = 0; i < count; i++) {
    const person = going[i];
    const judgement = best(world, person, luck[i]);
    const place = judgement & (SELLERS - 1);
    // All ones if nobody is known.
    const nobody = (judgement - SELLERS) >> 31;
    bestSlot[i] = (person * SELLERS + place) | nobody;
    bestSeller[i] = sellers.of(person, place) & ~nobody;
  }
}

/** Finds the shops of the sellers judged best: a loop that waits for nothing. */
function findShops(world: World, count: i32): void {
  const shopOf = world.people.shop;
  for (let i = 0; i < count; i++) bestShop[i] = shopOf.get(bestSeller[i]);
}

/** Whether a seller with a shop (-1 none) is free, has drug, and is reached by the draw that a word stands for: 1 or 0. */
function serves(world: World, seller: i32, shop: i32, word: i32): i32 {
  const row = shop & ~(shop >> 31);
  const shops = world.shops;
  const stock: f64 = shops.mixture.get(row);
  const packet: f64 = shops.packet.get(row);
  const reachable: f64 = world.agenda.prepared.reachable[shops.setting.get(row)];
  const free = world.people.custody[seller] === custody.free ? 1 : 0;
  const stocked = stock >= packet ? 1 : 0;
  const reached = open(word) < reachable ? 1 : 0;
  return ~(shop >> 31) & free & stocked & reached;
}

/** After a disappointment: the next best, as often as people try. */
function turnToNext(world: World, search: i32): void {
  const searches = world.agenda.searches;
  const sellers = world.people.sellers;
  const shopOf = world.people.shop;
  const tries: f64 = world.city.market.tries;
  const person = searches.goes[search];
  const word = searches.word[search];
  const from = person * SELLERS;
  let slot = searches.slot[search];
  let shop = -1;
  let tried = 0;
  for (let t = 1; shop < 0; t++) {
    beDisappointed(world, person, slot, word);
    tried |= 1 << (slot - from);
    slot = -1;
    if (t >= tries) break;
    const judgement = bestUntried(world, person, word, tried);
    if (judgement < SELLERS) break;
    slot = from + (judgement & (SELLERS - 1));
    const seller = sellers.get(slot);
    shop = shopOf.get(seller);
    if (serves(world, seller, shop, mixedWord(~word, seller)) === 0) shop = -1;
  }
  searches.slot[search] = slot;
  searches.shop[search] = shop;
}

/** Who comes in vain trusts the seller less; who could not reach them at all thinks nothing of it. */
function beDisappointed(world: World, person: i32, slot: i32, word: i32): void {
  const people = world.people;
  const shops = world.shops;
  const seller = people.sellers.get(slot);
  // Forgotten since, by a friend who goes for two.
  if (seller < 0) return;
  const trustLost: f64 = world.city.market.trustLost;
  const shop = people.shop.get(seller);
  if (people.custody[seller] !== custody.free) {
    if (world.agenda.vacancyOf[seller] >= 0) missSeller(world, person, seller);
    changeTrust(people, slot, -trustLost);
  } else if (shop < 0) {
    changeTrust(people, slot, -2 * trustLost);
  } else if (shops.mixture.get(shop) < shops.packet.get(shop)) {
    if (mixed(~word, seller) >= world.agenda.prepared.reachable[shops.setting.get(shop)]) return;
    const turnedAway = shops.turnedAway;
    if (turnedAway.get(shop) < 0xffff) turnedAway.set(shop, turnedAway.get(shop) + 1);
    changeTrust(people, slot, -trustLost);
  }
}
