// Sellers restock: from a supplier at the edge if they can reach one, else from a middle-level seller they know. Drug is
// diluted at each hand, and what the supplier knows of a fentanyl is told, or not.
import { defineStream, deriveKey, pairUniform, uniform } from '../world/chance.ts';
import { stepsOf } from '../world/clock.ts';
import { custody, lotTier } from '../world/codes.ts';
import { SELLERS } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { give, hold, makeLot, type Parcel, release, take } from './goods.ts';
import { holdsFentanyl, writeContent } from './imports.ts';

const TOLD = defineStream('market/told-seller');
const PACKED = defineStream('market/packed-lot');

const NG_PER_G = 1e9;

/** Every seller who is free and low on stock buys what money allows. */
export function restocking(world: World): void {
  const { shops, people } = world;
  for (let shop = 0; shop < shops.rows; shop++) {
    const seller = shops.person[shop];
    if (seller < 0 || people.custody[seller] !== custody.free) continue;
    if (shops.mixture[shop] >= world.city.market.reorder * shops.orderSize[shop]) continue;
    if (people.connection[seller] < 255) buyAtEdge(world, shop, seller);
    else buyFromMiddle(world, shop, seller);
  }
}

function buyAtEdge(world: World, shop: number, seller: number): void {
  const { city, importers, people, shops, ledger, levers, keys } = world;
  const importer = people.connection[seller];
  const price = city.supply.edgePrice * levers['supply.edge-price'][people.place[seller]];
  const grams = Math.min(shops.orderSize[shop], importers.mixture[importer]) / NG_PER_G;
  const bought = Math.floor(Math.min(grams, people.cash[seller] / price) * NG_PER_G);
  // An order that finds nothing is asked again every step: each time it counts as a step of the sales it was for.
  importers.demand[importer] += bought > 0 ? bought : shops.orderSize[shop] / stepsOf(city.market.orderDays);
  if (bought <= 0) return;
  const paid = Math.floor((bought / NG_PER_G) * price);
  people.cash[seller] -= paid;
  ledger.outCents[0] += paid;
  const { parcel } = world.agenda;
  take(importers.mass, importer, importers.mixture[importer], bought, 1, 1, parcel);
  importers.mixture[importer] -= parcel.mixture;
  const told = uniform(keys[TOLD], seller, world.clock.step[0]) < city.supply.toldAtEdge;
  receive(world, shop, parcel, importers.lot[importer], city.market.midDilution, lotTier.mid, told);
}

function buyFromMiddle(world: World, shop: number, seller: number): void {
  const { city, people, shops, keys } = world;
  const { market } = city;
  for (let k = seller * SELLERS; k < (seller + 1) * SELLERS; k++) {
    const supplier = people.sellers[k];
    const from = supplier < 0 ? -1 : people.shop[supplier];
    if (from < 0 || people.custody[supplier] !== custody.free || shops.mixture[from] < market.bulkMinimum * NG_PER_G)
      continue;
    const grams = Math.min(shops.orderSize[shop] / NG_PER_G, people.cash[seller] / market.bulkPrice);
    const bought = Math.floor(grams * NG_PER_G);
    if (bought <= 0) return;
    const paid = Math.floor((bought / NG_PER_G) * market.bulkPrice);
    people.cash[seller] -= paid;
    people.cash[supplier] += paid;
    const { parcel } = world.agenda;
    take(shops.mass, from, shops.mixture[from], bought, 1, 1, parcel);
    shops.mixture[from] -= parcel.mixture;
    shops.soldBulk[from] += parcel.mixture;
    shops.supplier[shop] = supplier;
    const told =
      shops.knows[from] === 1 &&
      pairUniform(keys[TOLD], seller, supplier, world.clock.step[0]) < city.supply.toldBySeller;
    receive(world, shop, parcel, shops.lot[from], market.retailDilution, lotTier.retail, told);
    return;
  }
}

/** Puts bought drug into stock, diluted, as a child of its lot and of what was left. */
function receive(
  world: World,
  shop: number,
  parcel: Parcel,
  from: number,
  dilution: number,
  tier: number,
  told: boolean,
): void {
  const { shops, lots, keys, clock } = world;
  const old = shops.lot[shop];
  const left = shops.mixture[shop] > 0 ? old : -1;
  const key = deriveKey(deriveKey(keys[PACKED], lots.key[from], clock.step[0]), shops.person[shop], 0).a;
  const lot = makeLot(world, key, from, left, tier, lots.unevenness[from]);
  const fentanyl = holdsFentanyl(parcel.mass, 0);
  shops.mixture[shop] += Math.floor(give(shops.mass, shop, parcel) * dilution);
  writeContent(world, lot, shops.mass, shop, shops.mixture[shop]);
  shops.lot[shop] = hold(world, lot);
  release(world, old);
  if (left < 0) shops.knows[shop] = 0;
  if (fentanyl && told) shops.knows[shop] = 1;
}
