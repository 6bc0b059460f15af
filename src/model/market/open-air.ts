// Looking for drug where it is sold in the open: whether one goes, whom one finds, being sold nothing, staying in touch.
import { fearOf } from '../law/fear.ts';
import { defineStream, quick, quickMore, quickPair } from '../world/chance.ts';
import type { World } from '../world/world.ts';
import { meet } from './acquaintance.ts';
import { packetsFor } from './buying.ts';
import { noteDeal } from './deal.ts';
import { nextOnRing } from './rings.ts';
import { sell } from './sale.ts';
import { atWork } from './shop.ts';

const GO = defineStream('market/go-to-site');
const FIND = defineStream('market/find-at-site');
const BURNT = defineStream('market/burnt');

/** A search at the open-air site of one's place for an effect of `wanted` mg morphine. Returns whether drug was bought. */
export function searchOpenAir(world: World, buyer: number, wanted: number): boolean {
  const { people, city, keys, clock, agenda, shops } = world;
  const { openAirTravel, openAirFind, burnChance, meetChance, firstTrust, packetPrice } = city.market;
  const step = clock.step[0];
  const site = city.people.places[agenda.sites[people.place[buyer]]];
  if (!site.openAir) return false;
  const east = people.homeX[buyer] - site.x;
  const north = people.homeY[buyer] - site.y;
  const distance = Math.sqrt(east * east + north * north);
  const will = (1 / (1 + distance / openAirTravel)) * (1 - fearOf(people, buyer));
  if (quick(keys[GO], buyer, step) >= will || quickMore(1) >= openAirFind) return false;
  const shop = nextOnRing(agenda.open[agenda.sites[people.place[buyer]]], quick(keys[FIND], buyer, step));
  if (shop < 0) return false;
  const seller = shops.person[shop];
  if (seller < 0 || seller === buyer || !atWork(world, seller)) return false;
  if (quickPair(keys[BURNT], buyer, seller, step) < burnChance) {
    people.cash[buyer] -= packetPrice;
    people.cash[seller] += packetPrice;
    return false;
  }
  const stays = quickMore(1) < meetChance;
  const sold = sell(world, shop, buyer, packetsFor(world, shop, wanted, people.strength[buyer]));
  if (sold === 0) return false;
  if (stays) meet(people, buyer, seller, firstTrust);
  noteDeal(world, shop, buyer, -1, sold, false);
  return true;
}
