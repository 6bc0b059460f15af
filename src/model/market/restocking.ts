// Sellers restock: from a supplier at the edge if they can reach one, else from a middle-level seller they know. Drug is
// diluted at each hand, and what the supplier knows of a fentanyl is told, or not.
import { holdsFentanyl } from '../body/fentanyl.ts';
import { inspect, NOTHING_FOUND, stretchFor, warn } from '../checking/sellers.ts';
import { defineProcess } from '../process.ts';
import { defineStream, deriveKey, pairUniform, second } from '../world/chance.ts';
import { yearAt } from '../world/clock.ts';
import { custody, knowledge, lotTier, sellerAnswer, substances } from '../world/codes.ts';
import { stepsOf } from '../world/steps.kernel.ts';
import { SELLERS, SUBSTANCES } from '../world/tables.ts';
import { NG_PER_G, NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';
import { changeTrust, TRUST_MOST } from './acquaintance.kernel.ts';
import { addFentanyl, fentanylShare } from './composition.ts';
import { give, leave, makeLot, type Parcel, take } from './goods.ts';
import { hold, release } from './lots.kernel.ts';
import { NO_CONNECTION } from './shop.ts';

const TOLD = defineStream('market/told-seller');
const PACKED = defineStream('market/packed-lot');
const ADULTERATES = defineStream('market/adulterates');

export const restock = defineProcess({
  name: 'restock',
  meaning: 'sellers low on stock buy at the edge or from the middle level, dilute and pack',
  run: restocking,
});

/** Every seller who is free and low on stock buys what money allows. */
export function restocking(world: World): void {
  const { shops, people, city } = world;
  const { person, mixture, orderSize, owed, rows } = shops;
  const { custody: held, connection, cash } = people;
  const { reorder } = city.market;
  for (let shop = 0; shop < rows; shop++) {
    const seller = person[shop];
    if (seller < 0 || mixture[shop] >= reorder * orderSize[shop] || held[seller] !== custody.free) continue;
    if (owed[shop] !== 0) settle(world, shop);
    if (connection[seller] !== NO_CONNECTION) buyAtEdge(world, shop, seller, connection[seller], true);
    // Who has no money, and owes, gets no more on credit: the half of those who are low.
    else if (cash[seller] > 0 || owed[shop] === 0) buyFromMiddle(world, shop, seller);
  }
}

/** Buys from a supplier at the edge; who finds a fentanyl there and will not have it goes to the next, if `mayDecline`. */
function buyAtEdge(world: World, shop: number, seller: number, importer: number, mayDecline: boolean): void {
  const { city, importers, people, shops, levers, keys, tally } = world;
  const price = city.supply.edgePrice * levers['supply.edge-price'][people.place[seller]];
  const bought = order(world, shop, price, importers.mixture[importer], true);
  if (bought <= 0) {
    // An order that finds nothing is asked again every step: each time it counts as a step of the sales it was for.
    importers.demand[importer] += shops.orderSize[shop] / stepsOf(city.market.orderDays);
    return;
  }
  // By seller and batch, not by the step, which a policy may move: who bought a day later does the same with it.
  const lot = importers.lot[importer];
  const batch = world.lots.key[lot];
  const told = pairUniform(keys[TOLD], seller, batch, 0) < city.supply.toldAtEdge;
  // Who was told buys it all the same.
  const answer = told
    ? NOTHING_FOUND
    : inspect(world, seller, importers.mass, importer, importers.mixture[importer], lot);
  const next = (importer + 1) % importers.rows;
  if (answer === sellerAnswer.return && mayDecline && next !== importer && importers.mixture[next] > 0) {
    tally.sellersReturned[tally.rows - 1]++;
    buyAtEdge(world, shop, seller, next, false);
    return;
  }
  importers.demand[importer] += bought;
  pay(world, shop, -1, Math.floor((bought / NG_PER_G) * price));
  const { parcel } = world.agenda;
  take(importers.mass, importer, importers.mixture[importer], bought, 1, 1, parcel);
  world.witness?.('restock', seller, -1, bought / NG_PER_MG);
  importers.mixture[importer] -= parcel.mixture;
  if (answer === sellerAnswer.discard) {
    discard(world);
    return;
  }
  const adulterates = pairUniform(keys[ADULTERATES], seller, batch, 0) < adulteration(world, parcel);
  const stretch = stretchFor(world, answer) * (adulterates ? adulterate(world, seller, batch) : 1);
  const known = adulterates ? knowledge.added : told ? knowledge.told : foundBy(answer);
  receive(world, shop, parcel, lot, city.market.midDilution * stretch, lotTier.mid, known);
  if (answer === sellerAnswer.warn) warn(world, shop);
}

/** What a seller knows by a strip of their own. */
function foundBy(answer: number): number {
  return answer === NOTHING_FOUND ? knowledge.no : knowledge.tested;
}

/** Throws away what was bought. */
function discard(world: World): void {
  const { agenda, tally } = world;
  for (let s = 0; s < SUBSTANCES; s++) tally.checkDiscardedNg[tally.rows - 1] += agenda.parcel.mass[s];
  leave(world, agenda.parcel, 'discarded');
}

/** Weight that a seller can buy: the order, as far as stock, money and credit go. */
function order(world: World, shop: number, price: number, stock: number, trusted: boolean): number {
  const { city, people, shops } = world;
  const wanted = Math.min(shops.orderSize[shop], stock) / NG_PER_G;
  const credit = trusted && shops.owed[shop] === 0 ? shops.orderSize[shop] * city.market.frontShare : 0;
  return Math.floor(Math.min(wanted, people.cash[shops.person[shop]] / price + credit / NG_PER_G) * NG_PER_G);
}

/** Pays a supplier (-1: at the edge) as far as money goes; the rest is owed. */
function pay(world: World, shop: number, supplier: number, cents: number): void {
  const { people, shops, ledger } = world;
  const seller = shops.person[shop];
  const paid = Math.min(cents, people.cash[seller]);
  people.cash[seller] -= paid;
  if (supplier < 0) ledger.outCents[0] += paid;
  else people.cash[supplier] += paid;
  shops.owed[shop] = cents - paid;
  shops.supplier[shop] = supplier;
}

/** Pays what is owed for goods on credit, as far as money goes. A supplier who is dead is owed nothing. */
export function settle(world: World, shop: number): void {
  const { shops, people } = world;
  if (shops.owed[shop] === 0) return;
  const supplier = shops.supplier[shop];
  if (supplier >= 0 && people.deathStep[supplier] >= 0) shops.owed[shop] = 0;
  else pay(world, shop, supplier, shops.owed[shop]);
}

/**
 * Chance that a middle-level seller adds a fentanyl to drug bought at the edge: what is missing to the dated share of all
 * lots after those that came with one.
 */
function adulteration(world: World, parcel: Parcel): number {
  const { city, clock, levers } = world;
  if (holdsFentanyl(world, parcel.mass)) return 0;
  const year = yearAt(city.people.startYear, city.people.burnInDays, clock.step[0]);
  const share = Math.min(1, fentanylShare(city, year) * levers['supply.fentanyl-share'][0]);
  const atEdge = share * city.supply.fentanylAtEdge;
  return atEdge < 1 ? (share - atEdge) / (1 - atEdge) : 0;
}

/**
 * Adds a fentanyl to the parcel, and stretches the drug so that the heroin in a gram falls by the part the fentanyl stands
 * for. Returns the factor by which the mixture grows.
 */
function adulterate(world: World, seller: number, batch: number): number {
  const { city, keys, ledger, agenda } = world;
  const { mass } = agenda.parcel;
  const stretch = 1 / (1 - Math.min(0.9, city.supply.fentanylReplaces));
  const content = new Float64Array(SUBSTANCES);
  content[substances.heroin] = mass[substances.heroin] * stretch;
  const which = pairUniform(keys[ADULTERATES], seller, batch, 0, 1);
  const added = addFentanyl(city, content, which, second());
  const brought = Math.floor(content[added]);
  mass[added] += brought;
  ledger.imported[added] += brought;
  return stretch;
}

/**
 * Price per gram of mixture that a middle-level seller asks, cents: today's, and what a gram costs them more (or less) at the
 * edge than it does today, by how far they stretch it. How much of a rise is passed on is debated; here all of it, no more
 * (additive pass-through, against multiplicative: Caulkins & Reuter 2010, recalled).
 */
export function bulkPrice(world: World, seller: number): number {
  const { city, levers, people } = world;
  const rise = levers['supply.edge-price'][people.place[seller]] - 1;
  return Math.max(1, city.market.bulkPrice + (city.supply.edgePrice * rise) / city.market.midDilution);
}

/** Buys from the first seller known who can supply; one whose drug is found to hold a fentanyl may be passed over for the next. */
function buyFromMiddle(world: World, shop: number, seller: number): void {
  const { city, people, shops, keys, tally } = world;
  const { market } = city;
  let passed = -1;
  for (let k = seller * SELLERS; k < (seller + 1) * SELLERS; k++) {
    const supplier = people.sellers[k];
    const from = supplier < 0 ? -1 : people.shop[supplier];
    if (from < 0 || people.custody[supplier] !== custody.free || shops.mixture[from] < market.bulkMinimum * NG_PER_G)
      continue;
    const bought = orderFrom(world, shop, k, from);
    if (bought <= 0) break;
    const told =
      shops.knows[from] !== knowledge.no &&
      pairUniform(keys[TOLD], seller, world.lots.key[shops.lot[from]], 0) < city.supply.toldBySeller;
    const answer = told
      ? NOTHING_FOUND
      : inspect(world, seller, shops.mass, from, shops.mixture[from], shops.lot[from]);
    if (answer === sellerAnswer.return && passed < 0) {
      tally.sellersReturned[tally.rows - 1]++;
      passed = k;
      continue;
    }
    buyBulk(world, shop, k, bought, told ? knowledge.told : foundBy(answer), answer);
    return;
  }
  // Nobody else has any.
  if (passed < 0) return;
  const bought = orderFrom(world, shop, passed, people.shop[people.sellers[passed]]);
  buyBulk(world, shop, passed, bought, knowledge.tested, sellerAnswer.sellOn);
}

/** Weight that a seller can buy of the supplier they know in a slot, ng. */
function orderFrom(world: World, shop: number, slot: number, from: number): number {
  const { people, shops, city } = world;
  const trusted = people.trust[slot] >= city.market.creditTrust * TRUST_MOST;
  return order(world, shop, bulkPrice(world, people.sellers[slot]), shops.mixture[from], trusted);
}

/** Buys a weight (ng) of the supplier known in a slot. */
function buyBulk(world: World, shop: number, slot: number, bought: number, known: number, answer: number): void {
  const { people, shops, city } = world;
  const { market } = city;
  const supplier = people.sellers[slot];
  const from = people.shop[supplier];
  pay(world, shop, supplier, Math.floor((bought / NG_PER_G) * bulkPrice(world, supplier)));
  changeTrust(people, slot, market.trustGained);
  const { parcel } = world.agenda;
  take(shops.mass, from, shops.mixture[from], bought, 1, 1, parcel);
  world.witness?.('restock', shops.person[shop], supplier, bought / NG_PER_MG);
  shops.mixture[from] -= parcel.mixture;
  shops.soldBulk[from] += parcel.mixture;
  if (answer === sellerAnswer.discard) {
    discard(world);
    return;
  }
  receive(
    world,
    shop,
    parcel,
    shops.lot[from],
    market.retailDilution * stretchFor(world, answer),
    lotTier.retail,
    known,
  );
  if (answer === sellerAnswer.warn) warn(world, shop);
}

/** Puts bought drug into stock, diluted, as a child of its lot and of what was left. */
function receive(
  world: World,
  shop: number,
  parcel: Parcel,
  from: number,
  dilution: number,
  tier: number,
  known: number,
): void {
  const { shops, lots, keys } = world;
  const old = shops.lot[shop];
  const left = shops.mixture[shop] > 0 ? old : -1;
  const key = deriveKey(keys[PACKED], lots.key[from], shops.person[shop]).a;
  const lot = makeLot(world, key, from, left, tier, lots.unevenness[from]);
  const fentanyl = holdsFentanyl(world, parcel.mass);
  const before = shops.mixture[shop];
  shops.mixture[shop] += Math.floor(give(shops.mass, shop, parcel) * dilution);
  shops.lot[shop] = hold(world, lot);
  release(world, old);
  // What is known of the larger part is what is thought of the whole.
  if (shops.mixture[shop] <= 2 * before) return;
  shops.knows[shop] = fentanyl ? known : knowledge.no;
  if (shops.knows[shop] !== knowledge.no)
    world.witness?.('learns', shops.person[shop], known === knowledge.told ? shops.supplier[shop] : -1, known);
  shops.warns[shop] = 0;
}
