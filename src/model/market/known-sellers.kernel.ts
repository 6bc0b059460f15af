// Turning to a seller one knows: the one judged best, if they can be reached and have drug; then the next, as far as patience
// goes.
import { keep, readShops, readVacancies } from '../world/ahead.kernel.ts';
import { BLOCK } from '../world/block.ts';
import { atStep, defineStream, mixed, mixWords, open, quickWordsOf } from '../world/chance.ts';
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
 * the shop and the slot (an index into the columns), or -1 for both. First all go to the seller they judge best, then those who went in
 * vain to their next, and so on: sellers live anywhere in the city, and what is asked of them is read for many at once.
 */
export function turnToKnown(world: World, list: Int32Array, count: i32): void {
  const tries: f64 = world.city.market.tries;
  judge(world, list, count);
  let left = visit(world, list, count);
  for (let t = 1; left > 0; t++) {
    left = turnAway(world, left, t < tries ? 1 : 0);
    left = visit(world, inVain, left);
  }
}

// Searches in which somebody went in vain; by search, a bit for each slot that was tried.
const inVain = new Int32Array(BLOCK);
const tried = new Int32Array(BLOCK);
// By place in the list of those who go: who they are, their word, the slot of the seller they go to (-1 if nobody is known), that
// seller, their shop, and the word of whether they are reached.
const going = new Int32Array(BLOCK);
const luck = new Int32Array(BLOCK);
const toSlot = new Int32Array(BLOCK);
const toSeller = new Int32Array(BLOCK);
const toShop = new Int32Array(BLOCK);
const reach = new Int32Array(BLOCK);

/**
 * In each search of a list somebody goes to a seller: writes down the slot, and the shop if they can buy there. Returns how many went in
 * vain, whose searches are listed. Who finds their seller nobody foresees: no branch asks.
 */
function visit(world: World, list: Int32Array, count: i32): i32 {
  findShops(world, count);
  readShops(world, toShop, count);
  const searches = world.agenda.searches;
  const slots = searches.slot;
  const shops = searches.shop;
  for (let i = 0; i < count; i++) reach[i] = ~luck[i];
  mixWords(reach, toSeller, count);
  let disappointed = 0;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    const slot = toSlot[i];
    const nobody = slot >> 31;
    const shop = toShop[i];
    const found = serves(world, toSeller[i], shop, reach[i]) & ~nobody;
    slots[search] = slot;
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
  const words = world.agenda.searches.word;
  const sellers = world.people.sellers;
  for (let i = 0; i < count; i++) going[i] = goes[list[i]];
  quickWordsOf(going, count, key.first, key.second, luck);
  for (let i = 0; i < count; i++) {
    const person = going[i];
    const search = list[i];
    const judgement = best(world, person, luck[i]);
    const place = judgement & (SELLERS - 1);
    // All ones if nobody is known.
    const nobody = (judgement - SELLERS) >> 31;
    words[search] = luck[i];
    tried[search] = 0;
    toSlot[i] = (person * SELLERS + place) | nobody;
    toSeller[i] = sellers.of(person, place) & ~nobody;
  }
}

/** Those who went in vain are disappointed, and turn to the next best if they try on (1) and know another. Returns how many do. */
function turnAway(world: World, count: i32, triesOn: i32): i32 {
  const searches = world.agenda.searches;
  const sellers = world.people.sellers;
  const slots = searches.slot;
  const words = searches.word;
  const goes = searches.goes;
  readVacancies(world, inVain, count);
  let left = 0;
  for (let i = 0; i < count; i++) {
    const search = inVain[i];
    const person = goes[search];
    const word = words[search];
    const slot = slots[search];
    beDisappointed(world, person, slot, word);
    const been = tried[search] | (1 << (slot & (SELLERS - 1)));
    tried[search] = been;
    slots[search] = -1;
    const judgement = bestUntried(world, person, word, been);
    const place = judgement & (SELLERS - 1);
    const another = judgement >= SELLERS ? 1 : 0;
    inVain[left] = search;
    luck[left] = word;
    toSlot[left] = person * SELLERS + place;
    toSeller[left] = sellers.of(person, place) & -another;
    left += another & triesOn;
  }
  return left;
}

/** Finds the shops of sellers to whom people go, and reads whether they are free: a loop that waits for nothing. */
function findShops(world: World, count: i32): void {
  const shopOf = world.people.shop;
  const held = world.people.custody;
  let read = 0;
  for (let i = 0; i < count; i++) {
    const seller = toSeller[i];
    toShop[i] = shopOf.get(seller);
    read ^= held[seller];
  }
  keep(read);
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
    // Assumption: who has stopped is forgotten twice as fast, for unlike one out of stock they mostly do not come back.
    changeTrust(people, slot, -2 * trustLost);
  } else if (shops.mixture.get(shop) < shops.packet.get(shop)) {
    if (mixed(~word, seller) >= world.agenda.prepared.reachable[shops.setting.get(shop)]) return;
    const turnedAway = shops.turnedAway;
    if (turnedAway.get(shop) < 0xffff) turnedAway.set(shop, turnedAway.get(shop) + 1);
    changeTrust(people, slot, -trustLost);
  }
}
