// Suppliers at the edge bring in lots, by schedule and by demand. What is to be had upstream in a stretch of
// days is one batch, fixed by the city's luck; when a lot comes, and how large it is, follows from what was asked for.
import { defineProcess } from '../process.ts';
import { defineStream, deriveKey, type Key, uniform } from '../world/chance.ts';
import { yearAt } from '../world/clock.ts';
import { lotTier } from '../world/codes.ts';
import { stepsOf } from '../world/steps.kernel.ts';
import { SUBSTANCES } from '../world/tables.ts';
import { NG_PER_G, NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';
import { composeLot, fentanylShare } from './composition.ts';
import { give, leave } from './goods.ts';
import { makeLot } from './lots.kernel.ts';

const IDENTITY = defineStream('market/import-identity');
const SEIZED = defineStream('market/edge-seizure');

export const supply = defineProcess({
  name: 'supply',
  meaning: 'suppliers at the edge bring in lots, by schedule and by demand',
  run: imports,
});

/** Brings in the lots that are due where stock is low, and early ones where more was asked for. */
export function imports(world: World): void {
  const { importers, clock, city } = world;
  const { lotDays, earlyDays, lowStock } = city.supply;
  const step = clock.step[0];
  const before = stepsOf(earlyDays) - stepsOf(lotDays);
  for (let importer = 0; importer < importers.rows; importer++) {
    const asked = importers.demand[importer] > 0;
    if (step < importers.dueStep[importer] + (asked ? before : 0)) continue;
    const size = lotSize(world, importer);
    // Nearly sold out first: a lot is a batch, and what is left of the last one only tinges it.
    if (importers.mixture[importer] < lowStock * size) bringIn(world, importer, size);
  }
}

/** Gross weight of the next lot, ng: the days of stock wanted, at the pace at which the last lot was asked for. */
function lotSize(world: World, importer: number): number {
  const { city, importers, clock } = world;
  const { supply, market } = city;
  const schedule = stepsOf(supply.lotDays);
  if (importers.number[importer] === 0) {
    const retail = supply.usersPerImporter * supply.firstDemand * market.packetWeight * NG_PER_MG;
    return Math.round((retail * supply.stockDays) / (market.midDilution * market.retailDilution));
  }
  const since = Math.max(1, clock.step[0] - (importers.dueStep[importer] - schedule));
  const pace = importers.demand[importer] / since;
  return Math.max(NG_PER_G, Math.round(pace * stepsOf(supply.stockDays)));
}

function bringIn(world: World, importer: number, size: number): void {
  const { city, keys, importers, clock, ledger, levers, tally } = world;
  const n = importers.number[importer]++;
  importers.dueStep[importer] = clock.step[0] + stepsOf(city.supply.lotDays);
  importers.demand[importer] = 0;
  const year = yearAt(city.people.startYear, city.people.burnInDays, clock.step[0]);
  const share = Math.min(1, fentanylShare(city, year) * levers['supply.fentanyl-share'][0]);
  const batch = Math.floor(clock.step[0] / stepsOf(city.supply.batchDays));
  const made = composeLot(city, keys, importer, batch, share * city.supply.fentanylAtEdge);
  const { parcel } = world.agenda;
  parcel.mixture = size;
  for (let s = 0; s < SUBSTANCES; s++) {
    parcel.mass[s] = Math.floor(size * made.content[s]);
    ledger.imported[s] += parcel.mass[s];
  }
  if (uniform(keys[SEIZED], importer, n) < levers['supply.edge-seizures'][0]) {
    for (let s = 0; s < SUBSTANCES; s++) tally.seizedNg[tally.rows - 1] += parcel.mass[s];
    leave(world, parcel, 'seized');
    return;
  }
  const old = importers.lot[importer];
  const left = importers.mixture[importer] > 0 ? old : -1;
  const lot = makeLot(world, identity(keys, importer, batch), -1, left, lotTier.import, made.unevenness);
  importers.mixture[importer] += give(importers.mass, importer, parcel);
  importers.lot[importer] = lot;
}

/** The identity of an import, from the schedule and nothing else. */
function identity(keys: readonly Key[], importer: number, batch: number): number {
  return deriveKey(keys[IDENTITY], importer, batch).a;
}
