// Brokering: a friend buys with one's money, and is paid by taking some of the drug, by raising the price, by using some of
// it together, or not at all. After some deals buyer and seller are introduced.
import { fearOf } from '../law/fear.ts';
import { friendCount } from '../lives/friendship.ts';
import { defineStream, mixed, pairUniform, quick, quickWordOf, second } from '../world/chance.ts';
import { custody, using } from '../world/codes.ts';
import { FRIENDS, SHARE, SUBSTANCES } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { meet } from './acquaintance.ts';
import { packetsFor } from './buying.ts';
import { brokersHandling, noteDeal } from './deal.ts';
import { turnToKnown } from './known-sellers.ts';
import { handle } from './role.ts';
import { sell } from './sale.ts';
import { atWork } from './shop.ts';
import { handOver } from './stash.ts';

const ORDER = defineStream('market/order-of-friends');
const ASK = defineStream('market/ask-friend');
const PAY = defineStream('market/broker-pay');
const INTRODUCTION = defineStream('market/introduction');

/** Habits of pay, as bits of `brokerHabits`. */
const SKIMS = 1;
const RAISES = 2;
const SHARES = 4;

/** Asks friends to buy for an effect of `wanted` mg morphine. Returns whether one did. */
export function askFriends(world: World, buyer: number, wanted: number): boolean {
  const { people, city, keys, clock } = world;
  const step = clock.step[0];
  const first = buyer * FRIENDS;
  const count = friendCount(people, buyer);
  if (count === 0) return false;
  const start = Math.floor(quick(keys[ORDER], buyer, step) * count);
  const word = quickWordOf(keys[ASK], buyer, step);
  for (let t = 0; t < Math.min(count, city.market.askFriends); t++) {
    const tie = first + ((start + t) % count);
    const friend = people.friends[tie];
    if (people.custody[friend] !== custody.free) continue;
    if (people.using[friend] !== using.active && people.shop[friend] < 0) continue;
    if (people.asked[friend] < 255) people.asked[friend]++;
    const answer = mixed(word, friend);
    // The first test is part of the second, and spares most friends a look at what they fear.
    const will = people.sociability[friend] * SHARE;
    if (answer >= will || answer >= will * (1 - fearOf(people, friend))) continue;
    if (atWork(world, friend) ? buyFromFriend(world, buyer, friend, wanted) : broker(world, buyer, tie, wanted))
      return true;
  }
  return false;
}

/** A friend who sells is simply a seller, known from now on. */
function buyFromFriend(world: World, buyer: number, friend: number, wanted: number): boolean {
  const { people, city } = world;
  const shop = people.shop[friend];
  const sold = sell(world, shop, buyer, packetsFor(world, shop, wanted, people.strength[buyer]));
  if (sold === 0) return false;
  meet(people, buyer, friend, city.market.firstTrust);
  noteDeal(world, shop, buyer, -1, sold, false);
  return true;
}

function broker(world: World, buyer: number, tie: number, wanted: number): boolean {
  const { people, city } = world;
  const friend = people.friends[tie];
  const slot = turnToKnown(world, friend);
  if (slot < 0 || people.sellers[slot] === buyer) return false;
  const shop = people.shop[people.sellers[slot]];
  const pay = payOf(world, buyer, friend);
  const kept = pay === RAISES ? raise(world, buyer, friend) : 0;
  const before = people.stashMixture[buyer];
  const sold = sell(world, shop, buyer, packetsFor(world, shop, wanted, people.belief[slot]));
  if (sold === 0) {
    people.cash[friend] -= kept;
    people.cash[buyer] += kept;
    return false;
  }
  // What was kept of the money was paid for the drug all the same.
  world.tally.retailCents[world.tally.rows - 1] += kept;
  const bought = people.stashMixture[buyer] - before;
  const pure = (pureOf(world, buyer) * bought) / people.stashMixture[buyer];
  const share = pay === SKIMS ? city.market.skimShare : pay === SHARES ? city.market.sharedShare : 0;
  const part = Math.floor(bought * share);
  if (part > 0) handOver(world, buyer, friend, part, 1);
  const paid = kept > 0 || part > 0;
  handle(people, friend, brokersHandling(paid), pure);
  noteDeal(world, shop, buyer, friend, sold, paid, slot);
  introduce(world, buyer, tie, people.sellers[slot]);
  return true;
}

/** Which way a broker is paid for a deal: one of those they often use, or none. */
function payOf(world: World, buyer: number, friend: number): number {
  const { people, city, keys, clock } = world;
  const habits = people.brokerHabits[friend];
  if (habits === 0 || pairUniform(keys[PAY], buyer, friend, clock.step[0]) >= city.market.brokerPaid) return 0;
  let pick = Math.floor(second() * ((habits & 1) + ((habits >> 1) & 1) + ((habits >> 2) & 1)));
  if (habits & SKIMS && pick-- === 0) return SKIMS;
  if (habits & RAISES && pick-- === 0) return RAISES;
  return habits & SHARES && pick === 0 ? SHARES : 0;
}

/** The broker keeps part of the money, if what is left still buys a packet. Returns cents. */
function raise(world: World, buyer: number, friend: number): number {
  const { people, city } = world;
  const kept = Math.floor(people.cash[buyer] * city.market.raiseShare);
  if (people.cash[buyer] - kept < city.market.packetPrice) return 0;
  people.cash[buyer] -= kept;
  people.cash[friend] += kept;
  return kept;
}

function pureOf(world: World, person: number): number {
  let pure = 0;
  for (let s = 0; s < SUBSTANCES; s++) pure += world.people.stash[person * SUBSTANCES + s];
  return pure;
}

/** Counts the deal; after as many as the pair's luck asks, buyer and seller meet. */
function introduce(world: World, buyer: number, tie: number, seller: number): void {
  const { people, city, keys } = world;
  const { introductionsFrom, introductionsTo, firstTrust } = city.market;
  const deals = ++people.brokered[tie];
  const spread = introductionsTo - introductionsFrom + 1;
  if (deals < introductionsFrom) return;
  if (deals < introductionsFrom + Math.floor(pairUniform(keys[INTRODUCTION], buyer, seller, 0) * spread)) return;
  people.brokered[tie] = 0;
  meet(people, buyer, seller, firstTrust);
}
