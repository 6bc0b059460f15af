// Looking for drug where it is sold in the open: whether one goes, whom one finds, being sold nothing, staying in touch.
import { fearOf } from '../law/fear-of.kernel.ts';
import { atStep, defineStream, mixed, mixedWord, open, quick, quickMore, quickPair } from '../world/chance.ts';
import type { World } from '../world/world.ts';
import { meet } from './acquaintance.kernel.ts';
import { atWork } from './at-work.kernel.ts';
import { nextOnRing } from './rings.ts';
import { trade } from './sale.kernel.ts';

const GO = defineStream('market/go-to-site');
const FIND = defineStream('market/find-at-site');
const BURNT = defineStream('market/burnt');

/** Searches of a list at the open-air site of the buyer's place. */
export function searchOpenAir(world: World, list: Int32Array, count: number): void {
  const { people, city, keys, clock } = world;
  const { buyer, seller: sellers, shop, slot, sold } = world.agenda.searches;
  const step = clock.step[0];
  for (let i = 0; i < count; i++) {
    const search = list[i];
    shop[search] = findInOpen(world, buyer[search]);
    slot[search] = -1;
  }
  trade(world, list, count);
  for (let i = 0; i < count; i++) {
    const search = list[i];
    if (sold[search] === 0) continue;
    const seller = sellers[search];
    // The draw after that of being sold nothing.
    quickPair(keys[BURNT], buyer[search], seller, step);
    if (quickMore(1) < city.market.meetChance) meet(people, buyer[search], seller, city.market.firstTrust);
  }
}

/** The shop of a seller found at the site, or -1 if the buyer stays away, finds nobody, or pays and gets nothing. */
function findInOpen(world: World, buyer: number): number {
  const { people, city, keys, clock, agenda, shops } = world;
  const { openAirTravel, openAirFind, burnChance, packetPrice } = city.market;
  const step = clock.step[0];
  const at = agenda.sites[people.place[buyer]];
  const site = city.people.places[at];
  if (!site.openAir) return -1;
  // Whether anybody would be found comes first, for it spares a look at the way and at what is feared.
  const { first, second } = atStep(keys[GO], step);
  const word = mixedWord(mixedWord(first, buyer), second);
  if (mixed(word, 1) >= openAirFind) return -1;
  const east = people.homeX[buyer] - site.x;
  const north = people.homeY[buyer] - site.y;
  const distance = Math.sqrt(east * east + north * north);
  if (open(word) >= (1 / (1 + distance / openAirTravel)) * (1 - fearOf(people, buyer))) return -1;
  const shop = nextOnRing(agenda.open[at], quick(keys[FIND], buyer, step));
  if (shop < 0) return -1;
  const seller = shops.person[shop];
  if (seller < 0 || seller === buyer || !atWork(world, seller)) return -1;
  if (quickPair(keys[BURNT], buyer, seller, step) >= burnChance) return shop;
  people.cash[buyer] -= packetPrice;
  people.cash[seller] += packetPrice;
  return -1;
}
