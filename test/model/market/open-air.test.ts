import { expect, test } from 'vitest';
import { searchOpenAir } from '../../../src/model/market/open-air.kernel.ts';
import { layRings } from '../../../src/model/market/rings.ts';
import { custody, setting } from '../../../src/model/world/codes.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { SHARE } from '../../../src/model/world/tables.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, deals, firstDay, giveCash, rowsOf, sellersOf, setUp, together, typical } from '../fixture.ts';

const SITE = typical.people.places.findIndex((place) => place.openAir);
const market = { openAirFind: 1, openAirTravel: 100_000, burnChance: 0, meetChance: 1, packetPrice: 1000 };
const SELLERS = 3;

/** People with money who live at an open-air site where the first three sell. */
function site(values: Partial<typeof market> = {}, change: (world: World) => void = () => {}, packets = 5000): World {
  const world = firstDay({ city: cityWith({ market: { ...market, ...values } }), people: 200 });
  const { people } = world;
  people.place.fill(SITE);
  people.homeX.fill(typical.people.places[SITE].x);
  people.homeY.fill(typical.people.places[SITE].y);
  for (let seller = 0; seller < SELLERS; seller++) setUp(world, seller, packets);
  giveCash(world, 5000, ...rowsOf(world).filter((i) => i >= SELLERS));
  change(world);
  layRings(world);
  return world;
}
const buyers = (world: World) => rowsOf(world).filter((i) => i >= SELLERS);
/** All search together, after they turned to somebody else in vain. Returns who was sold something. */
function found(world: World): number[] {
  const searches = buyers(world).map((buyer) => ({ buyer, slot: 1, shop: 2 }));
  const sold = together(world, searchOpenAir, ...searches);
  return buyers(world).filter((_, n) => sold[n] > 0);
}

test('whoever goes finds one of those who sell there, and both sides of the books agree', () => {
  const world = site();
  expect(found(world)).toEqual(buyers(world));
  const { people } = world;
  const sellers = new Set(deals(world).map(({ seller }) => seller));
  expect(sellers.size).toBeGreaterThan(1);
  for (const seller of sellers) expect(seller).toBeLessThan(SELLERS);
  expect(deals(world).map(({ buyer }) => buyer)).toEqual(buyers(world));
  expect(new Set(deals(world).map(({ broker }) => broker))).toEqual(new Set([-1]));
  for (const i of buyers(world)) expect(sellersOf(world, i)).toEqual([people.stashSource.get(i)]);
  expect(world.tally.openDeals[0]).toBe(buyers(world).length);
  expect(world.places.openSales[SITE]).toBe(buyers(world).length);
  expect(faults(balance(world))).toEqual([]);
});

test('a stranger may be sold nothing at all', () => {
  const world = site({ burnChance: 1 });
  expect(found(world)).toEqual([]);
  for (const i of buyers(world))
    expect([world.people.cash.get(i), world.people.stashMixture.get(i)]).toEqual([4000, 0]);
  expect(faults(balance(world))).toEqual([]);
});

test('nobody stays in touch unless they do', () => {
  const world = site({ meetChance: 0 });
  expect(found(world).length).toBe(buyers(world).length);
  for (const i of buyers(world)) expect(sellersOf(world, i)).toEqual([]);
});

test('who comes when the stock is gone goes without, pays nothing and meets nobody', () => {
  const world = site({}, () => {}, 10);
  const served = new Set(found(world));
  const sellers = new Set(deals(world).map(({ seller }) => seller));
  expect(sellers.size).toBeGreaterThan(1);
  expect(world.tally.packets[0]).toBe(10 * sellers.size);
  expect(served.size).toBe(deals(world).length);
  for (const i of buyers(world)) {
    expect(sellersOf(world, i).length).toBe(served.has(i) ? 1 : 0);
    expect(world.people.cash.get(i) === 5000).toBe(!served.has(i));
  }
});

test('distance and fear keep people away, the fearful the more', () => {
  const went = (values: Partial<typeof market>, change: (world: World) => void) => found(site(values, change)).length;
  const far = ({ people }: World) => people.homeX.fill(people.homeX[0] + 2000);
  const all = went({}, () => {});
  const half = went({ openAirTravel: 2000 }, far);
  expect(Math.abs(half / all - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / all));
  const afraid = (world: World) => void (world.people.caution.fill(1 / SHARE) && world.people.perceivedRisk.fill(0.8));
  expect(Math.abs(went({}, afraid) / all - 0.2)).toBeLessThan(4 * Math.sqrt(0.16 / all));
});

test('nobody is found where nobody sells in the open', () => {
  const none = (change: (world: World) => void) => expect(found(site({}, change))).toEqual([]);
  none(({ shops }) => shops.setting.fill(setting.indoors));
  none(({ people }) => people.custody.fill(custody.jail, 0, SELLERS));
  none(({ shops }) =>
    shops.site.fill(
      typical.people.places.findLastIndex((p) => p.openAir),
      0,
      SELLERS,
    ),
  );
  expect(found(site({ openAirFind: 0 }))).toEqual([]);
});

test('a seller more or fewer changes whom few people find', () => {
  const whom = (world: World) => {
    found(world);
    return buyers(world).map((i) => world.people.stashSource.get(i));
  };
  const three = whom(site());
  const two = whom(site({}, ({ people }) => people.custody.fill(custody.jail, 1, 2)));
  for (const [n, seller] of three.entries()) if (seller !== 1) expect(two[n]).toBe(seller);
});
