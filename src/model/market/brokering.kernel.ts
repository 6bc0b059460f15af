// Brokering: a friend buys with one's money, and is paid by taking some of the drug, by raising the price, by using some of
// it together, or not at all. After some deals buyer and seller are introduced.
import { fearOf } from '../law/fear-of.kernel.ts';
import { friendCount } from '../lives/friend-count.kernel.ts';
import { readAsked, readBrokers, readFriends, readLotsParted, readShops } from '../world/ahead.kernel.ts';
import { BLOCK } from '../world/block.ts';
import { atStep, defineStream, mixed, mixedWord, open, pairWords, quickWords } from '../world/chance.ts';
import { brokerPay, custody, handling, using } from '../world/codes.ts';
import { type f64, i32 } from '../world/numbers.ts';
import { FRIENDS_APART, SHARE } from '../world/tables.ts';
import { isWitnessed } from '../world/witness.ts';
import type { World } from '../world/world.ts';
import { meet } from './acquaintance.kernel.ts';
import { atWork } from './at-work.kernel.ts';
import { handle } from './handling.kernel.ts';
import { turnToKnown } from './known-sellers.kernel.ts';
import { trade } from './sale.kernel.ts';
import { handOver } from './stash.kernel.ts';
import { tellOfBrokering } from './telling.ts';

const ORDER = defineStream('market/order-of-friends');
const ASK = defineStream('market/ask-friend');
const PAY = defineStream('market/broker-pay');
const INTRODUCTION = defineStream('market/introduction');

/** Habits of pay, as bits of `brokerHabits`; and how many numbers such bits make. */
const SKIMS: i32 = 1;
const RAISES: i32 = 2;
const SHARES: i32 = 4;
const HABITS: i32 = 8;

// Searches of the latest list in which a friend goes to a seller, those of them that found one or were served, and of the latter those
// after which buyer and seller may be introduced, and those where part of the drug is the friend's.
const brokering = new Int32Array(BLOCK);
const served = new Int32Array(BLOCK);
const introducing = new Int32Array(BLOCK);
const parting = new Int32Array(BLOCK);
// By place in such a list: the buyer, the friend or seller, and the two words of the pair's luck.
const buyerIn = new Int32Array(BLOCK);
const otherIn = new Int32Array(BLOCK);
const firstWords = new Int32Array(BLOCK);
const secondWords = new Int32Array(BLOCK);
// By search: how many friends the buyer has, from which of them on they ask, and where the friend who is willing stands, or -1.
const friendsOf = new Int32Array(BLOCK);
const begin = new Int32Array(BLOCK);
const willing = new Int32Array(BLOCK);
// By place in a list, the shop of the friend who is willing, or -1.
const friendShop = new Int32Array(BLOCK);
// By place in the list that begins to ask: the buyer, and their word.
const asker = new Int32Array(BLOCK);
const luck = new Int32Array(BLOCK);
// Searches that ask one friend more, and where that friend stands.
const asking = new Int32Array(BLOCK);
const next = new Int32Array(BLOCK);
// By search, the part of the drug that is the friend's, ng; by way of pay, the share that it is.
const parts = new Float64Array(BLOCK);
const shareOf = new Float64Array(HABITS);

/**
 * Each search of a list asks friends of the buyer, one after the other, to buy for them. A friend who sells is simply a
 * seller; another goes to a seller they know. The list is used up.
 */
export function askFriends(world: World, list: Int32Array, count: i32): void {
  const searches = world.agenda.searches;
  const broker = searches.broker;
  const sold = searches.sold;
  beginAsking(world, list, count);
  let left = findWilling(world, list, count);
  while (left > 0) {
    let brokers = 0;
    for (let i = 0; i < left; i++) {
      brokering[brokers] = list[i];
      brokers += 1 + (broker[list[i]] >> 31);
    }
    readBrokers(world, brokering, brokers);
    turnToKnown(world, brokering, brokers);
    agree(world, brokers);
    trade(world, list, left);
    settle(world, brokers);
    let unserved = 0;
    for (let i = 0; i < left; i++) {
      const search = list[i];
      if (broker[search] < 0 && sold[search] > 0) meetSellingFriend(world, search);
      list[unserved] = search;
      unserved += sold[search] === 0 ? 1 : 0;
    }
    left = findWilling(world, list, unserved);
  }
}

