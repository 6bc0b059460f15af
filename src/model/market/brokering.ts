// Brokering: a friend buys with one's money, and is paid by taking some of the drug, by raising the price, by using some of
// it together, or not at all. After some deals buyer and seller are introduced.
import { fearOf } from '../law/fear-of.kernel.ts';
import { friendCount } from '../lives/friend-count.kernel.ts';
import { BLOCK } from '../world/block.ts';
import { defineStream, mixed, pairUniform, quick, quickWordOf, second } from '../world/chance.ts';
import { brokerPay, custody, handling, using } from '../world/codes.ts';
import { FRIENDS, SHARE } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { meet } from './acquaintance.kernel.ts';
import { atWork } from './at-work.kernel.ts';
import { handle } from './handling.kernel.ts';
import { turnToKnown } from './known-sellers.kernel.ts';
import { trade } from './sale.kernel.ts';
import { handOver } from './stash.kernel.ts';

const ORDER = defineStream('market/order-of-friends');
const ASK = defineStream('market/ask-friend');
const PAY = defineStream('market/broker-pay');
const INTRODUCTION = defineStream('market/introduction');

/** Habits of pay, as bits of `brokerHabits`. */
const SKIMS = 1;
const RAISES = 2;
const SHARES = 4;

/**
 * Each search of a list asks friends of the buyer, one after the other, to buy for them. A friend who sells is simply a
 * seller; another goes to a seller they know. The list is used up.
 */
export function askFriends(world: World, list: Int32Array, count: number): void {
  const { people, city } = world;
  const { buyer, broker, tie, asked, sold } = world.agenda.searches;
  for (let i = 0; i < count; i++) asked[list[i]] = 0;
  for (let left = findWilling(world, list, count); left > 0; left = findWilling(world, list, left)) {
    let brokers = 0;
    for (let i = 0; i < left; i++) if (broker[list[i]] >= 0) brokering[brokers++] = list[i];
    turnToKnown(world, brokering, brokers);
    for (let i = 0; i < brokers; i++) agree(world, brokering[i]);
    trade(world, list, left);
    for (let i = 0; i < brokers; i++) settle(world, brokering[i]);
    let unserved = 0;
    for (let i = 0; i < left; i++) {
      const search = list[i];
      if (sold[search] === 0) list[unserved++] = search;
      else if (broker[search] < 0) meet(people, buyer[search], people.friends[tie[search]], city.market.firstTrust);
    }
    left = unserved;
  }
}

const brokering = new Int32Array(BLOCK);

/** For each search of a list the next friend who is willing, as far as one asks; returns how many have one, first in the list. */
function findWilling(world: World, list: Int32Array, count: number): number {
  const { people } = world;
  const { buyer: buyers, broker, goes, tie: ties, slot, shop } = world.agenda.searches;
  let found = 0;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    const buyer = buyers[search];
    const tie = nextWilling(world, search, buyer);
    if (tie < 0) {
      // Nobody is left to ask: the buyer goes on alone.
      broker[search] = -1;
      goes[search] = buyer;
      continue;
    }
    const friend = people.friends[tie];
    const sells = atWork(world, friend);
    ties[search] = tie;
    broker[search] = sells ? -1 : friend;
    goes[search] = sells ? buyer : friend;
    slot[search] = -1;
    shop[search] = sells ? people.shop[friend] : -1;
    list[found++] = search;
  }
  return found;
}

/** The next friend of a buyer, from a first that is luck, who will help: an index into `friends`, or -1. */
function nextWilling(world: World, search: number, buyer: number): number {
  const { people, city, keys, clock } = world;
  const { asked } = world.agenda.searches;
  const step = clock.step[0];
  const count = friendCount(people, buyer);
  const most = Math.min(count, city.market.askFriends);
  if (asked[search] >= most) return -1;
  const first = buyer * FRIENDS;
  const start = Math.floor(quick(keys[ORDER], buyer, step) * count);
  const word = quickWordOf(keys[ASK], buyer, step);
  while (asked[search] < most) {
    const tie = first + ((start + asked[search]++) % count);
    const friend = people.friends[tie];
    if (people.custody[friend] !== custody.free) continue;
    if (people.using[friend] !== using.active && people.shop[friend] < 0) continue;
    if (people.asked[friend] < 255) people.asked[friend]++;
    const answer = mixed(word, friend);
    // The first test is part of the second, and spares most friends a look at what they fear.
    const will = people.sociability[friend] * SHARE;
    if (answer < will && answer < will * (1 - fearOf(people, friend))) return tie;
  }
  return -1;
}

/** The broker has found a seller: how they are paid is settled, and part of the money set aside if it is that way. */
function agree(world: World, search: number): void {
  const { people } = world;
  const { buyer, broker, shop, slot, pay, kept } = world.agenda.searches;
  kept[search] = 0;
  if (shop[search] < 0) return;
  if (people.sellers[slot[search]] === buyer[search]) {
    shop[search] = -1;
    return;
  }
  pay[search] = payOf(world, buyer[search], broker[search]);
  if (pay[search] === RAISES) kept[search] = raise(world, buyer[search]);
}

/** What is due after the deal: the money back if there was none, else the broker's part, the record, and an introduction. */
function settle(world: World, search: number): void {
  const { people, city, tally } = world;
  const buyer = world.agenda.searches.buyer[search];
  const friend = world.agenda.searches.broker[search];
  const kept = world.agenda.searches.kept[search];
  if (world.agenda.searches.sold[search] === 0) {
    people.cash[buyer] += kept;
    return;
  }
  people.cash[friend] += kept;
  // What was kept of the money was paid for the drug all the same.
  tally.retailCents[tally.rows - 1] += kept;
  const pay = world.agenda.searches.pay[search];
  const share = pay === SKIMS ? city.market.skimShare : pay === SHARES ? city.market.sharedShare : 0;
  const part = Math.floor(world.agenda.searches.bought[search] * share);
  if (part > 0) handOver(world, buyer, friend, part, 1);
  people.handedBy[buyer] = friend;
  people.handedStep[buyer] = world.clock.step[0];
  handle(people, friend, kept > 0 || part > 0 ? handling.brokered : handling.gift, world.agenda.searches.pure[search]);
  introduce(world, buyer, world.agenda.searches.tie[search], world.agenda.searches.seller[search]);
  if (world.witness !== undefined) world.witness('brokered', friend, buyer, paidBy(pay, kept, part));
}

/** How the broker was paid, as a code of brokerPay. */
function paidBy(pay: number, kept: number, part: number): number {
  if (kept > 0) return brokerPay.raises;
  if (part === 0) return brokerPay.nothing;
  return pay === SKIMS ? brokerPay.skims : brokerPay.shares;
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

/** Part of the money is the broker’s if the deal is struck and what is left still buys a packet. Returns cents. */
function raise(world: World, buyer: number): number {
  const { people, city } = world;
  const kept = Math.floor(people.cash[buyer] * city.market.raiseShare);
  if (people.cash[buyer] - kept < city.market.packetPrice) return 0;
  // Not the broker’s before the deal: who seeks for themselves in the same round could spend what they must give back.
  people.cash[buyer] -= kept;
  return kept;
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
