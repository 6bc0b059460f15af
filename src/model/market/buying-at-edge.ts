// Buying from a supplier at the edge, for the few sellers who can reach one: what the supplier knows of a fentanyl is told, or
// not; some look for themselves, some add one.
import { holdsFentanyl } from '../body/fentanyl.ts';
import { inspect, NOTHING_FOUND, RETURNS, stretchFor, warn } from '../checking/sellers.ts';
import { defineStream, pairUniform, second } from '../world/chance.ts';
import { yearAt } from '../world/clock.ts';
import { knowledge, lotTier, sellerAnswer, substances } from '../world/codes.ts';
import type { i32 } from '../world/numbers.ts';
import { stepsOf } from '../world/steps.kernel.ts';
import { SUBSTANCES } from '../world/tables.ts';
import { NG_PER_G, NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';
import { addFentanyl, fentanylShare } from './composition.ts';
import { leave, type Parcel, take } from './goods.ts';
import { EDGE, foundBy, order, pay, receive, TOLD } from './restocking.kernel.ts';

const ADULTERATES = defineStream('market/adulterates');

/** Buys from a supplier at the edge; who finds a fentanyl there and will not have it goes to the next, if `mayDecline`. */
export function buyAtEdge(world: World, shop: i32, seller: i32, importer: i32, mayDecline: boolean): void {
  const { city, importers, people, shops, keys, tally } = world;
  const price = world.agenda.edgePrices[people.place[seller]];
  const bought = order(world, shop, price, importers.mixture[importer], true);
  if (bought <= 0) {
    // An order that finds nothing is asked again every step: each time it counts as a step of the sales it was for.
    importers.demand[importer] += shops.orderSize.get(shop) / stepsOf(city.market.orderDays);
    return;
  }
  // By seller and batch, not by the step, which a policy may move: who bought a day later does the same with it.
  const lot = importers.lot[importer];
  const batch = world.lots.key.get(lot);
  const told = pairUniform(keys[TOLD], seller, batch, 0) < city.supply.toldAtEdge;
  // Who was told buys it all the same.
  const answer = told
    ? NOTHING_FOUND
    : inspect(world, seller, importers.mass, importer, importers.mixture[importer], lot);
  const next = (importer + 1) % importers.rows;
  if (answer === RETURNS && mayDecline && next !== importer && importers.mixture[next] > 0) {
    tally.sellersReturned[tally.rows - 1]++;
    buyAtEdge(world, shop, seller, next, false);
    return;
  }
  importers.demand[importer] += bought;
  pay(world, shop, EDGE, Math.floor((bought / NG_PER_G) * price));
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
  const { mixture } = parcel;
  parcel.mixture = 0;
  receive(world, shop, parcel.mass, mixture, lot, city.market.midDilution * stretch, lotTier.mid, known);
  if (answer === sellerAnswer.warn) warn(world, shop);
}

/** Throws away what was bought. */
function discard(world: World): void {
  const { agenda, tally } = world;
  for (let s = 0; s < SUBSTANCES; s++) tally.checkDiscardedNg[tally.rows - 1] += agenda.parcel.mass[s];
  leave(world, agenda.parcel, 'discarded');
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
  // Cut at 0.9. Assumption: nobody stretches more than tenfold at once; where all is replaced, it would be without end.
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
