// Sellers restock: who is low on stock buys of a middle-level seller they know, as far as money and credit go, dilutes and
// packs. Those few who buy at the edge do so in buying-at-edge.ts.
import { fentanylIn } from '../body/fentanyl.kernel.ts';
import { mayTest } from '../checking/sellers.kernel.ts';
import { inspectShop, NOTHING_FOUND, RETURNS, stretchFor, warn } from '../checking/sellers.ts';
import { isAlive } from '../lives/alive.kernel.ts';
import { keep } from '../world/ahead.kernel.ts';
import { BLOCK } from '../world/block.ts';
import { block, defineStream, firstWord, pairUniform } from '../world/chance.ts';
import { custody, knowledge, lotTier, sellerAnswer } from '../world/codes.ts';
import { f64, i32 } from '../world/numbers.ts';
import { SELLERS, SUBSTANCES } from '../world/tables.ts';
import { NG_PER_G } from '../world/units.ts';
import { isWitnessed } from '../world/witness.ts';
import type { World } from '../world/world.ts';
import { changeTrust, TRUST_MOST } from './acquaintance.kernel.ts';
import { buyAtEdge } from './buying-at-edge.ts';
import { makeLot } from './lots.kernel.ts';
import { NO_CONNECTION } from './shop.ts';
import { stockOf, takeStock } from './stock.kernel.ts';
import { tellOfLearning, tellOfRestock } from './telling.ts';

export const TOLD = defineStream('market/told-seller');
const PACKED = defineStream('market/packed-lot');

/** Nobody is owed: whoever is paid is at the edge. */
export const EDGE: i32 = -1;

/** Pure masses of what is bought of a middle-level seller, ng. */
const bought = new Float64Array(SUBSTANCES);

// Shops that are low on stock.
const low = new Int32Array(BLOCK);

/** Every seller who is free and low on stock buys what money allows. */
export function restockShops(world: World): void {
  const shops = world.shops;
  const people = world.people;
  const reorder: f64 = world.city.market.reorder;
  const rows = shops.rows;
  for (let shop = 0; shop < rows; shop++) {
    if ((shop & (BLOCK - 1)) === 0) readLow(world, shop);
    const seller = shops.person.get(shop);
    if (seller < 0 || shops.mixture.get(shop) >= reorder * shops.orderSize.get(shop)) continue;
    if (people.custody[seller] !== custody.free) continue;
    if (shops.owed.get(shop) !== 0) settle(world, shop);
    const importer = people.connection[seller];
    if (importer !== NO_CONNECTION) buyAtEdge(world, shop, seller, importer, true);
    // Who has no money, and owes, gets no more on credit: the half of those who are low.
    else if (people.cash.get(seller) > 0 || shops.owed.get(shop) === 0) buyFromMiddle(world, shop, seller);
  }
}

/** Reads what is about to be asked of sellers who are low, in a block of shops, and of whom they know: see ahead.kernel.ts. */
function readLow(world: World, from: i32): void {
  const shops = world.shops;
  const people = world.people;
  const reorder: f64 = world.city.market.reorder;
  const end = from + BLOCK < shops.rows ? from + BLOCK : shops.rows;
  let count = 0;
  for (let shop = from; shop < end; shop++) {
    const seller = shops.person.get(shop);
    low[count] = shop;
    const wants = shops.mixture.get(shop) < reorder * shops.orderSize.get(shop) ? 1 : 0;
    count += wants & ~(seller >> 31);
  }
  readCreditors(world, count);
  count = dropPoor(world, count);
  const mass = shops.mass;
  let whole = 0;
  let held: f64 = 0;
  for (let at = 0; at < count; at++) {
    const seller = shops.person.get(low[at]);
    held += mass[low[at] * SUBSTANCES] + mass[low[at] * SUBSTANCES + SUBSTANCES - 1];
    whole ^= people.custody[seller] ^ people.connection[seller] ^ people.trust.get(seller * SELLERS);
  }
  for (let at = 0; at < count; at++) {
    const seller = shops.person.get(low[at]);
    for (let k = seller * SELLERS; k < (seller + 1) * SELLERS; k++) {
      // Nobody is read as the first of all.
      const known = people.sellers.get(k) & ~(people.sellers.get(k) >> 31);
      whole ^= people.shop.get(known);
    }
  }
  keep(held + whole);
}

