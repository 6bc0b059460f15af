// The market as the burn-in finds it: who sells, who can reach the edge, who knows whom. All of it is assumption, to be
// replaced by what the burn-in makes of it.

import { startWanting } from '../body/need.ts';
import { admit } from '../care/entering.ts';
import { wantedAgonist } from '../care/seeking-treatment.ts';
import { takeIntoCustody } from '../law/custody.ts';
import { defineStream, second, uniform } from '../world/chance.ts';
import { custody, shopTier, using } from '../world/codes.ts';
import { choose } from '../world/distributions.ts';
import { openBooks } from '../world/ledger.ts';
import { STEPS_PER_DAY, stepsOf } from '../world/steps.kernel.ts';
import { FRIENDS, type People } from '../world/tables.ts';
import { NG_PER_G } from '../world/units.ts';
import type { World } from '../world/world.ts';
import { meet } from './acquaintance.kernel.ts';
import { NO_CONNECTION, openShop } from './shop.ts';

const CONNECTION = defineStream('market/connection');
const STARTS = defineStream('market/starts-selling');
const KNOWS = defineStream('market/knows-seller');
const HELD = defineStream('market/held-at-start');

/** Opens the market: connections, shops with nothing in them yet, and acquaintance along friendships. */
export function openMarket(world: World): void {
  const { people, importers, city, keys } = world;
  const { market } = city;
  for (let i = 0; i < people.rows; i++) {
    const share = people.trader[i] ? market.connectedTraders : people.using[i] === using.active ? market.connected : 0;
    const u = uniform(keys[CONNECTION], i, 0);
    if (u < share) people.connection[i] = choose(second(), Math.min(NO_CONNECTION, importers.rows));
  }
  for (let i = 0; i < people.rows; i++) if (sellsAtStart(world, i)) openShop(world, i);
  for (let i = 0; i < people.rows; i++) acquaint(world, i);
  for (let i = 0; i < people.rows; i++) begin(world, i);
  openBooks(world);
}

/** Money in hand, a body used to its habit, somebody in custody: nothing that the burn-in does not replace. */
function begin(world: World, i: number): void {
  const { people, shops, city, keys } = world;
  people.cash.set(i, Math.min(city.market.cashCap, people.income.get(i) * STEPS_PER_DAY));
  const shop = people.shop.get(i);
  if (shop >= 0) {
    const price = shops.tier.get(shop) === shopTier.mid ? city.supply.edgePrice : city.market.bulkPrice;
    people.cash.set(i, Math.round((shops.orderSize.get(shop) / NG_PER_G) * price));
  }
  if (people.using[i] !== using.active) return;
  people.tolerance.set(i, Math.max(city.body.naive, people.habit.get(i) / city.body.wanted));
  startWanting(world, i);
  const held = uniform(keys[HELD], i, 0);
  if (held < city.people.startCustody && shop < 0)
    takeIntoCustody(world, i, custody.prison, stepsOf(second() * city.law.prisonMedianDays));
  else if (uniform(keys[HELD], i, 0, 1) < city.people.startTreated) admit(world, i, wantedAgonist(world, second()));
}

function sellsAtStart(world: World, i: number): boolean {
  const { people, city, keys } = world;
  const share = people.trader[i]
    ? city.market.startTradersSelling
    : people.using[i] === using.active
      ? city.people.startSellers
      : 0;
  return people.connection[i] !== NO_CONNECTION || uniform(keys[STARTS], i, 0) < share;
}

// Friends who sell are known; others are met through friends of friends, some not at all.
function acquaint(world: World, i: number): void {
  const { people, city, keys } = world;
  if (people.using[i] === using.never && people.shop.get(i) < 0) return;
  if (uniform(keys[KNOWS], i, 0) >= city.people.startKnowSeller) return;
  for (const friend of friendsOf(people, i)) {
    if (people.shop.get(friend) >= 0) meet(people, i, friend, city.market.firstTrust);
    for (const other of friendsOf(people, friend))
      if (people.shop.get(other) >= 0) meet(people, i, other, city.market.firstTrust / 2);
  }
}

function* friendsOf(people: People, i: number): Generator<number> {
  for (let f = 0; f < FRIENDS; f++) if (people.friends.of(i, f) >= 0) yield people.friends.of(i, f);
}
