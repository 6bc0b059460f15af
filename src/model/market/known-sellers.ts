// Turning to a seller one knows: the one most trusted and believed strongest, with an error of judgement that belongs to the
// pair and the moment; then the next, as far as patience goes.
import { atStep, defineStream, mixed, mixedWord, open } from '../world/chance.ts';
import { custody } from '../world/codes.ts';
import { type People, SELLERS } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { changeTrust } from './acquaintance.ts';
import { searches } from './searches.ts';
import { missSeller } from './vacancies.ts';

const JUDGE = defineStream('market/judge-seller');

/**
 * Finds for each search of a list a seller whom the person who goes knows, who can be reached now and has drug: writes down
 * the shop and the slot (an index into the columns), or -1 for both.
 */
export function turnToKnown(world: World, list: Int32Array, count: number): void {
  const { people, shops, keys, clock, agenda } = world;
  const { sellers, shop, custody: held } = people;
  const { mixture, packet, setting } = shops;
  const { goes, slot: slots, shop: chosen } = searches;
  const { reachable } = agenda.prepared;
  const { free } = custody;
  const { first, second } = atStep(keys[JUDGE], clock.step[0]);
  for (let i = 0; i < count; i++) {
    const search = list[i];
    const person = goes[search];
    const from = person * SELLERS;
    const word = mixedWord(first, person) ^ second;
    let slot = bestOf(people, from, word, NOBODY);
    if (slot >= 0) {
      const seller = sellers[slot];
      const row = shop[seller];
      const there = row >= 0 && held[seller] === free && mixture[row] >= packet[row];
      if (!there || mixed(~word, seller) >= reachable[setting[row]]) slot = turnToNext(world, person, word, slot);
    }
    slots[search] = slot;
    chosen[search] = slot < 0 ? -1 : shop[sellers[slot]];
  }
}

/** Nobody has been tried yet. */
const NOBODY = 0;

/** The slot, of those from one on, of the seller judged best who has not been tried (a bit for each slot), or -1. */
function bestOf({ sellers, trust, belief }: People, from: number, word: number, tried: number): number {
  let slot = -1;
  let most = -1;
  for (let k = 0; k < SELLERS; k++) {
    const seller = sellers[from + k];
    if (seller < 0 || tried & (1 << k)) continue;
    const judged = trust[from + k] * belief[from + k] * (0.5 + open(mixedWord(word, seller)));
    if (judged <= most) continue;
    most = judged;
    slot = from + k;
  }
  return slot;
}

/** After a first disappointment: the next best, as often as people try. Returns the slot, or -1. */
function turnToNext(world: World, person: number, word: number, disappointing: number): number {
  const { people, city } = world;
  const from = person * SELLERS;
  let tried = NOBODY;
  let slot = disappointing;
  for (let t = 1; ; t++) {
    if (serves(world, person, slot, word)) return slot;
    if (t >= city.market.tries) return -1;
    tried |= 1 << (slot - from);
    slot = bestOf(people, from, word, tried);
    if (slot < 0) return -1;
  }
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
