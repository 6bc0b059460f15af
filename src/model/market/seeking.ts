// Seeking drug, in order: one's own stock, a seller one knows, a friend who can buy for one, an open-air site, a gift in
// withdrawal; else going without.
import { beliefSlot, believedEffect, wantedDose } from '../body/wanting.kernel.ts';
import { defineProcess } from '../process.ts';
import { readAhead } from '../world/ahead.ts';
import { BLOCK } from '../world/block.ts';
import { defineStream, quick } from '../world/chance.ts';
import { knowledge } from '../world/codes.ts';
import { SELLERS } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { atWork } from './at-work.kernel.ts';
import { askFriends } from './brokering.ts';
import { packetsFor } from './buying.kernel.ts';
import { askForGift } from './gift.ts';
import { hustle } from './hustling.ts';
import { turnToKnown } from './known-sellers.kernel.ts';
import { searchOpenAir } from './open-air.ts';
import { trade } from './sale.kernel.ts';
import { takeStock } from './shop.ts';
import { roomInStash } from './stash.kernel.ts';
import { addToStash } from './stash.ts';

const SEEK = defineStream('market/seek');

export const seeking = defineProcess({
  name: 'seek and trade',
  meaning: 'people who want to use and hold too little look for drug: known sellers, friends, open-air sites, gifts',
  run: seek,
});

// Searches of the block: who goes to a known seller first, who asks friends first, and whose turn it is.
const own = new Int32Array(BLOCK);
const others = new Int32Array(BLOCK);
const turn = new Int32Array(BLOCK);

/**
 * The searches of a block, way by way: all who go to a seller they know choose one and buy, then all who ask friends, and so
 * on. Each way is a loop over many, in the order of turns, that reads its columns once.
 */
function seek(world: World): void {
  const { agenda } = world;
  readAhead(world.people, agenda.wants, agenda.wantsCount);
  beginSearches(world);
  const ownCount = chooseWay(world);
  const othersCount = world.agenda.searches.rows - ownCount;
  buyFromKnown(world, own, ownCount);
  askFriends(world, turn, payers(world, own, ownCount, payers(world, others, othersCount, 0)));
  const left = unserved(world, others, othersCount);
  buyFromKnown(world, others, left);
  searchOpenAir(world, turn, payers(world, own, ownCount, payers(world, others, left, 0)));
  endSearches(world);
}

/** Opens a search for each person who wants to use, holds too little, and has nothing to sell. */
function beginSearches(world: World): void {
  const { agenda, clock, city, people } = world;
  const { stashMixture, habit, lastUse, shop, cash } = people;
  const { wants, wantsCount, sick, dependent } = agenda;
  const { buyer, goes, wanted: effects, sick: sickly, sold, broker } = world.agenda.searches;
  const { breakCut } = city.body;
  const { packetPrice, buyDoses } = city.market;
  const step = clock.step[0];
  let rows = 0;
  for (let w = 0; w < wantsCount; w++) {
    const person = wants[w];
    const wanted = wantedDose(habit[person], step - lastUse[person], breakCut);
    if (stashMixture[person] > 0 && holdsEnough(world, person, wanted)) continue;
    if (shop[person] >= 0 && atWork(world, person)) {
      takeOwn(world, person, wanted);
      continue;
    }
    if (cash[person] < packetPrice) hustle(world, person);
    buyer[rows] = person;
    goes[rows] = person;
    broker[rows] = -1;
    effects[rows] = dependent[w] === 1 ? wanted * buyDoses : wanted;
    sickly[rows] = sick[w];
    sold[rows] = 0;
    rows++;
  }
  world.agenda.searches.rows = rows;
}

/** Parts the searches into those who go to a seller they know first and the others; returns the number of the first. */
function chooseWay(world: World): number {
  const { people, keys, clock, city } = world;
  const { buyer, rows } = world.agenda.searches;
  const { sellers } = people;
  const { askOwnFirst } = city.market;
  const key = keys[SEEK];
  const step = clock.step[0];
  let first = 0;
  let rest = 0;
  for (let search = 0; search < rows; search++) {
    const person = buyer[search];
    const at = person * SELLERS;
    const knows = sellers[at] >= 0 || sellers[at + 1] >= 0 || sellers[at + 2] >= 0 || sellers[at + 3] >= 0;
    if (knows && quick(key, person, step) < askOwnFirst) own[first++] = search;
    else others[rest++] = search;
  }
  return first;
}

function buyFromKnown(world: World, list: Int32Array, count: number): void {
  turnToKnown(world, list, count);
  trade(world, list, count);
}

/** Keeps in a list the searches that are not served yet. Returns how many. */
function unserved(world: World, list: Int32Array, count: number): number {
  const { sold } = world.agenda.searches;
  let left = 0;
  for (let i = 0; i < count; i++) if (sold[list[i]] === 0) list[left++] = list[i];
  return left;
}

/** Adds to those whose turn it is the searches of a list that are not served yet and can pay. Returns how many there are. */
function payers(world: World, list: Int32Array, count: number, before: number): number {
  const { buyer, sold } = world.agenda.searches;
  const { cash } = world.people;
  const { packetPrice } = world.city.market;
  let many = before;
  for (let i = 0; i < count; i++)
    if (sold[list[i]] === 0 && cash[buyer[list[i]]] >= packetPrice) turn[many++] = list[i];
  return many;
}

/** Who is not served may be given some; else the search has failed. */
function endSearches(world: World): void {
  const { people, places, tally } = world;
  const { buyer, sick, sold, rows } = world.agenda.searches;
  let failed = 0;
  for (let search = 0; search < rows; search++) {
    if (sold[search] > 0) continue;
    const person = buyer[search];
    if (sick[search] === 1 && askForGift(world, person)) continue;
    failed++;
    places.failed[people.place[person]]++;
    if (people.failures[person] < 255) people.failures[person]++;
  }
  tally.searches[tally.rows - 1] += rows;
  tally.failedSearches[tally.rows - 1] += failed;
}

function holdsEnough(world: World, person: number, wanted: number): boolean {
  return believedEffect(world, person, beliefSlot(world.people, person)) >= world.city.body.enough * wanted;
}

/** Sellers who use take from their stock what a customer would buy for one dose. */
function takeOwn(world: World, person: number, wanted: number): void {
  const { people, shops, agenda, city } = world;
  const shop = people.shop[person];
  const packets = packetsFor(shops.packet[shop], city.market.packetWeight, wanted, people.strength[person]);
  const weight = Math.min(packets * shops.packet[shop], shops.mixture[shop], roomInStash(world, person));
  if (weight <= 0) return;
  takeStock(world, shop, weight);
  addToStash(world, person, agenda.parcel, shops.lot[shop], packets, person);
  if (shops.knows[shop] !== knowledge.no) people.stashKnown[person] = shops.knows[shop];
}