function meetSellingFriend(world: World, search: i32): void {
  const searches = world.agenda.searches;
  const friend = world.people.friends.get(searches.tie[search]);
  meet(world.people, searches.buyer[search], friend, world.city.market.firstTrust);
}

/** Finds from which friend on the buyers of a list ask: a first that is luck, and from there round the list of friends. */
function beginAsking(world: World, list: Int32Array, count: i32): void {
  const people = world.people;
  const buyers = world.agenda.searches.buyer;
  const asked = world.agenda.searches.asked;
  const order = atStep(world.keys[ORDER], world.clock.step[0]);
  readFriends(world, list, count);
  for (let i = 0; i < count; i++) asker[i] = buyers[list[i]];
  quickWords(asker, count, order.first, order.second, luck);
  for (let i = 0; i < count; i++) {
    const search = list[i];
    const many = friendCount(people, asker[i]);
    friendsOf[search] = many;
    begin[search] = i32(open(luck[i]) * many);
    asked[search] = 0;
  }
}

/** Lists the searches of a list that ask one friend more, and where that friend stands. Returns how many they are. */
function listAsking(world: World, list: Int32Array, count: i32, limit: i32): i32 {
  const searches = world.agenda.searches;
  const buyers = searches.buyer;
  const asked = searches.asked;
  let left = 0;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    const n = asked[search];
    willing[search] = -1;
    asking[left] = search;
    next[left] = tieOf(buyers[search], search, n);
    left += (n < friendsOf[search] ? 1 : 0) & (n < limit ? 1 : 0);
  }
  return left;
}

/** Where the friend stands, as an index into the columns, whom the buyer of a search asks as the n-th, counted from 0. */
function tieOf(buyer: i32, search: i32, n: i32): i32 {
  const many = friendsOf[search];
  const place = begin[search] + n;
  return buyer * FRIENDS_APART + place - (many & ~((place - many) >> 31));
}

/**
 * Those who are listed ask one friend each; returns how many ask on. Who is willing nobody foresees: no branch asks. In what order
 * friends are asked is the same to all of them.
 */
function askNext(world: World, left: i32, limit: i32): i32 {
  const people = world.people;
  const searches = world.agenda.searches;
  const friends = people.friends;
  const held = people.custody;
  const uses = people.using;
  const shopOf = people.shop;
  const requests = people.asked;
  const sociability = people.sociability;
  const buyers = searches.buyer;
  const asked = searches.asked;
  const ask = atStep(world.keys[ASK], world.clock.step[0]);
  const first = ask.first;
  const second = ask.second;
  let again = 0;
  for (let a = 0; a < left; a++) {
    const search = asking[a];
    const buyer = buyers[search];
    const at = next[a];
    const friend = friends.get(at);
    const free = held[friend] === custody.free ? 1 : 0;
    const about = (uses[friend] === using.active ? 1 : 0) | (1 + (shopOf.get(friend) >> 31));
    const here = free & about;
    const before = requests.get(friend);
    requests.set(friend, before + (here & (before < 255 ? 1 : 0)));
    const will: f64 = sociability.get(friend) * SHARE;
    const draw: f64 = mixed(mixedWord(first, buyer) ^ second, friend);
    const wants = here & (draw < will * (1 - fearOf(people, friend)) ? 1 : 0);
    const n = asked[search] + 1;
    asked[search] = n;
    willing[search] = at | (wants - 1);
    asking[again] = search;
    next[again] = tieOf(buyer, search, n);
    again += (1 - wants) & (n < friendsOf[search] ? 1 : 0) & (n < limit ? 1 : 0);
  }
  return again;
}

