// What sellers decide once a week each: the size of the packet, how much to order, what to spend, whether to go on. The price stays
// round; what moves is what is in the bag (Hoffer & Alam 2013, doi 10.1007/978-3-642-37210-0_10).
import { fearOf } from '../law/fear-of.kernel.ts';
import { keep } from '../world/ahead.kernel.ts';
import { BLOCK } from '../world/block.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { custody, shopTier } from '../world/codes.ts';
import { f64, i32 } from '../world/numbers.ts';
import { STEPS_PER_DAY } from '../world/steps.kernel.ts';
import { SHARE } from '../world/tables.ts';
import { NG_PER_G, NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';
import { mayMove } from './moving.kernel.ts';
import { move } from './moving.ts';
import { settle } from './restocking.kernel.ts';
import { closeShop, NO_CONNECTION } from './shop.ts';
import { seekSupplier } from './suppliers.ts';

const DECIDE = defineStream('market/seller-decides');
export const SUPPLIER = defineStream('market/finds-supplier');

const DAYS: i32 = 7;
const STEPS: i32 = DAYS * STEPS_PER_DAY;

// Shops whose seller decides in this step.
const deciding = new Int32Array(BLOCK);

/** Those sellers decide whose step of the week this is. */
export function decideSellers(world: World): void {
  const shops = world.shops;
  const step = world.clock.step[0];
  const rows = shops.rows;
  for (let from = 0; from < rows; from += BLOCK) {
    const count = listDeciding(world, from, step % STEPS);
    readDeciding(world, count);
    for (let at = 0; at < count; at++) {
      const shop = deciding[at];
      const seller = shops.person.get(shop);
      if (world.people.custody[seller] === custody.free) decide(world, shop, seller, step);
    }
  }
}

/** Lists the shops of a block whose seller decides in that step of the week. Returns how many they are. */
function listDeciding(world: World, from: i32, first: i32): i32 {
  const shops = world.shops;
  const end = from + BLOCK < shops.rows ? from + BLOCK : shops.rows;
  let count = 0;
  for (let shop = from; shop < end; shop++) {
    const seller = shops.person.get(shop);
    if (seller < 0 || (first + seller) % STEPS !== 0) continue;
    deciding[count] = shop;
    count++;
  }
  return count;
}

/** Reads what sellers who decide will need: see ahead.kernel.ts. */
function readDeciding(world: World, count: i32): void {
  const shops = world.shops;
  const people = world.people;
  let read: f64 = 0;
  for (let at = 0; at < count; at++) {
    const shop = deciding[at];
    const seller = shops.person.get(shop);
    // Who has no supplier is read as supplied by the first of all.
    const supplier = shops.supplier[shop] & ~(shops.supplier[shop] >> 31);
    const bytes = people.trader[seller] ^ people.place[seller] ^ people.custody[seller] ^ people.connection[seller];
    const whole = people.cash.get(seller) ^ people.caution.get(seller) ^ people.deathCause[supplier];
    read += shops.soldBulk[shop] + people.perceivedRisk.get(seller) + (bytes ^ whole ^ people.place[supplier]);
  }
  keep(read);
}

function decide(world: World, shop: i32, seller: i32, step: i32): void {
  const shops = world.shops;
  const market = world.city.market;
  const fear: f64 = fearOf(world.people, seller);
  const sales: f64 = shops.sold.get(shop) / DAYS;
  const bulk: f64 = shops.soldBulk[shop] / DAYS;
  settle(world, shop);
  resizePacket(world, shop, seller, sales, fear);
  shops.pace.set(shop, shops.pace.get(shop) + market.sellerStep * (sales - shops.pace.get(shop)));
  resizeOrder(world, shop, bulk);
  spend(world, shop, seller);
  shops.emptyWeeks.set(shop, sales + bulk > 0 ? 0 : shops.emptyWeeks.get(shop) + 1);
  shops.sold.set(shop, 0);
  shops.soldBulk[shop] = 0;
  shops.turnedAway.set(shop, 0);
  if (mayMove(world, shop, seller, step)) move(world, shop, seller);
  if (shops.mixture.get(shop) < shops.packet.get(shop) && mayFind(world, shop, seller, step))
    seekSupplier(world, shop, seller);
  const afraid = uniform(world.keys[DECIDE], seller, step) < market.stopFear * fear;
  if (afraid || shops.emptyWeeks.get(shop) >= market.stopWeeks || notWorthIt(world, shop, seller))
    closeShop(world, seller);
}

/** Whether somebody may come by another supplier: who can reach the edge looks for none, and for most the draw would not do. */
function mayFind(world: World, shop: i32, seller: i32, step: i32): boolean {
  const market = world.city.market;
  if (world.people.connection[seller] !== NO_CONNECTION) return false;
  if (world.shops.pace.get(shop) >= market.promotionPace) return true;
  return uniform(world.keys[SUPPLIER], seller, step) < market.findsSupplier;
}

/**
 * Shrinks the packet while buyers are turned away, or while the drug in it and the risk of selling it cost more than the largest
 * packet does today; enlarges it while sales fall; by a step and within bounds. The price stays, so that what a seller must
 * have for a risk is taken from the drug (risk compensation: Reuter & Kleiman 1986, Crime and Justice 7:289; Caulkins &
 * Reuter 2010, doi 10.1086/652386).
 */
function resizePacket(world: World, shop: i32, seller: i32, sales: f64, fear: f64): void {
  const shops = world.shops;
  const market = world.city.market;
  const pace: f64 = shops.pace.get(shop);
  const packet: f64 = shops.packet.get(shop);
  const turnedAway: f64 = f64(shops.turnedAway.get(shop));
  const nominal: f64 = market.packetWeight * NG_PER_MG;
  const usual: f64 = world.people.caution.get(seller) * SHARE * world.city.law.fearFloor;
  const forDrug: f64 = (nominal / NG_PER_G) * market.packetLargest * market.bulkPrice;
  const forRisk: f64 = market.riskPremium * market.packetPrice * Math.max(0, fear - usual);
  const largest: f64 = Math.max(market.packetSmallest, market.packetLargest * (1 - forRisk / forDrug));
  const short: f64 = turnedAway / (turnedAway + DAYS * Math.max(1, pace));
  const slack: f64 = sales < pace ? 1 - sales / pace : 0;
  const dearer: f64 = gramCost(world, shop, seller) / gramCostToday(world, shop);
  const dear: f64 = Math.min(1, Math.max(0, (dearer * packet) / (nominal * largest) - 1));
  const factor: f64 = 1 + market.packetStep * (slack - short - dear);
  // Down to what the risk leaves it goes by steps too.
  const most: f64 = Math.max(nominal * largest, rounded(packet * (1 - market.packetStep)));
  shops.packet.set(shop, Math.min(most, Math.max(nominal * market.packetSmallest, rounded(packet * factor))));
}

/** The nearest whole number to one above 0. */
function rounded(x: f64): f64 {
  return Math.floor(x + 0.5);
}

/** What a seller pays for a gram of mixture now, cents: at the edge, or to the middle level. */
function gramCost(world: World, shop: i32, seller: i32): f64 {
  const agenda = world.agenda;
  const place = world.people.place;
  if (world.shops.tier.get(shop) === shopTier.mid) return agenda.edgePrices[place[seller]];
  const supplier = world.shops.supplier[shop];
  return agenda.bulkPrices[place[supplier >= 0 ? supplier : seller]];
}

/** The same at today's price at the edge. */
function gramCostToday(world: World, shop: i32): f64 {
  return world.shops.tier.get(shop) === shopTier.mid ? world.city.supply.edgePrice : world.city.market.bulkPrice;
}

/** The next orders cover some days of sales. */
function resizeOrder(world: World, shop: i32, bulk: f64): void {
  const shops = world.shops;
  const market = world.city.market;
  const mid = shops.tier.get(shop) === shopTier.mid;
  const dilution: f64 = mid ? market.midDilution : market.retailDilution;
  const wanted: f64 = ((shops.pace.get(shop) * shops.packet.get(shop) + bulk) * market.orderDays) / dilution;
  // Bounds. Assumption: sellers trade no less with each other, and a run of good weeks makes nobody order without end.
  const least: f64 = mid ? Math.min(market.midOrder, market.bulkMinimum) * NG_PER_G : f64(NG_PER_G);
  const most: f64 = mid ? 20 * market.midOrder * NG_PER_G : 20 * market.bulkMinimum * NG_PER_G;
  const target: f64 = Math.min(most, Math.max(least, wanted));
  // Half the way. Assumption: one week’s sales are luck as much as custom.
  shops.orderSize.set(shop, rounded((shops.orderSize.get(shop) + target) / 2));
}

/** Money beyond working capital and the next order is spent. */
function spend(world: World, shop: i32, seller: i32): void {
  const cash = world.people.cash;
  const has: f64 = f64(cash.get(seller));
  const order: f64 = Math.ceil((world.shops.orderSize.get(shop) / NG_PER_G) * gramCost(world, shop, seller));
  const spent: f64 = Math.max(0, has - (world.city.market.sellerDraw + order));
  cash.set(seller, i32(has - spent));
  world.ledger.outCents[0] += spent;
}

/** Somebody who does not use sells for money alone, and stops when it no longer brings a living. */
function notWorthIt(world: World, shop: i32, seller: i32): boolean {
  const shops = world.shops;
  const market = world.city.market;
  if (world.people.trader[seller] === 0 || shops.tier.get(shop) === shopTier.mid) return false;
  const bought: f64 = (shops.packet.get(shop) / NG_PER_G / market.retailDilution) * gramCost(world, shop, seller);
  const weekly: f64 = shops.pace.get(shop) * DAYS * (market.packetPrice - bought);
  return weekly < market.sellerLiving && shops.emptyWeeks.get(shop) > 0;
}
