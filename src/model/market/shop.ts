// Opening and closing a shop: a row of selling that belongs to a person as long as they sell.
import { isAlive } from '../lives/alive.kernel.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { custody, shopTier, using } from '../world/codes.ts';
import { reserve } from '../world/columns.ts';
import { weighted } from '../world/distributions.ts';
import type { i32 } from '../world/numbers.ts';
import { SUBSTANCES } from '../world/tables.ts';
import { NG_PER_G, NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';
import { type Exit, leave } from './goods.ts';
import { roomInStash } from './stash.kernel.ts';
import { addToStash } from './stash.ts';
import { takeStock } from './stock.kernel.ts';

const SETTING = defineStream('market/first-setting');

/** Supplier unknown. */
export const NO_CONNECTION = 255;

/** Gives a person a shop with nothing in it. Returns its row. */
export function openShop(world: World, person: number): number {
  const { people, shops, clock, city, keys } = world;
  const { market } = city;
  let row = clock.freeShop[0];
  while (row < shops.rows && shops.person.get(row) >= 0) row++;
  if (row >= shops.rows) {
    reserve(shops, 1);
    shops.rows = row + 1;
  }
  clock.freeShop[0] = row + 1;
  const mid = people.connection[person] !== NO_CONNECTION;
  shops.person.set(row, person);
  shops.since[row] = clock.step[0];
  shops.packet.set(row, market.packetWeight * NG_PER_MG);
  shops.tier.set(row, mid ? shopTier.mid : shopTier.retail);
  // A retail seller first orders a gram. Assumption: some thirty packets, as much as a beginner can sell; sales then set it.
  shops.orderSize.set(row, mid ? market.midOrder * NG_PER_G : NG_PER_G);
  shops.setting.set(row, weighted(uniform(keys[SETTING], person, clock.step[0]), world.agenda.prepared.startSettings));
  shops.site.set(row, world.agenda.sites[people.place[person]]);
  people.shop.set(person, row);
  return row;
}

/** Ends a person's selling. Stock stays with one who uses, as far as a stash holds; the rest is thrown away. */
export function closeShop(world: World, person: i32): void {
  const { people, shops, clock, tally, agenda } = world;
  const row = people.shop.get(person);
  if (row < 0) return;
  const keeps = people.using[person] === using.active && people.custody[person] === custody.free;
  const kept = keeps && isAlive(people, person) ? Math.min(shops.mixture.get(row), roomInStash(world, person)) : 0;
  if (kept > 0) {
    agenda.parcel.mixture = takeStock(world, row, kept, agenda.parcel.mass);
    addToStash(world, person, agenda.parcel, shops.lot.get(row), Math.ceil(kept / shops.packet.get(row)), person);
  }
  loseStock(world, row, shops.mixture.get(row), 'discarded');
  shops.person.set(row, -1);
  shops.lot.set(row, -1);
  shops.supplier[row] = -1;
  for (const column of [shops.owed, shops.knows, shops.sold, shops.pace, shops.heat, shops.statements])
    column.set(row, 0);
  for (const column of [shops.turnedAway, shops.emptyWeeks, shops.warns]) column.set(row, 0);
  shops.soldBulk[row] = 0;
  people.shop.set(person, -1);
  clock.freeShop[0] = Math.min(clock.freeShop[0], row);
  tally.stoppedSelling[tally.rows - 1]++;
  world.witness?.('stopsSelling', person, -1, 0);
}

/** Writes off a weight of stock, at most all. Returns the pure mass, ng. */
export function loseStock(world: World, shop: number, mixture: number, exit: Exit): number {
  const { shops, agenda } = world;
  const weight = Math.min(mixture, shops.mixture.get(shop));
  if (weight <= 0) return 0;
  agenda.parcel.mixture = takeStock(world, shop, weight, agenda.parcel.mass);
  let pure = 0;
  for (let s = 0; s < SUBSTANCES; s++) pure += agenda.parcel.mass[s];
  leave(world, agenda.parcel, exit);
  return pure;
}
