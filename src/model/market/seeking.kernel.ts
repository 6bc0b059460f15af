// The searches of a block, way by way: all who go to a seller they know choose one and buy, then all who ask friends, and so
// on. Each way is a loop over many, in the order of turns. Who needs what nobody foresees: everybody is written down, and
// kept if they do.
import { beliefSlot, believedEffect, wantedDose } from '../body/wanting.kernel.ts';
import { readShops } from '../world/ahead.kernel.ts';
import { BLOCK } from '../world/block.ts';
import { atStep, defineStream, open, quickWords } from '../world/chance.ts';
import { type f64, i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { atWork } from './at-work.kernel.ts';
import { askFriends } from './brokering.kernel.ts';
import { askForGifts } from './gift.kernel.ts';
import { hustle } from './hustling.kernel.ts';
import { turnToKnown } from './known-sellers.kernel.ts';
import { searchOpenAir } from './open-air.kernel.ts';
import { takeOwn } from './own-stock.kernel.ts';
import { trade } from './sale.kernel.ts';

const SEEK = defineStream('market/seek');

// Searches of the block: who goes to a known seller first, who asks friends first, and whose turn it is.
const own = new Int32Array(BLOCK);
const others = new Int32Array(BLOCK);
const turn = new Int32Array(BLOCK);
// People of the block without the price of a packet.
const poor = new Int32Array(BLOCK);
// By place in `wants`: the word of each, and whether they seek; and the places of those who hold or sell any, and of those of them who
// sell and do not hold enough, with the shops of these.
const luck = new Int32Array(BLOCK);
const seeks = new Int32Array(BLOCK);
const doubtful = new Int32Array(BLOCK);
const selling = new Int32Array(BLOCK);
const ownShop = new Int32Array(BLOCK);
// Doses that are sought: one, or by who is dependent those for some time.
const doses = new Float64Array(2);

/** People who want to use and hold too little look for drug. */
export function seek(world: World): void {
  const ownCount = beginSearches(world);
  const othersCount = world.agenda.searches.rows - ownCount;
  buyFromKnown(world, own, ownCount);
  askFriends(world, turn, payers(world, own, ownCount, payers(world, others, othersCount, 0)));
  const left = unserved(world, others, othersCount);
  buyFromKnown(world, others, left);
  searchOpenAir(world, turn, payers(world, own, ownCount, payers(world, others, left, 0)));
  endSearches(world);
}

/**
 * Writes down who of those who want to use seek drug: nearly all. Who holds any may hold enough, and who sells may take of their
 * own: they are few, and asked afterwards. Who holds enough nobody foresees: no branch asks.
 */
function findSeekers(world: World): void {
  const wants = world.agenda.wants;
  const count = world.agenda.wantsCount;
  const stashMixture = world.people.stashMixture;
  const shop = world.people.shop;
  let doubts = 0;
  for (let w = 0; w < count; w++) {
    const person = wants[w];
    seeks[w] = 1;
    doubtful[doubts] = w;
    doubts += (stashMixture.get(person) > 0 ? 1 : 0) | (1 + (shop.get(person) >> 31));
  }
  let sellers = 0;
  for (let d = 0; d < doubts; d++) {
    const w = doubtful[d];
    const person = wants[w];
    const needs = 1 - holdsEnough(world, person);
    seeks[w] = needs;
    selling[sellers] = w;
    sellers += needs & (1 + (shop.get(person) >> 31));
  }
  for (let s = 0; s < sellers; s++) ownShop[s] = shop.get(wants[selling[s]]);
  readShops(world, ownShop, sellers);
  for (let s = 0; s < sellers; s++) if (servesThemselves(world, wants[selling[s]])) seeks[selling[s]] = 0;
}

/** Whether a person believes that what they hold is enough for now: 1 or 0. */
function holdsEnough(world: World, person: i32): i32 {
  const believed: f64 = believedEffect(world, person, beliefSlot(world.people, person));
  const holds = world.people.stashMixture.get(person) > 0 ? 1 : 0;
  return holds & (believed >= world.city.body.enough * wantedOf(world, person) ? 1 : 0);
}

/** Whether somebody sells and has something to sell: then they take of it. */
function servesThemselves(world: World, person: i32): boolean {
  if (!atWork(world, person)) return false;
  takeOwn(world, person, wantedOf(world, person));
  return true;
}

/** The dose that a person wants now, mg morphine. */
function wantedOf(world: World, person: i32): f64 {
  const people = world.people;
  const without = world.clock.step[0] - people.lastUse.get(person);
  return wantedDose(people.habit.get(person), without, world.city.body.breakCut);
}

/**
 * Opens a search for each person who seeks drug, and parts them into those who go to a seller they know first and the others; returns
 * the number of the first.
 */
function beginSearches(world: World): i32 {
  findSeekers(world);
  const people = world.people;
  const agenda = world.agenda;
  const searches = agenda.searches;
  const market = world.city.market;
  const wants = agenda.wants;
  const habit = people.habit;
  const lastUse = people.lastUse;
  const sellers = people.sellers;
  const cash = people.cash;
  const step = world.clock.step[0];
  const key = atStep(world.keys[SEEK], step);
  const price = i32(Math.ceil(market.packetPrice));
  const breakCut: f64 = world.city.body.breakCut;
  const askOwnFirst: f64 = market.askOwnFirst;
  const count = agenda.wantsCount;
  quickWords(wants, count, key.first, key.second, luck);
  doses[0] = 1;
  doses[1] = market.buyDoses;
  let rows = 0;
  let ownCount = 0;
  let poorCount = 0;
  for (let w = 0; w < count; w++) {
    const person = wants[w];
    const needs = seeks[w];
    const wanted: f64 = wantedDose(habit.get(person), step - lastUse.get(person), breakCut);
    searches.buyer[rows] = person;
    searches.goes[rows] = person;
    searches.broker[rows] = -1;
    searches.wanted[rows] = wanted * doses[agenda.dependent[w]];
    searches.sick[rows] = agenda.sick[w];
    searches.sold[rows] = 0;
    poor[poorCount] = person;
    poorCount += needs & (cash.get(person) < price ? 1 : 0);
    // All ones only where nobody is known.
    const nobody =
      (sellers.of(person, 0) & sellers.of(person, 1) & sellers.of(person, 2) & sellers.of(person, 3)) >> 31;
    const goesFirst = (open(luck[w]) < askOwnFirst ? 1 : 0) & ~nobody;
    own[ownCount] = rows;
    others[rows - ownCount] = rows;
    ownCount += needs & goesFirst;
    rows += needs;
  }
  searches.rows = rows;
  hustle(world, poor, poorCount);
  return ownCount;
}

function buyFromKnown(world: World, list: Int32Array, count: i32): void {
  turnToKnown(world, list, count);
  trade(world, list, count);
}

/** Keeps in a list the searches that are not served yet. Returns how many. */
function unserved(world: World, list: Int32Array, count: i32): i32 {
  const sold = world.agenda.searches.sold;
  let left = 0;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    list[left] = search;
    left += sold[search] === 0 ? 1 : 0;
  }
  return left;
}

