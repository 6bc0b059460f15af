import { expect, test } from 'vitest';
import { makeLot } from '../../../src/model/market/lots.kernel.ts';
import { roleOf } from '../../../src/model/market/role.ts';
import { trade } from '../../../src/model/market/sale.kernel.ts';
import { stockOf } from '../../../src/model/market/stock.kernel.ts';
import { role } from '../../../src/model/world/codes.ts';
import { reserve } from '../../../src/model/world/columns.ts';
import { balance, faults, openBooks } from '../../../src/model/world/ledger.ts';
import { createWorld, type World } from '../../../src/model/world/world.ts';
import { loadCity } from '../../../src/study/scenario-files.ts';
import { together, wantedFor } from '../fixture.ts';

const city = loadCity('typical-2016');
const { packetPrice } = city.market;
const PACKET = 34e6;

/** A seller (person 0) with a tenth of a kilogram, a third heroin and a trace of fentanyl, and buyers with money. */
function market(knows = 0) {
  const world = createWorld(city, 4, 2000);
  reserve(world.tally, 1);
  world.tally.rows = 1;
  reserve(world.shops, 1);
  world.shops.rows = 1;
  const { shops, people } = world;
  shops.person.set(0, 0);
  shops.mass.set([33e9, 1e9, 0, 0, 0]);
  shops.mixture.set(0, 100e9);
  shops.packet.set(0, PACKET);
  shops.knows.set(0, knows);
  stockOf(world, 0, makeLot(world, 77, -1, -1, 2, city.supply.unevennessFentanyl));
  people.cash.fill(20 * packetPrice, 1);
  people.strength.fill(10);
  openBooks(world);
  return world;
}
/** A search that has come to the shop for so many packets. */
const forPackets = (world: World, buyer: number, packets: number) => ({
  buyer,
  shop: 0,
  wanted: wantedFor(world, buyer, 0, packets),
});
/** Sells so many packets, or as many as can be, to one buyer. */
const sellTo = (world: World, buyer: number, packets: number) =>
  together(world, trade, forPackets(world, buyer, packets))[0];

test('money and drug change hands to the cent and the nanogram, and the record says who sold', () => {
  const world = market();
  expect(sellTo(world, 7, 3)).toBe(3);
  const { people, shops, tally } = world;
  expect([people.cash.get(7), people.cash.get(0)]).toEqual([17 * packetPrice, 3 * packetPrice]);
  expect(people.stashMixture.get(7) + shops.mixture.get(0)).toBe(100e9);
  expect(people.stashMixture.get(7)).toBe(3 * PACKET);
  const pure = people.stash.slice(35, 40).reduce((a, b) => a + b);
  expect([world.agenda.searches.bought[0], world.agenda.searches.pure[0], tally.retailNg[0]]).toEqual([
    3 * PACKET,
    pure,
    pure,
  ]);
  expect([people.stashPackets.get(7), people.stashSource.get(7), people.stashLot.get(7)]).toEqual([
    3,
    0,
    shops.lot.get(0),
  ]);
  expect(role.names[roleOf(people, 0)]).toBe('seller');
  expect([tally.deals[0], tally.packets[0], tally.retailCents[0]]).toEqual([1, 3, 3 * packetPrice]);
  expect(faults(balance(world))).toEqual([]);
});

test('nobody gets more than money or stock allows', () => {
  const world = market();
  world.people.cash.set(8, packetPrice - 1);
  expect(sellTo(world, 8, 2)).toBe(0);
  expect(sellTo(world, 9, 50)).toBe(20);
  world.shops.mixture.set(0, 2.5 * PACKET);
  expect(sellTo(world, 10, 9)).toBe(2);
});

