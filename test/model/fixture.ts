// Small worlds for the tests of the model: a city with values of one's own, and a first day on which nothing has happened.
import type { City } from '../../src/model/city/parameters.ts';
import { openDay } from '../../src/model/day.ts';
import type { Change } from '../../src/model/levers/schedule.ts';
import { startFriendship } from '../../src/model/lives/friendship.kernel.ts';
import { askForGifts } from '../../src/model/market/gift.kernel.ts';
import { freeLots, makeLot } from '../../src/model/market/lots.kernel.ts';
import type { Searches } from '../../src/model/market/searches.ts';
import { openShop } from '../../src/model/market/shop.ts';
import { addToStash } from '../../src/model/market/stash.ts';
import { stockOf } from '../../src/model/market/stock.kernel.ts';
import type { Process } from '../../src/model/process.ts';
import { step } from '../../src/model/step.ts';
import { BLOCK } from '../../src/model/world/block.ts';
import { STEPS_PER_MONTH } from '../../src/model/world/clock.ts';
import { death, housing, lotTier, race, setting } from '../../src/model/world/codes.ts';
import { STEPS_PER_DAY } from '../../src/model/world/steps.kernel.ts';
import { SUBSTANCES } from '../../src/model/world/tables.ts';
import { createWorld, type World } from '../../src/model/world/world.ts';
import { loadCity } from '../../src/study/scenario-files.ts';

export const typical = loadCity('typical-2016');

type Values = Omit<City, 'id' | 'title'>;
type Some = { readonly [G in keyof Values]?: Partial<Values[G]> };

/** A city with some values changed. */
export function cityWith(values: Some, city: City = typical): City {
  const groups = Object.entries(values).map(([name, some]) => [name, { ...city[name as keyof Values], ...some }]);
  return { ...city, ...Object.fromEntries(groups) };
}

/** The same chance of naming a supplier on every charge. */
export function informs(chance: number): City['law']['informs'] {
  return { possession: chance, intent: chance, distribution: chance, trafficking: chance, homicide: chance };
}

/** The same value for every substance. */
export function everySubstance(value: number): City['body']['potency'] {
  return { heroin: value, fentanyl: value, acetylfentanyl: value, furanylfentanyl: value, carfentanil: value };
}

/** A policy in force from the first step for ever. */
export function always(set: Change['set']): Change[] {
  return [{ from: 0, until: Number.POSITIVE_INFINITY, set }];
}

export interface Setting {
  readonly city?: City;
  readonly set?: Change['set'];
  readonly people?: number;
  readonly seed?: number;
}

/**
 * The first day of people who do not know each other, alike before the law: white, housed, without money, drug, friends
 * or a record. No market but what the test lays on.
 */
export function firstDay({ city = typical, set = {}, people: count = 40, seed = 3 }: Setting = {}): World {
  const world = createWorld(city, seed, count, always(set));
  const { people } = world;
  people.friends.fill(-1);
  people.race.fill(race.white);
  people.housing.fill(housing.housed);
  people.convictions.fill(0);
  people.caution.fill(0);
  world.agenda.searches.rows = 0;
  openDay.run(world);
  return world;
}

/** Everybody of a kind of one's own choosing: rows of a world. */
/** Does something for people who are due, a block of them after the other, as a step does. */
export function blocksOf({ agenda }: World, due: readonly number[], run: () => void): void {
  agenda.due.set(due);
  for (let block = 0; block * BLOCK < due.length; block++) {
    agenda.block = block;
    agenda.blockStart.set([block * BLOCK, Math.min((block + 1) * BLOCK, due.length)], block);
    run();
  }
}

/**
 * Everybody wants to use: runs processes for them, a block of people after the other, as a step does. What one of these leaves on the agenda
 * for the next is of the block: of more people than that, name both at once.
 */
export function runForAll(world: World, ...processes: Process[]): void {
  const { agenda, people } = world;
  for (let from = 0; from < people.rows; from += BLOCK) {
    agenda.wantsCount = Math.min(BLOCK, people.rows - from);
    for (let w = 0; w < agenda.wantsCount; w++) agenda.wants[w] = from + w;
    for (const process of processes) process.run(world);
  }
}

export const rowsOf = (world: World) => Array.from({ length: world.people.rows }, (_, i) => i);

export const friendsOf = ({ people }: World, i: number) => [...people.friends.slice(i, i + 1)].filter((f) => f >= 0);

export const sellersOf = ({ people }: World, i: number) => [...people.sellers.slice(i, i + 1)].filter((s) => s >= 0);

export function makeFriends({ people }: World, a: number, ...others: number[]): void {
  for (const other of others) startFriendship(people, a, other);
}

/** Makes somebody one who has died at a step, and nothing of what comes of that: see die. */
export function bury({ people }: World, person: number, step = 0): void {
  people.deathStep[person] = step;
  people.deathCause[person] = death.other;
}

