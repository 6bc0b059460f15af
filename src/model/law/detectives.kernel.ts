// What detectives do about each seller in a day. Neighbours complain of a seller whose customers they see, which gives police somebody
// to suspect; a suspect is watched, and what is seen adds to what police know, until it is enough for a warrant. Most draws would
// do for nobody.
import { atWork } from '../market/at-work.kernel.ts';
import { BLOCK } from '../world/block.ts';
import { defineStream, open, second, uniform, uniformWords } from '../world/chance.ts';
import { aim, custody, duty, shopTier } from '../world/codes.ts';
import type { f64, i32 } from '../world/numbers.ts';
import { STEPS_PER_DAY } from '../world/steps.kernel.ts';
import type { World } from '../world/world.ts';
import { exposure, officerTime } from './exposed.kernel.ts';
import { seekWarrant } from './raids.ts';
import { buy } from './undercover.ts';

const COMPLAIN = defineStream('law/complaint');
const WATCH = defineStream('law/surveillance');
export const BUY = defineStream('law/undercover');

/** Sales a day of a full-time street seller: the unit in which sales weigh. */
const REFERENCE_PACE: f64 = 10;

// Shops whose day it is in this step and who sells there; the words of their draws.
const looked = new Int32Array(BLOCK);
const sellers = new Int32Array(BLOCK);
const complaintWord = new Int32Array(BLOCK);
const buyWord = new Int32Array(BLOCK);
// Second words of blocks of which only the first is wanted.
const spare = new Int32Array(BLOCK);

/** Those sellers are looked into whose step of the day this is; what police know of them fades. */
export function lookIntoSellers(world: World): void {
  const shops = world.shops;
  const kept: f64 = world.agenda.prepared.tipsKept;
  const step = world.clock.step[0];
  const rows = shops.rows;
  for (let from = 0; from < rows; from += BLOCK) {
    const count = listSellers(world, from, step);
    uniformWords(world.keys[COMPLAIN], sellers, count, step, 0, complaintWord, spare);
    uniformWords(world.keys[BUY], sellers, count, step, 0, buyWord, spare);
    for (let at = 0; at < count; at++) {
      const shop = looked[at];
      if (world.people.custody[sellers[at]] === custody.free) lookInto(world, at, step);
      shops.heat.set(shop, shops.heat.get(shop) * kept);
      shops.statements.set(shop, shops.statements.get(shop) * kept);
    }
  }
}

/** Lists those of a block of shops whose step of the day this is. Returns how many they are. Which they are nobody foresees: no branch asks. */
function listSellers(world: World, from: i32, step: i32): i32 {
  const shops = world.shops;
  const end = from + BLOCK < shops.rows ? from + BLOCK : shops.rows;
  let count = 0;
  for (let shop = from; shop < end; shop++) {
    const seller = shops.person.get(shop);
    looked[count] = shop;
    sellers[count] = seller;
    count += ((step + seller) % STEPS_PER_DAY === 0 ? 1 : 0) & (1 + (seller >> 31));
  }
  return count;
}

/** A day of a seller who is on the list. */
function lookInto(world: World, at: i32, step: i32): void {
  const shops = world.shops;
  const shop = looked[at];
  const seller = sellers[at];
  const sales: f64 = openSales(world, shop);
  if (open(complaintWord[at]) < world.city.law.complaints * sales) complain(world, shop);
  // Exposure and officer-time are looked up only if the draw would do for the most there is of either.
  const agenda = world.agenda;
  if (open(buyWord[at]) < sales * agenda.buyCeiling)
    buy(
      world,
      shop,
      seller,
      agenda.buyRate * buyWeight(world, shop, seller) * timeOn(world, shop, seller, duty.undercover),
    );
  // Of most, police know nothing.
  if (shops.heat.get(shop) === 0 || world.people.custody[seller] !== custody.free) return;
  watch(world, shop, seller, step);
  const weight: f64 = raidWeight(world, shop, seller);
  if (weight === 0) return;
  seekWarrant(world, shop, seller, agenda.raidRate * weight * timeOn(world, shop, seller, duty.raids));
}