/** Reads whether those live whom sellers who are low may owe. */
function readCreditors(world: World, count: i32): void {
  const supplier = world.shops.supplier;
  const causes = world.people.deathCause;
  let whole = 0;
  for (let at = 0; at < count; at++) whole ^= causes[supplier[low[at]] & ~(supplier[low[at]] >> 31)];
  keep(whole);
}

/** Leaves on the list of those who are low who can pay what they owe: the others will hardly buy. Returns how many they are. */
function dropPoor(world: World, listed: i32): i32 {
  const shops = world.shops;
  const cash = world.people.cash;
  let count = 0;
  for (let at = 0; at < listed; at++) {
    const shop = low[at];
    low[count] = shop;
    count += cash.get(shops.person.get(shop)) >= shops.owed.get(shop) ? 1 : 0;
  }
  return count;
}

/** Weight that a seller can buy: the order, as far as stock, money and credit go. */
export function order(world: World, shop: i32, price: f64, stock: f64, trusted: boolean): f64 {
  const shops = world.shops;
  const orderSize: f64 = shops.orderSize.get(shop);
  const wanted: f64 = (orderSize < stock ? orderSize : stock) / NG_PER_G;
  const credit: f64 = trusted && shops.owed.get(shop) === 0 ? orderSize * world.city.market.frontShare : 0;
  const affords: f64 = f64(world.people.cash.get(shops.person.get(shop))) / price + credit / NG_PER_G;
  return Math.floor((wanted < affords ? wanted : affords) * NG_PER_G);
}

/** Pays a supplier (or EDGE) as far as money goes; the rest is owed. */
export function pay(world: World, shop: i32, supplier: i32, cents: i32): void {
  const people = world.people;
  const shops = world.shops;
  const cash = people.cash;
  const seller = shops.person.get(shop);
  const has = cash.get(seller);
  const paid = cents < has ? cents : has;
  cash.set(seller, has - paid);
  if (supplier < 0) world.ledger.outCents[0] += paid;
  else cash.set(supplier, cash.get(supplier) + paid);
  shops.owed.set(shop, cents - paid);
  shops.supplier[shop] = supplier;
}

/** Pays what is owed for goods on credit, as far as money goes. A supplier who is dead is owed nothing. */
export function settle(world: World, shop: i32): void {
  const shops = world.shops;
  const owed = shops.owed.get(shop);
  if (owed === 0) return;
  const supplier = shops.supplier[shop];
  if (supplier >= 0 && !isAlive(world.people, supplier)) shops.owed.set(shop, 0);
  else pay(world, shop, supplier, owed);
}

/** Buys from the first seller known who can supply; one whose drug is found to hold a fentanyl may be passed over for the next. */
function buyFromMiddle(world: World, shop: i32, seller: i32): void {
  const people = world.people;
  const shops = world.shops;
  const least: f64 = world.city.market.bulkMinimum * NG_PER_G;
  let passed = -1;
  for (let k = seller * SELLERS; k < (seller + 1) * SELLERS; k++) {
    const supplier = people.sellers.get(k);
    if (supplier < 0) continue;
    const from = people.shop.get(supplier);
    if (from < 0 || shops.mixture.get(from) < least || people.custody[supplier] !== custody.free) continue;
    const weight: f64 = orderFrom(world, shop, k, from);
    if (weight <= 0) break;
    const told =
      shops.knows.get(from) !== knowledge.no &&
      pairUniform(world.keys[TOLD], seller, world.lots.key.get(shops.lot.get(from)), 0) <
        world.city.supply.toldBySeller;
    const answer = told || !mayTest(world, seller) ? NOTHING_FOUND : inspectShop(world, seller, from);
    if (answer === RETURNS && passed < 0) {
      world.tally.sellersReturned[world.tally.rows - 1]++;
      passed = k;
      continue;
    }
    buyBulk(world, shop, k, weight, told ? knowledge.told : foundBy(answer), answer);
    return;
  }
  // Nobody else has any.
  if (passed < 0) return;
  const weight: f64 = orderFrom(world, shop, passed, people.shop.get(people.sellers.get(passed)));
  buyBulk(world, shop, passed, weight, knowledge.tested, sellerAnswer.sellOn);
}