test('of several at one shop the first are served, until nothing is left; who has found no shop gets nothing', () => {
  const world = market();
  world.shops.mixture.set(0, 5.5 * PACKET);
  world.shops.mass.set([1.8 * PACKET, 0, 0, 0, 0]);
  openBooks(world);
  const some = [7, 8, 9, 10].map((buyer) => ({ ...forPackets(world, buyer, 3), shop: buyer === 8 ? -1 : 0 }));
  expect(together(world, trade, ...some, forPackets(world, 11, 1))).toEqual([3, 0, 2, 0, 0]);
  const { people, shops, tally } = world;
  expect([7, 8, 9, 10].map((buyer) => people.stashPackets.get(buyer))).toEqual([3, 0, 2, 0]);
  expect([7, 8, 9, 10].map((buyer) => 20 - people.cash.get(buyer) / packetPrice)).toEqual([3, 0, 2, 0]);
  expect(people.cash.get(0)).toBe(5 * packetPrice);
  expect(people.stashMixture.get(7) + people.stashMixture.get(9) + shops.mixture.get(0)).toBe(5.5 * PACKET);
  expect([shops.sold.get(0), tally.deals[0], tally.packets[0]]).toEqual([5, 2, 5]);
  expect(faults(balance(world))).toEqual([]);
});

test('luck belongs to the pair: a sale is the same whoever else buys', () => {
  const alone = market();
  const among = market();
  sellTo(alone, 9, 2);
  together(among, trade, ...[7, 8, 9].map((buyer) => forPackets(among, buyer, 2)));
  const heroin = (world: World) => world.people.stash[9 * 5] / PACKET;
  // Stock grows a little stronger or weaker by what others got.
  expect(Math.abs(heroin(among) / heroin(alone) - 1)).toBeLessThan(0.001);
});

test('packets are uneven about what the lot holds, fentanyl more than heroin, less so when many are bought', () => {
  const spread = (packets: number) => {
    const world = market();
    const heroin: number[] = [];
    const fentanyl: number[] = [];
    for (let i = 1; i <= 1500; i++) {
      world.shops.mass.set([33e9, 1e9, 0, 0, 0]);
      world.shops.mixture.set(0, 100e9);
      sellTo(world, i, packets);
      heroin.push(world.people.stash[i * 5] / (0.33 * packets * PACKET));
      fentanyl.push(world.people.stash[i * 5 + 1] / (0.01 * packets * PACKET));
    }
    const mean = (x: number[]) => x.reduce((a, b) => a + b) / x.length;
    const sd = (x: number[]) => Math.sqrt(mean(x.map((v) => (v - mean(x)) ** 2)));
    return { means: [mean(heroin), mean(fentanyl)], heroin: sd(heroin), fentanyl: sd(fentanyl) };
  };
  const one = spread(1);
  const nine = spread(9);
  for (const mean of [...one.means, ...nine.means]) expect(Math.abs(mean - 1)).toBeLessThan(0.06);
  expect(Math.abs(one.heroin / city.supply.unevennessHeroin - 1)).toBeLessThan(0.15);
  expect(one.fentanyl).toBeGreaterThan(2 * one.heroin);
  expect(nine.fentanyl).toBeLessThan(one.fentanyl / 2);
});

test('a buyer is told only by a seller who knows, and then as often as the city has it', () => {
  const told = (knows: number) => {
    const world = market(knows);
    for (let i = 1; i <= 1500; i++) sellTo(world, i, 1);
    return [...world.people.stashKnown.slice()].filter((k) => k === 1).length;
  };
  expect(told(0)).toBe(0);
  const expected = 1500 * city.supply.toldToUser;
  expect(Math.abs(told(1) - expected)).toBeLessThan(4 * Math.sqrt(expected));
});

test('a stash of two lots is a child of both', () => {
  const world = market();
  sellTo(world, 7, 1);
  const first = world.shops.lot.get(0);
  const second = makeLot(world, 78, -1, -1, 2, 0.3);
  stockOf(world, 0, second);
  sellTo(world, 7, 1);
  const mixed = world.people.stashLot.get(7);
  expect([world.lots.parent.get(mixed), world.lots.second.get(mixed)]).toEqual([first, second]);
  expect(faults(balance(world))).toEqual([]);
});
