// Sellers decide, once a week each: the size of the packet, how much to order, what to spend, where to deal, to look for
// another supplier, to stop. The price stays round; what moves is what is in the bag (Hoffer & Alam 2013,
// doi 10.1007/978-3-642-37210-0_10).
import { fearOf } from '../law/fear-of.kernel.ts';
import { defineProcess } from '../process.ts';
import { defineStream, second, uniform } from '../world/chance.ts';
import { custody, shopTier } from '../world/codes.ts';
import { choose } from '../world/distributions.ts';
import { STEPS_PER_DAY } from '../world/steps.kernel.ts';
import { SELLERS, SHARE } from '../world/tables.ts';
import { NG_PER_G, NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';
import { meet, slotOf } from './acquaintance.kernel.ts';
import { move } from './moving.ts';
import { settle } from './restocking.kernel.ts';
import { bulkPrice } from './restocking.ts';
import { nextOnRing } from './ring.kernel.ts';
import { closeShop, NO_CONNECTION } from './shop.ts';

const DECIDE = defineStream('market/seller-decides');
const SUPPLIER = defineStream('market/finds-supplier');

const DAYS = 7;

export const selling = defineProcess({
  name: 'sellers decide',
  meaning: 'once a week each: packet, order, spending, setting, supplier, stopping',
  run(world) {
    const { shops, clock, people } = world;
    const { person, rows } = shops;
    const first = clock.step[0] % (DAYS * STEPS_PER_DAY);
    for (let shop = 0; shop < rows; shop++) {
      const seller = person[shop];
      if (seller < 0 || (first + seller) % (DAYS * STEPS_PER_DAY) !== 0) continue;
      if (people.custody[seller] === custody.free) decide(world, shop, seller);
    }
  },
});

function decide(world: World, shop: number, seller: number): void {
  const { shops, people, city, keys, clock } = world;
  const { market } = city;
  const step = clock.step[0];
  const fear = fearOf(people, seller);
  const sales = shops.sold[shop] / DAYS;
  const bulk = shops.soldBulk[shop] / DAYS;
  settle(world, shop);
  resizePacket(world, shop, sales, fear);
  shops.pace[shop] += market.sellerStep * (sales - shops.pace[shop]);
  resizeOrder(world, shop, bulk);
  spend(world, shop, seller);
  shops.emptyWeeks[shop] = sales + bulk > 0 ? 0 : shops.emptyWeeks[shop] + 1;
  shops.sold[shop] = 0;
  shops.soldBulk[shop] = 0;
  shops.turnedAway[shop] = 0;
  move(world, shop, seller);
  if (shops.mixture[shop] < shops.packet[shop]) seekSupplier(world, shop, seller);
  const afraid = uniform(keys[DECIDE], seller, step) < market.stopFear * fear;
  if (afraid || shops.emptyWeeks[shop] >= market.stopWeeks || notWorthIt(world, shop, seller)) closeShop(world, seller);
}

/**
 * Shrinks the packet while buyers are turned away, or while the drug in it and the risk of selling it cost more than the largest
 * packet does today; enlarges it while sales fall; by a step and within bounds. The price stays, so that what a seller must
 * have for a risk is taken from the drug (risk compensation: Reuter & Kleiman 1986, Crime and Justice 7:289; Caulkins &
 * Reuter 2010, doi 10.1086/652386).
 */
function resizePacket(world: World, shop: number, sales: number, fear: number): void {
  const { shops, people, city } = world;
  const { packetStep, packetWeight, packetSmallest, bulkPrice: bulk, packetPrice, riskPremium } = city.market;
  const nominal = packetWeight * NG_PER_MG;
  const usual = people.caution[shops.person[shop]] * SHARE * city.law.fearFloor;
  const forDrug = (nominal / NG_PER_G) * city.market.packetLargest * bulk;
  const forRisk = riskPremium * packetPrice * Math.max(0, fear - usual);
  const packetLargest = Math.max(packetSmallest, city.market.packetLargest * (1 - forRisk / forDrug));
  const short = shops.turnedAway[shop] / (shops.turnedAway[shop] + DAYS * Math.max(1, shops.pace[shop]));
  const slack = sales < shops.pace[shop] ? 1 - sales / shops.pace[shop] : 0;
  const dearer = gramCost(world, shop) / gramCostToday(world, shop);
  const dear = Math.min(1, Math.max(0, (dearer * shops.packet[shop]) / (nominal * packetLargest) - 1));
  const factor = 1 + packetStep * (slack - short - dear);
  const packet = Math.round(shops.packet[shop] * factor);
  // Down to what the risk leaves it goes by steps too.
  const most = Math.max(nominal * packetLargest, Math.round(shops.packet[shop] * (1 - packetStep)));
  shops.packet[shop] = Math.min(most, Math.max(nominal * packetSmallest, packet));
}

/** What a seller pays for a gram of mixture now, cents: at the edge, or to the middle level. */
function gramCost(world: World, shop: number): number {
  const { shops, people, city, levers } = world;
  const seller = shops.person[shop];
  if (shops.tier[shop] === shopTier.mid)
    return city.supply.edgePrice * levers['supply.edge-price'][people.place[seller]];
  return bulkPrice(world, shops.supplier[shop] >= 0 ? shops.supplier[shop] : seller);
}

/** The same at today's price at the edge. */
function gramCostToday({ shops, city }: World, shop: number): number {
  return shops.tier[shop] === shopTier.mid ? city.supply.edgePrice : city.market.bulkPrice;
}

/** The next orders cover some days of sales. */
function resizeOrder(world: World, shop: number, bulk: number): void {
  const { shops, city } = world;
  const { orderDays, midOrder, bulkMinimum, retailDilution, midDilution } = city.market;
  const mid = shops.tier[shop] === shopTier.mid;
  const dilution = mid ? midDilution : retailDilution;
  const wanted = ((shops.pace[shop] * shops.packet[shop] + bulk) * orderDays) / dilution;
  const least = mid ? Math.min(midOrder, bulkMinimum) * NG_PER_G : NG_PER_G;
  const most = mid ? 20 * midOrder * NG_PER_G : 20 * bulkMinimum * NG_PER_G;
  const target = Math.min(most, Math.max(least, wanted));
  shops.orderSize[shop] = Math.round((shops.orderSize[shop] + target) / 2);
}

/** Money beyond working capital and the next order is spent. */
function spend(world: World, shop: number, seller: number): void {
  const { shops, people, city, ledger } = world;
  const order = Math.ceil((shops.orderSize[shop] / NG_PER_G) * gramCost(world, shop));
  const capital = city.market.sellerDraw + order;
  const spent = Math.max(0, people.cash[seller] - capital);
  people.cash[seller] -= spent;
  ledger.outCents[0] += spent;
}

/** A seller without stock looks for another supplier; one who sold much may be taken on by a supplier at the edge. */
function seekSupplier(world: World, shop: number, seller: number): void {
  const { people, shops, importers, city, keys, clock, agenda } = world;
  const { findsSupplier, promoted, promotionPace, firstTrust } = city.market;
  const step = clock.step[0];
  if (people.connection[seller] !== NO_CONNECTION) return;
  const u = uniform(keys[SUPPLIER], seller, step);
  const where = second();
  if (shops.pace[shop] >= promotionPace && uniform(keys[SUPPLIER], seller, step, 1) < promoted) {
    people.connection[seller] = choose(where, Math.min(NO_CONNECTION, importers.rows));
    shops.tier[shop] = shopTier.mid;
    return;
  }
  if (u >= findsSupplier) return;
  const { positions, shops: middle } = agenda.middle;
  const found = nextOnRing(positions, middle, 0, middle.length, where);
  if (found < 0 || shops.person[found] < 0 || shops.person[found] === seller) return;
  const first = seller * SELLERS;
  // A supplier one lives by displaces the acquaintance trusted least.
  meet(people, seller, shops.person[found], firstTrust);
  if (slotOf(people, seller, shops.person[found]) < 0) {
    let least = first;
    for (let k = first; k < first + SELLERS; k++) if (people.trust[k] < people.trust[least]) least = k;
    people.sellers[least] = -1;
    people.trust[least] = 0;
    meet(people, seller, shops.person[found], firstTrust);
  }
}

/** Somebody who does not use sells for money alone, and stops when it no longer brings a living. */
function notWorthIt(world: World, shop: number, seller: number): boolean {
  const { people, shops, city } = world;
  if (!people.trader[seller] || shops.tier[shop] === shopTier.mid) return false;
  const bought = (shops.packet[shop] / NG_PER_G / city.market.retailDilution) * gramCost(world, shop);
  const weekly = shops.pace[shop] * DAYS * (city.market.packetPrice - bought);
  return weekly < city.market.sellerLiving && shops.emptyWeeks[shop] > 0;
}
