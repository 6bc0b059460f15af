// Beginning to sell: open to anyone with a source, and it pays when people near ask and go without. That, and no rule of
// replacement, is how arrested sellers are replaced. Much of it is survival: selling to use.

import { fearOf } from '../law/fear-of.kernel.ts';
import { friendCount } from '../lives/friend-count.kernel.ts';
import { defineStream, second, uniform } from '../world/chance.ts';
import { shopTier } from '../world/codes.ts';
import type { i32 } from '../world/numbers.ts';
import { FRIENDS, SELLERS } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { meet, TRUST_MOST } from './acquaintance.kernel.ts';
import { payIncome } from './income.kernel.ts';
import { nextOnRing } from './ring.kernel.ts';
import { NO_CONNECTION, openShop } from './shop.ts';
import { maySell, readiness, START } from './starting.kernel.ts';

const INTRODUCED = defineStream('market/introduced-to-supplier');

/** Once in 30 days: somebody who does not sell may begin. */
export function considerSelling(world: World, person: i32): void {
  const { people, city, keys, clock, tally } = world;
  const { market } = city;
  const u = uniform(keys[START], person, clock.step[0]);
  if (!maySell(world, person, u)) return;
  const pays = Math.min(1, demandNear(world, person) / market.startDemand);
  if (u >= readiness(world, person) * pays * (1 - fearOf(people, person))) return;
  // Traders are never due for anything else, and are paid here.
  payIncome(world, person);
  if (!hasMeans(world, person) || !hasSource(world, person)) return;
  openShop(world, person);
  // Friends who asked are told where to go.
  for (let f = 0; f < friendCount(people, person); f++)
    meet(people, people.friends.of(person, f), person, market.firstTrust);
  tally.startedSelling[tally.rows - 1]++;
  world.witness?.('startsSelling', person, -1, 0);
}

/** Requests and failed searches near: what friends asked for, and what friends and neighbours went without, in a month. */
function demandNear(world: World, person: number): number {
  const { people, places, city, agenda } = world;
  let count = people.asked.get(person);
  for (let f = 0; f < FRIENDS; f++) {
    const friend = people.friends.of(person, f);
    if (friend < 0) break;
    count += people.failures.get(friend);
  }
  const place = people.place[person];
  const neighbours = Math.max(1, agenda.usingAtStart * city.people.places[place].share);
  return count + places.failed[place] / neighbours;
}

/** A stake of one's own, or a supplier who trusts one. */
function hasMeans(world: World, person: number): boolean {
  const { people, city } = world;
  if (people.cash.get(person) >= city.market.startStake || people.connection[person] !== NO_CONNECTION) return true;
  for (let k = person * SELLERS; k < (person + 1) * SELLERS; k++)
    if (people.sellers.get(k) >= 0 && people.trust.get(k) >= city.market.creditTrust * TRUST_MOST) return true;
  return false;
}

/** A supplier at the edge, a middle-level seller known, or one to whom a seller one knows makes the introduction. */
function hasSource(world: World, person: number): boolean {
  const { people, shops, agenda, keys, clock, city } = world;
  if (people.connection[person] !== NO_CONNECTION) return true;
  let knowsSeller = false;
  for (let k = person * SELLERS; k < (person + 1) * SELLERS; k++) {
    const shop = people.sellers.get(k) < 0 ? -1 : people.shop.get(people.sellers.get(k));
    if (shop < 0) continue;
    knowsSeller = true;
    if (shops.tier.get(shop) === shopTier.mid) return true;
  }
  if (!knowsSeller || uniform(keys[INTRODUCED], person, clock.step[0]) >= city.market.findsSupplier) return false;
  const { positions, shops: middle } = agenda.middle;
  const found = nextOnRing(positions, middle, 0, middle.length, second());
  if (found < 0 || shops.person.get(found) < 0 || shops.person.get(found) === person) return false;
  meet(people, person, shops.person.get(found), city.market.firstTrust);
  return true;
}