/** Adds to those whose turn it is the searches of a list that are not served yet and can pay. Returns how many there are. */
function payers(world: World, list: Int32Array, count: i32, before: i32): i32 {
  const sold = world.agenda.searches.sold;
  const buyer = world.agenda.searches.buyer;
  const cash = world.people.cash;
  const price = i32(Math.ceil(world.city.market.packetPrice));
  let many = before;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    turn[many] = search;
    many += (sold[search] === 0 ? 1 : 0) & (cash.get(buyer[search]) >= price ? 1 : 0);
  }
  return many;
}

/** Who is not served may be given some; else the search has failed. */
function endSearches(world: World): void {
  const people = world.people;
  const tally = world.tally;
  const searches = world.agenda.searches;
  const failures = people.failures;
  const rows = searches.rows;
  const sold = searches.sold;
  let left = 0;
  for (let search = 0; search < rows; search++) {
    turn[left] = search;
    left += sold[search] === 0 ? 1 : 0;
  }
  const failed = askForGifts(world, turn, left);
  for (let i = 0; i < failed; i++) {
    const person = searches.buyer[turn[i]];
    world.places.failed[people.place[person]]++;
    if (failures.get(person) < 255) failures.set(person, failures.get(person) + 1);
  }
  const day = tally.rows - 1;
  tally.searches[day] += rows;
  tally.failedSearches[day] += failed;
}
