// Turning to a seller one knows: the one most trusted and believed strongest, with an error of judgement that belongs to the
// pair and the moment; then the next, as far as patience goes.
import { BLOCK } from '../world/block.ts';
import { atStep, defineStream, mixed, mixedWord, open } from '../world/chance.ts';
import { custody } from '../world/codes.ts';
import { type People, SELLERS } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { changeTrust } from './acquaintance.kernel.ts';
import { missSeller } from './vacancies.ts';

const JUDGE = defineStream('market/judge-seller');

/**
 * Finds for each search of a list a seller whom the person who goes knows, who can be reached now and has drug: writes down
 * the shop and the slot (an index into the columns), or -1 for both.
 */
export function turnToKnown(world: World, list: Int32Array, count: number): void {
  const { first, second } = atStep(world.keys[JUDGE], world.clock.step[0]);
  judge(world, list, count, first, second);
  const disappointed = visit(world, list, count);
  for (let i = 0; i < disappointed; i++) turnToNext(world, inVain[i]);
}

/** Writes down for each search of a list the slot of the seller judged best by who goes, or -1. */
function judge(world: World, list: Int32Array, count: number, first: number, second: number): void {
  const { sellers, trust, belief } = world.people;
  const { goes, slot, word: words } = world.agenda.searches;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    const person = goes[search];
    const word = mixedWord(first, person) ^ second;
    words[search] = word;
    const from = person * SELLERS;
    const best0 = judged(word, sellers[from], trust[from], belief[from], 0);
    const best1 = judged(word, sellers[from + 1], trust[from + 1], belief[from + 1], 1);
    const best2 = judged(word, sellers[from + 2], trust[from + 2], belief[from + 2], 2);
    const best3 = judged(word, sellers[from + 3], trust[from + 3], belief[from + 3], 3);
    const best = larger(larger(best0, best1), larger(best2, best3));
    slot[search] = best < SELLERS ? -1 : from + (best & (SELLERS - 1));
  }
}

// A positive number of 32 bits, and its bits: these are in the same order.
const judgement = new Float32Array(1);
const bits = new Int32Array(judgement.buffer);

/** How a seller is judged, as a whole number that ends in the slot's; below SELLERS if nobody is in it. */
function judged(word: number, seller: number, trust: number, belief: number, slot: number): number {
  judgement[0] = trust * belief * (0.5 + open(mixedWord(word, seller)));
  // Nobody is -1, whose bits are all ones.
  return (bits[0] & ~(seller >> 31) & -SELLERS) | slot;
}

/** The larger of two numbers of 31 bits, without a branch: which it is nobody foresees. */
function larger(a: number, b: number): number {
  const below = a - b;
  return a - (below & (below >> 31));
}

/** Writes down the shops of those who were found; returns how many were not there or could not be reached, who are listed. */
function visit(world: World, list: Int32Array, count: number): number {
  const { people, shops, agenda } = world;
  const { sellers, shop, custody: held } = people;
  const { mixture, packet, setting } = shops;
  const { slot: slots, shop: chosen, word: words } = world.agenda.searches;
  const { reachable } = agenda.prepared;
  const { free } = custody;
  let disappointed = 0;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    const slot = slots[search];
    chosen[search] = -1;
    if (slot < 0) continue;
    const seller = sellers[slot];
    const row = shop[seller];
    inVain[disappointed++] = search;
    if (row < 0 || held[seller] !== free || mixture[row] < packet[row]) continue;
    if (mixed(~words[search], seller) >= reachable[setting[row]]) continue;
    chosen[search] = row;
    disappointed--;
  }
  return disappointed;
}

const inVain = new Int32Array(BLOCK);

/** After a first disappointment: the next best, as often as people try. */
function turnToNext(world: World, search: number): void {
  const { people, city } = world;
  const { goes, slot: slots, shop, word: words } = world.agenda.searches;
  const person = goes[search];
  const word = words[search];
  const from = person * SELLERS;
  let tried = 0;
  let slot = slots[search];
  for (let t = 1; !serves(world, person, slot, word); t++) {
    tried |= 1 << (slot - from);
    slot = t < city.market.tries ? bestOf(people, from, word, tried) : -1;
    if (slot < 0) break;
  }
  slots[search] = slot;
  shop[search] = slot < 0 ? -1 : people.shop[people.sellers[slot]];
}

/** The slot, of those from one on, of the seller judged best who has not been tried (a bit for each slot), or -1. */
function bestOf({ sellers, trust, belief }: People, from: number, word: number, tried: number): number {
  let best = 0;
  for (let k = 0; k < SELLERS; k++) {
    const slot = from + k;
    const as = judged(word, sellers[slot], trust[slot], belief[slot], k) & (((tried >> k) & 1) - 1);
    best = larger(best, as);
  }
  return best < SELLERS ? -1 : from + (best & (SELLERS - 1));
}

/** Whether the seller in a slot is there and has drug; who comes in vain trusts them less. */
function serves(world: World, person: number, slot: number, word: number): boolean {
  const { people, shops, city, agenda } = world;
  const { trustLost } = city.market;
  const seller = people.sellers[slot];
  const shop = people.shop[seller];
  if (people.custody[seller] !== custody.free) {
    missSeller(world, person, seller);
    changeTrust(people, slot, -trustLost);
  } else if (shop < 0) {
    changeTrust(people, slot, -2 * trustLost);
  } else if (mixed(~word, seller) < agenda.prepared.reachable[shops.setting[shop]]) {
    if (shops.mixture[shop] >= shops.packet[shop]) return true;
    if (shops.turnedAway[shop] < 0xffff) shops.turnedAway[shop]++;
    changeTrust(people, slot, -trustLost);
  }
  return false;
}