/** What a seller knows by a strip of their own. */
export function foundBy(answer: i32): i32 {
  return answer === NOTHING_FOUND ? knowledge.no : knowledge.tested;
}

/** Weight that a seller can buy of the supplier they know in a slot, ng. */
function orderFrom(world: World, shop: i32, slot: i32, from: i32): f64 {
  const people = world.people;
  const trusted = people.trust.get(slot) >= world.city.market.creditTrust * TRUST_MOST;
  return order(world, shop, priceOf(world, people.sellers.get(slot)), world.shops.mixture.get(from), trusted);
}

/** Price of a gram that a middle-level seller asks today, cents. */
function priceOf(world: World, supplier: i32): f64 {
  return world.agenda.bulkPrices[world.people.place[supplier]];
}

/** Buys a weight (ng) of the supplier known in a slot. */
function buyBulk(world: World, shop: i32, slot: i32, weight: f64, known: i32, answer: i32): void {
  const shops = world.shops;
  const market = world.city.market;
  const supplier = world.people.sellers.get(slot);
  const from = world.people.shop.get(supplier);
  pay(world, shop, supplier, i32(Math.floor((weight / NG_PER_G) * priceOf(world, supplier))));
  changeTrust(world.people, slot, market.trustGained);
  const moved: f64 = takeStock(world, from, weight, bought);
  shops.soldBulk[from] += moved;
  if (isWitnessed(world)) tellOfRestock(world, shops.person.get(shop), supplier, weight);
  if (answer === sellerAnswer.discard) {
    discardBought(world);
    return;
  }
  const stretch: f64 = answer === sellerAnswer.dilute ? stretchFor(world, answer) : 1;
  receive(world, shop, bought, moved, shops.lot.get(from), market.retailDilution * stretch, lotTier.retail, known);
  if (answer === sellerAnswer.warn) warn(world, shop);
}

function discardBought(world: World): void {
  const tally = world.tally;
  for (let s = 0; s < SUBSTANCES; s++) {
    tally.checkDiscardedNg[tally.rows - 1] += bought[s];
    world.ledger.discarded[s] += bought[s];
  }
}

/**
 * Puts bought drug, of pure masses (ng, which are nothing afterwards) and a weight, into stock, diluted, as a child of its lot and
 * of what was left.
 */
export function receive(
  world: World,
  shop: i32,
  mass: Float64Array,
  mixture: f64,
  from: i32,
  dilution: f64,
  tier: i32,
  known: i32,
): void {
  const shops = world.shops;
  const key = world.keys[PACKED];
  const old = shops.lot.get(shop);
  const before: f64 = shops.mixture.get(shop);
  const left = before > 0 ? old : -1;
  block(key.a, key.b, world.lots.key.get(from), shops.person.get(shop));
  const lot = makeLot(world, firstWord(), from, left, tier, world.lots.unevenness.get(from));
  const fentanyl = fentanylIn(world, mass);
  for (let s = 0; s < SUBSTANCES; s++) {
    shops.mass[shop * SUBSTANCES + s] += mass[s];
    mass[s] = 0;
  }
  const after: f64 = before + Math.floor(mixture * dilution);
  shops.mixture.set(shop, after);
  stockOf(world, shop, lot);
  // What is known of the larger part is what is thought of the whole.
  if (after <= 2 * before) return;
  shops.knows.set(shop, fentanyl ? known : knowledge.no);
  if (fentanyl && known !== knowledge.no && isWitnessed(world)) tellOfLearning(world, shop, known);
  shops.warns.set(shop, 0);
}
