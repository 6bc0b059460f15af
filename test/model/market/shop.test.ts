import { describe, expect, test } from 'vitest';
import { atWork } from '../../../src/model/market/at-work.kernel.ts';
import { closeShop, loseStock, openShop } from '../../../src/model/market/shop.ts';
import { custody, setting, shopTier, using } from '../../../src/model/world/codes.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { bury, cityWith, firstDay, giveStash, setUp } from '../fixture.ts';

test('a new shop is empty, at the city’s packet, of the tier that its seller’s connection makes it', () => {
  const world = firstDay();
  const { people, shops, city } = world;
  people.connection[2] = 0;
  const [retail, mid] = [openShop(world, 1), openShop(world, 2)];
  expect([people.shop.get(1), shops.person.get(retail), shops.mixture.get(retail), shops.pace.get(retail)]).toEqual([
    retail,
    1,
    0,
    0,
  ]);
  expect(shops.packet.get(retail)).toBe(city.market.packetWeight * 1e6);
  expect([shops.tier.get(retail), shops.tier.get(mid)]).toEqual([shopTier.retail, shopTier.mid]);
  expect(shops.orderSize.get(mid)).toBeGreaterThan(shops.orderSize.get(retail));
});

test('sellers start where the city has them start', () => {
  const only = (name: 'street' | 'indoors' | 'delivered') => {
    const startSetting = { street: 0, indoors: 0, delivered: 0, [name]: 1 };
    const world = firstDay({ city: cityWith({ market: { startSetting } }) });
    const row = openShop(world, 1);
    return setting.names[world.shops.setting.get(row)];
  };
  expect(setting.names.map(only)).toEqual(setting.names);
});

describe('closing', () => {
  test('leaves a row that is free and like new for the next', () => {
    const world = firstDay();
    const { people, shops } = world;
    const row = setUp(world, 1, 20);
    for (const column of [shops.owed, shops.knows, shops.sold, shops.pace]) column.set(row, 1);
    for (const column of [shops.heat, shops.statements, shops.turnedAway, shops.emptyWeeks]) column.set(row, 1);
    shops.soldBulk[row] = 1;
    shops.supplier[row] = 9;
    closeShop(world, 1);
    expect([people.shop.get(1), shops.person.get(row), shops.lot.get(row), shops.mixture.get(row)]).toEqual([
      -1, -1, -1, 0,
    ]);
    expect(openShop(world, 5)).toBe(row);
    const fresh = firstDay();
    const other = openShop(fresh, 5);
    for (const name of ['owed', 'knows', 'sold', 'pace', 'heat', 'statements', 'turnedAway', 'emptyWeeks'] as const)
      expect(shops[name].get(row), name).toBe(fresh.shops[name].get(other));
    expect(shops.soldBulk[row]).toBe(fresh.shops.soldBulk[other]);
    expect([shops.supplier[row], shops.packet.get(row)]).toEqual([-1, fresh.shops.packet.get(other)]);
    expect(world.tally.stoppedSelling[0]).toBe(1);
  });

  test('leaves the stock to one who uses, and to nobody else', () => {
    const kept = (change: (world: ReturnType<typeof firstDay>) => void) => {
      const world = firstDay();
      world.people.using[1] = using.active;
      const row = setUp(world, 1, 20);
      const had = world.shops.mixture.get(row);
      change(world);
      closeShop(world, 1);
      expect(faults(balance(world))).toEqual([]);
      expect(world.people.stashMixture.get(1) === 0 || world.people.stashSource.get(1) === 1).toBe(true);
      return world.people.stashMixture.get(1) / had;
    };
    expect(kept(() => {})).toBe(1);
    expect(kept(({ people }) => people.using.fill(using.abstinent))).toBe(0);
    expect(kept(({ people }) => people.custody.fill(custody.jail))).toBe(0);
    expect(kept((world) => bury(world, 1))).toBe(0);
  });

  test('of no shop is nothing', () => {
    const world = firstDay();
    closeShop(world, 1);
    expect(world.tally.stoppedSelling[0]).toBe(0);
  });
});

test('a seller is at work who is free and has a packet', () => {
  const world = firstDay();
  const row = setUp(world, 1, 2);
  giveStash(world, 2, 3);
  expect([atWork(world, 1), atWork(world, 2)]).toEqual([true, false]);
  loseStock(world, row, 1.5 * world.shops.packet.get(row), 'seized');
  expect(atWork(world, 1)).toBe(false);
  const other = firstDay();
  setUp(other, 1, 2);
  other.people.custody[1] = custody.pretrial;
  expect(atWork(other, 1)).toBe(false);
  expect(faults(balance(world))).toEqual([]);
});