/** Gives a person so many packets of heroin for own use, a third pure, from nobody known. */
export function giveStash(world: World, person: number, packets: number, source = -1): void {
  const { agenda, city, ledger } = world;
  const weight = Math.round(packets * city.market.packetWeight * 1e6);
  agenda.parcel.mass[0] = Math.round(weight / 3);
  ledger.opening[0] += agenda.parcel.mass[0];
  agenda.parcel.mixture = weight;
  const lot = makeLot(world, person + 1, -1, -1, lotTier.hand, 0);
  addToStash(world, person, agenda.parcel, lot, packets, source);
}

/** Makes a person a seller on the street with so many packets of heroin, a third pure. Returns the shop. */
export function setUp(world: World, person: number, packets: number, where: number = setting.street): number {
  const shop = openShop(world, person);
  const { shops, ledger } = world;
  shops.setting.set(shop, where);
  shops.mixture.set(shop, packets * shops.packet.get(shop));
  shops.mass[shop * SUBSTANCES] = Math.round(shops.mixture.get(shop) / 3);
  stockOf(world, shop, makeLot(world, 1000 + person, -1, -1, lotTier.retail, 0.3));
  ledger.opening[0] += shops.mass[shop * SUBSTANCES];
  return shop;
}

/** The lots that are in use when rows are freed now. */
export function lotsInUse(world: World): number[] {
  freeLots(world);
  return [...world.lots.used.subarray(0, world.lots.rows).entries()]
    .filter(([, used]) => used === 1)
    .map(([lot]) => lot);
}

/** Somebody in withdrawal asks their friends for a gift. Returns whether one gave. */
export function askForGift(world: World, buyer: number): boolean {
  let without = 1;
  together(
    world,
    (_, list, count) => {
      without = askForGifts(world, list, count);
    },
    { buyer, sick: 1 },
  );
  return without === 0;
}

/** Gives people money from nowhere. */
export function giveCash(world: World, cents: number, ...who: number[]): void {
  for (const person of who) {
    world.ledger.openingCents[0] += cents - world.people.cash.get(person);
    world.people.cash.set(person, cents);
  }
}

/** A search for drug: who seeks, and whatever else a test is about. */
type Search = { readonly buyer: number } & {
  readonly [C in Exclude<keyof Searches, 'rows' | 'capacity' | 'declaration'>]?: number;
};

/** Opens a search as seeking does, by the buyer in person and with nobody found yet. Returns its row. */
function search({ agenda, shops }: World, some: Search): number {
  const { searches } = agenda;
  if (searches.rows === searches.capacity) throw new Error('more searches than a block of turns has');
  const row = searches.rows++;
  const nobody = { goes: some.buyer, broker: -1, tie: -1, slot: -1, shop: -1 };
  const seller = some.shop === undefined || some.shop < 0 ? -1 : shops.person.get(some.shop);
  const nothing = { sick: 0, asked: 0, kept: 0, sold: 0, bought: 0, pure: 0 };
  const values = { wanted: 10, ...nobody, ...nothing, seller, ...some };
  for (const [column, value] of Object.entries(values)) searches[column as keyof Search][row] = value;
  return row;
}

type Way = (world: World, list: Int32Array, count: number) => unknown;

/** Opens searches, and no others, that go one way together, in this order. Returns the packets sold to each. */
export function together(world: World, way: Way, ...some: Search[]): number[] {
  const { searches } = world.agenda;
  searches.rows = 0;
  const rows = some.map((one) => search(world, one));
  way(world, Int32Array.from(rows), rows.length);
  return rows.map((row) => searches.sold[row]);
}

/** The effect for which a stranger buys so many packets of a shop. */
export function wantedFor({ shops, people, city }: World, buyer: number, shop: number, packets: number): number {
  return (packets - 0.5) * people.strength.get(buyer) * (shops.packet.get(shop) / (city.market.packetWeight * 1e6));
}

/** The deals of the latest searches: who sold to whom, through whom (-1 nobody), and how many packets. */
export function deals({ agenda }: World): { seller: number; buyer: number; broker: number; packets: number }[] {
  const { seller, buyer, broker, sold, rows } = agenda.searches;
  return Array.from({ length: rows }, (_, row) => row)
    .filter((row) => sold[row] > 0)
    .map((row) => ({ seller: seller[row], buyer: buyer[row], broker: broker[row], packets: sold[row] }));
}

/** Runs one process for a month, so that whoever is looked at once in 30 days has been. */
export function month(world: World, process: Process, months = 1): void {
  for (let i = 0; i < months * STEPS_PER_MONTH; i++) {
    process.run(world);
    world.clock.step[0]++;
  }
}

/** Steps a whole world for some days. */
export function runDays(world: World, days: number): World {
  for (let i = 0; i < days * STEPS_PER_DAY; i++) step(world);
  return world;
}
