// Looking for drug where it is sold in the open: whether one goes, whom one finds, being sold nothing, staying in touch.
import { fearOf } from '../law/fear-of.kernel.ts';
import { readSellers, readShops } from '../world/ahead.kernel.ts';
import { BLOCK } from '../world/block.ts';
import { atStep, defineStream, mixed, mixedWord, open, quick, quickPairWord } from '../world/chance.ts';
import { type f64, i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { meet } from './acquaintance.kernel.ts';
import { atWork } from './at-work.kernel.ts';
import { nextOnRing } from './ring.kernel.ts';
import { trade } from './sale.kernel.ts';

const GO = defineStream('market/go-to-site');
const FIND = defineStream('market/find-at-site');
const BURNT = defineStream('market/burnt');

// By place in a list of searches: the shop found, or -1.
const found = new Int32Array(BLOCK);

/** Searches of a list at the open-air site of the buyer's place. */
export function searchOpenAir(world: World, list: Int32Array, count: i32): void {
  const searches = world.agenda.searches;
  const buyer = searches.buyer;
  const sellers = searches.seller;
  const shop = searches.shop;
  const slot = searches.slot;
  const sold = searches.sold;
  const step = world.clock.step[0];
  for (let i = 0; i < count; i++) {
    const search = list[i];
    slot[search] = -1;
    found[i] = findInOpen(world, buyer[search]);
  }
  readShops(world, found, count);
  readSellers(world, found, count);
  for (let i = 0; i < count; i++) {
    const search = list[i];
    shop[search] = mayBuy(world, buyer[search], found[i]) ? found[i] : -1;
  }
  trade(world, list, count);
  const meetChance: f64 = world.city.market.meetChance;
  const firstTrust: f64 = world.city.market.firstTrust;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    if (sold[search] === 0) continue;
    const seller = sellers[search];
    // The draw after that of being sold nothing.
    const word = quickPairWord(world.keys[BURNT], buyer[search], seller, step);
    if (mixed(word, 1) < meetChance) meet(world.people, buyer[search], seller, firstTrust);
  }
}

/** The shop of a seller found at the site, or -1 if the buyer stays away or finds nobody. */
function findInOpen(world: World, buyer: i32): i32 {
  const people = world.people;
  const agenda = world.agenda;
  const prepared = agenda.prepared;
  const market = world.city.market;
  const step = world.clock.step[0];
  const at = agenda.sites[people.place[buyer]];
  if (prepared.siteOpen[at] === 0) return -1;
  // Whether anybody would be found comes first, for it spares a look at the way and at what is feared.
  const key = atStep(world.keys[GO], step);
  const word = mixedWord(mixedWord(key.first, buyer), key.second);
  if (mixed(word, 1) >= market.openAirFind) return -1;
  const east: f64 = people.homeX[buyer] - prepared.siteX[at];
  const north: f64 = people.homeY[buyer] - prepared.siteY[at];
  const distance: f64 = Math.sqrt(east * east + north * north);
  if (open(word) >= (1 / (1 + distance / market.openAirTravel)) * (1 - fearOf(people, buyer))) return -1;
  const ringStart = agenda.ringStart;
  const draw: f64 = quick(world.keys[FIND], buyer, step);
  return nextOnRing(agenda.rings.position, agenda.rings.shop, ringStart[at], ringStart[at + 1], draw);
}

/** Whether a buyer may buy from a shop they found (-1 none): not if nobody is there, nor if they pay and get nothing. */
function mayBuy(world: World, buyer: i32, shop: i32): boolean {
  const market = world.city.market;
  const cash = world.people.cash;
  if (shop < 0) return false;
  const seller = world.shops.person.get(shop);
  if (seller < 0 || seller === buyer || !atWork(world, seller)) return false;
  if (open(quickPairWord(world.keys[BURNT], buyer, seller, world.clock.step[0])) >= market.burnChance) return true;
  cash.set(buyer, i32(cash.get(buyer) - market.packetPrice));
  cash.set(seller, i32(cash.get(seller) + market.packetPrice));
  return false;
}