/** A complaint about a seller: the more customers come, and the more openly, the likelier. */
function complain(world: World, shop: i32): void {
  world.shops.heat.set(shop, world.shops.heat.get(shop) + world.city.law.complaintTells);
  world.tally.complaints[world.tally.rows - 1]++;
}

/** A day of watching, by chance: a sale is seen, or none. */
function watch(world: World, shop: i32, seller: i32, step: i32): void {
  const law = world.city.law;
  const weight: f64 = watchWeight(world, shop);
  // Few are suspected of anything: a draw that cannot matter is not made.
  if (weight === 0) return;
  const chance: f64 = world.agenda.watchRate * weight * timeOn(world, shop, seller, duty.surveillance);
  if (chance === 0 || uniform(world.keys[WATCH], seller, step) >= chance) return;
  const sees = second() < law.watchSees;
  world.tally.watches[world.tally.rows - 1]++;
  if (sees && atWork(world, seller)) world.shops.heat.set(shop, world.shops.heat.get(shop) + law.watchTells);
}

/** Sums over all sellers who are free how much they are worth buying from, watching and raiding, in `agenda.sought`. */
export function weighSellers(world: World): void {
  const shops = world.shops;
  const rows = shops.rows;
  let buying: f64 = 0;
  let watching: f64 = 0;
  let raiding: f64 = 0;
  for (let shop = 0; shop < rows; shop++) {
    const seller = shops.person.get(shop);
    if (seller < 0 || world.people.custody[seller] !== custody.free) continue;
    buying += buyWeight(world, shop, seller) * timeOn(world, shop, seller, duty.undercover);
    // Of most, police know nothing.
    if (shops.heat.get(shop) === 0) continue;
    watching += watchWeight(world, shop) * timeOn(world, shop, seller, duty.surveillance);
    raiding += raidWeight(world, shop, seller) * timeOn(world, shop, seller, duty.raids);
  }
  const sought = world.agenda.sought;
  sought[0] = buying;
  sought[1] = watching;
  sought[2] = raiding;
}

/** Sales over those of a full-time street seller, as far as they are made in the open. */
function openSales(world: World, shop: i32): f64 {
  const shops = world.shops;
  return (shops.pace.get(shop) / REFERENCE_PACE) * world.agenda.prepared.visibility[shops.setting.get(shop)];
}

/** How readily an officer who looks for a seller finds this one: by how much and how openly they sell. */
function buyWeight(world: World, shop: i32, seller: i32): f64 {
  return openSales(world, shop) * exposure(world, seller);
}

/** How much a seller is worth watching: by what is known, as long as it is not enough for a warrant. */
function watchWeight(world: World, shop: i32): f64 {
  const heat: f64 = world.shops.heat.get(shop);
  return heat >= world.city.law.warrantNeeds ? 0 : heat * ofTier(world, shop);
}

/** How much police want to raid a seller of whom they know enough; 0 if they do not. */
function raidWeight(world: World, shop: i32, seller: i32): f64 {
  const heat: f64 = world.shops.heat.get(shop);
  return heat < world.city.law.warrantNeeds ? 0 : heat * ofTier(world, shop) * exposure(world, seller);
}

function ofTier(world: World, shop: i32): f64 {
  return world.shops.tier.get(shop) === shopTier.mid ? world.city.law.raidMid : 1;
}

/** Officer-time today over the city's own, of a duty, on a seller. */
function timeOn(world: World, shop: i32, seller: i32, onDuty: i32): f64 {
  const whom = world.shops.tier.get(shop) === shopTier.mid ? aim.mid : aim.retail;
  return officerTime(world, world.people.place[seller], onDuty, whom);
}