/** Finds for each search of a list the shop of the friend who is willing, or -1. */
function findFriendShops(world: World, list: Int32Array, count: i32): void {
  const friends = world.people.friends;
  const shopOf = world.people.shop;
  for (let i = 0; i < count; i++) {
    const tie = willing[list[i]];
    const nobody = tie >> 31;
    // The first of all places stands in where there is nobody, and may be empty.
    const friend = friends.get(tie & ~nobody);
    friendShop[i] = shopOf.get(friend & ~(friend >> 31)) | nobody;
  }
}

/** For each search of a list the next friend who is willing, as far as one asks; returns how many have one, first in the list. */
function findWilling(world: World, list: Int32Array, count: i32): i32 {
  const people = world.people;
  const searches = world.agenda.searches;
  const broker = searches.broker;
  const goes = searches.goes;
  const limit = i32(Math.ceil(world.city.market.askFriends));
  let left = listAsking(world, list, count, limit);
  while (left > 0) {
    readAsked(world, next, left);
    left = askNext(world, left, limit);
  }
  findFriendShops(world, list, count);
  readShops(world, friendShop, count);
  let found = 0;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    const buyer = searches.buyer[search];
    const tie = willing[search];
    if (tie < 0) {
      // Nobody is left to ask: the buyer goes on alone.
      broker[search] = -1;
      goes[search] = buyer;
      continue;
    }
    const friend = people.friends.get(tie);
    const sells = atWork(world, friend);
    searches.tie[search] = tie;
    broker[search] = sells ? -1 : friend;
    goes[search] = sells ? buyer : friend;
    searches.slot[search] = -1;
    searches.shop[search] = sells ? friendShop[i] : -1;
    list[found] = search;
    found++;
  }
  return found;
}

/**
 * Where a broker has found a seller, how they are paid is settled, and part of the money set aside if it is that way. It is not
 * the broker's before the deal: who seeks for themselves in the same round could spend what they must give back.
 */
function agree(world: World, brokers: i32): void {
  const people = world.people;
  const searches = world.agenda.searches;
  const market = world.city.market;
  const cash = people.cash;
  const shop = searches.shop;
  const pay = searches.pay;
  const kept = searches.kept;
  let found = 0;
  for (let i = 0; i < brokers; i++) {
    const search = brokering[i];
    const buyer = searches.buyer[search];
    kept[search] = 0;
    if (shop[search] < 0) continue;
    if (people.sellers.get(searches.slot[search]) === buyer) {
      shop[search] = -1;
      continue;
    }
    served[found] = search;
    buyerIn[found] = buyer;
    otherIn[found] = searches.broker[search];
    found++;
  }
  pairWords(world.keys[PAY], buyerIn, otherIn, found, world.clock.step[0], firstWords, secondWords);
  for (let i = 0; i < found; i++) {
    const search = served[i];
    const buyer = buyerIn[i];
    const way = payOf(world, otherIn[i], open(firstWords[i]), open(secondWords[i]));
    pay[search] = way;
    // What is left must still buy a packet.
    const money = cash.get(buyer);
    const raise = i32(Math.floor(money * market.raiseShare));
    const raises = (way === RAISES ? 1 : 0) & (money - raise >= market.packetPrice ? 1 : 0);
    kept[search] = raise & -raises;
    cash.set(buyer, money - (raise & -raises));
  }
}

/** Which way a broker is paid for a deal, by two uniforms: one of those they often use, or none. */
function payOf(world: World, friend: i32, often: f64, which: f64): i32 {
  const habits = world.people.brokerHabits.get(friend);
  const paid = often < world.city.market.brokerPaid ? 1 : 0;
  const pick = i32(which * ((habits & 1) + ((habits >> 1) & 1) + (habits >> 2)));
  // The lowest habit is struck out as often as the draw says; the lowest of what is left is the way.
  const fewer = habits & ((habits - 1) | -(pick < 1 ? 1 : 0));
  const left = fewer & ((fewer - 1) | -(pick < 2 ? 1 : 0));
  return left & -left & -paid;
}

/**
 * What is due after the deals: the broker's part of what was spent, the rest of the money back, the record, and an introduction. Who
 * raises has a share of what was paid to both: of all the money in hand it would be more, the more somebody has and does not spend.
 */
