// The market as the burn-in finds it: who sells, who can reach the edge, who knows whom. All of it is assumption, to be
// replaced by what the burn-in makes of it.
import { defineStream, second, uniform } from '../world/chance.ts';
import { setting, shopTier, using } from '../world/codes.ts';
import { reserve } from '../world/columns.ts';
import { choose, weighted } from '../world/distributions.ts';
import { FRIENDS, type People } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { meet } from './acquaintance.ts';

const CONNECTION = defineStream('market/connection');
const STARTS = defineStream('market/starts-selling');
const KNOWS = defineStream('market/knows-seller');

const NG_PER_MG = 1e6;
const NG_PER_G = 1e9;

/** Opens the market: connections, shops with nothing in them yet, and acquaintance along friendships. */
export function openMarket(world: World): void {
  const { people, importers, city, keys } = world;
  const { market } = city;
  for (let i = 0; i < people.rows; i++) {
    const share = people.trader[i] ? market.connectedTraders : people.using[i] === using.active ? market.connected : 0;
    const u = uniform(keys[CONNECTION], i, 0);
    if (u < share) people.connection[i] = choose(second(), Math.min(255, importers.rows));
  }
  for (let i = 0; i < people.rows; i++) if (sellsAtStart(world, i)) openShop(world, i);
  for (let i = 0; i < people.rows; i++) acquaint(world, i);
}

function sellsAtStart(world: World, i: number): boolean {
  const { people, city, keys } = world;
  const share = people.trader[i] ? city.market.startTradersSelling : people.using[i] === using.active ? city.people.startSellers : 0;
  return people.connection[i] < 255 || uniform(keys[STARTS], i, 0) < share;
}

/** Gives a person a shop with nothing in it. Returns its row. */
export function openShop(world: World, person: number): number {
  const { people, shops, clock, city, keys } = world;
  const { market } = city;
  let row = clock.freeShop[0];
  while (row < shops.rows && shops.person[row] >= 0) row++;
  if (row >= shops.rows) {
    reserve(shops, 1);
    shops.rows = row + 1;
  }
  clock.freeShop[0] = row + 1;
  const mid = people.connection[person] < 255;
  shops.person[row] = person;
  shops.since[row] = clock.step[0];
  shops.packet[row] = market.packetWeight * NG_PER_MG;
  shops.tier[row] = mid ? shopTier.mid : shopTier.retail;
  shops.orderSize[row] = mid ? market.midOrder * NG_PER_G : NG_PER_G;
  shops.setting[row] = weighted(
    uniform(keys[STARTS], person, clock.step[0], 1),
    setting.names.map((name) => market.startSetting[name]),
  );
  people.shop[person] = row;
  return row;
}

// Friends who sell are known; others are met through friends of friends, some not at all.
function acquaint(world: World, i: number): void {
  const { people, city, keys } = world;
  if (people.using[i] === using.never && people.shop[i] < 0) return;
  if (uniform(keys[KNOWS], i, 0) >= city.people.startKnowSeller) return;
  for (const friend of friendsOf(people, i)) {
    if (people.shop[friend] >= 0) meet(people, i, friend, city.market.firstTrust);
    for (const other of friendsOf(people, friend)) if (people.shop[other] >= 0) meet(people, i, other, city.market.firstTrust / 2);
  }
}

function* friendsOf(people: People, i: number): Generator<number> {
  for (let f = i * FRIENDS; f < (i + 1) * FRIENDS; f++) if (people.friends[f] >= 0) yield people.friends[f];
}