function settle(world: World, brokers: i32): void {
  const people = world.people;
  const searches = world.agenda.searches;
  const tally = world.tally;
  const step = world.clock.step[0];
  const cash = people.cash;
  const witnessed = isWitnessed(world);
  shareOf[SKIMS] = world.city.market.skimShare;
  shareOf[SHARES] = world.city.market.sharedShare;
  const price: f64 = world.city.market.packetPrice;
  const raised: f64 = world.city.market.raiseShare;
  const onTop: f64 = raised < 1 ? raised / (1 - raised) : 0;
  let many = 0;
  for (let i = 0; i < brokers; i++) {
    const search = brokering[i];
    const buyer = searches.buyer[search];
    const friend = searches.broker[search];
    const sold = searches.sold[search];
    const kept = searches.kept[search];
    const most: f64 = Math.floor(sold * price * onTop);
    const due = i32(kept < most ? kept : most);
    cash.set(friend, cash.get(friend) + due);
    cash.set(buyer, cash.get(buyer) + (kept - due));
    searches.kept[search] = due;
    served[many] = search;
    many += sold > 0 ? 1 : 0;
  }
  let all = 0;
  let shared = 0;
  let introductions = 0;
  for (let i = 0; i < many; i++) {
    const search = served[i];
    const buyer = searches.buyer[search];
    const friend = searches.broker[search];
    const kept = searches.kept[search];
    // What was kept of the money was paid for the drug all the same.
    all += kept;
    const way = searches.pay[search];
    const part: f64 = Math.floor(searches.bought[search] * shareOf[way]);
    const takes = part > 0 ? 1 : 0;
    const gains = takes | (kept > 0 ? 1 : 0);
    parts[search] = part;
    parting[shared] = search;
    shared += takes;
    people.handedBy.set(buyer, friend);
    people.handedStep.set(buyer, step);
    handle(people, friend, handling.gift + gains * (handling.brokered - handling.gift), searches.pure[search]);
    introducing[introductions] = search;
    introductions += countDeal(world, searches.tie[search]);
    if (witnessed) tellOfBrokering(world, search, paidBy(way, kept, part));
  }
  introduce(world, introductions);
  readLotsParted(world, parting, shared);
  for (let i = 0; i < shared; i++) {
    const search = parting[i];
    handOver(world, searches.buyer[search], searches.broker[search], parts[search], 1);
  }
  tally.retailCents[tally.rows - 1] += all;
}

/** How the broker was paid, as a code of brokerPay. */
function paidBy(way: i32, kept: i32, part: f64): i32 {
  if (kept > 0) return brokerPay.raises;
  if (part === 0) return brokerPay.nothing;
  return way === SKIMS ? brokerPay.skims : brokerPay.shares;
}

/** Counts a deal with a friend. Returns whether there have been as many as introductions take at least: 1 or 0. */
function countDeal(world: World, tie: i32): i32 {
  const brokered = world.people.brokered;
  const deals = brokered.get(tie) + 1;
  brokered.set(tie, deals);
  return deals >= world.city.market.introductionsFrom ? 1 : 0;
}

/** After as many deals as the pair's luck asks, buyer and seller meet. */
function introduce(world: World, count: i32): void {
  const searches = world.agenda.searches;
  const market = world.city.market;
  const brokered = world.people.brokered;
  const spread: f64 = market.introductionsTo - market.introductionsFrom + 1;
  for (let i = 0; i < count; i++) {
    buyerIn[i] = searches.buyer[introducing[i]];
    otherIn[i] = searches.seller[introducing[i]];
  }
  pairWords(world.keys[INTRODUCTION], buyerIn, otherIn, count, 0, firstWords, secondWords);
  for (let i = 0; i < count; i++) {
    const tie = searches.tie[introducing[i]];
    const more: f64 = Math.floor(open(firstWords[i]) * spread);
    if (brokered.get(tie) < market.introductionsFrom + more) continue;
    brokered.set(tie, 0);
    meet(world.people, buyerIn[i], otherIn[i], market.firstTrust);
  }
}
