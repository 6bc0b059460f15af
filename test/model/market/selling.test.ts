import { describe, expect, test } from 'vitest';
import { layRings } from '../../../src/model/market/rings.ts';
import { selling } from '../../../src/model/market/selling.ts';
import { custody, setting, shopTier } from '../../../src/model/world/codes.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { SHARE } from '../../../src/model/world/tables.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, giveCash, rowsOf, sellersOf, setUp, typical } from '../fixture.ts';

const WEEK = 28;
const city = cityWith({
  market: {
    ...{ packetStep: 0.1, packetSmallest: 0.5, packetLargest: 1.5, sellerStep: 0.5, sellerDraw: 50_000, stopWeeks: 3 },
    ...{ stopFear: 0, movesIndoors: 0, movesOut: 0, findsSupplier: 0, promoted: 0, sellerLiving: 0 },
  },
});

/** A seller (5) on the street, with a week that the test says more of, and so many weeks' decisions. */
function seller(
  change: (world: World, shop: number) => void,
  weeks = 1,
  values = city,
): { world: World; shop: number } {
  const world = firstDay({ city: values });
  const shop = setUp(world, 5, 500);
  for (let week = 0; week < weeks; week++) {
    change(world, shop);
    for (let step = 0; step < WEEK; step++) {
      selling.run(world);
      world.clock.step[0]++;
    }
  }
  expect(faults(balance(world))).toEqual([]);
  return { world, shop };
}
const sold = (packets: number) => (world: World, shop: number) => {
  world.shops.sold.set(shop, packets);
};

test('is decided once a week, and the week’s counts begin again', () => {
  let decided = 0;
  const { world, shop } = seller((w, row) => {
    decided++;
    w.shops.sold.set(row, 70);
    w.shops.turnedAway.set(row, 9);
    w.shops.soldBulk[row] = 5e9;
  });
  const { shops } = world;
  expect(decided).toBe(1);
  expect([shops.sold.get(shop), shops.turnedAway.get(shop), shops.soldBulk[shop]]).toEqual([0, 0, 0]);
  expect(shops.pace.get(shop)).toBeCloseTo(5, 6);
  expect(seller(sold(70), 2).world.shops.pace.get(shop)).toBeCloseTo(7.5, 6);
});

test('nobody in custody decides', () => {
  const { world, shop } = seller((w, row) => {
    w.people.custody[5] = custody.jail;
    w.shops.sold.set(row, 70);
  });
  expect([world.shops.sold.get(shop), world.shops.pace.get(shop)]).toEqual([70, 0]);
});

describe('the packet', () => {
  const packet = (change: (world: World, shop: number) => void, weeks = 1) => {
    const { world, shop } = seller(change, weeks);
    return world.shops.packet.get(shop) / (city.market.packetWeight * 1e6);
  };
  const turning = (w: World, row: number) => {
    w.shops.sold.set(row, 70);
    w.shops.pace.set(row, 10);
    w.shops.turnedAway.set(row, 200);
  };
  const falling = (w: World, row: number) => {
    w.shops.sold.set(row, 7);
    w.shops.pace.set(row, 10);
  };

  test('shrinks when buyers are turned away, grows when sales fall, stays when neither', () => {
    expect(packet(turning)).toBeLessThan(1);
    expect(packet(falling)).toBeGreaterThan(1);
    const steady = packet((w, row) => {
      w.shops.sold.set(row, 70);
      w.shops.pace.set(row, 10);
    });
    expect(steady).toBe(1);
  });

  test('by no more than a step a week, and within bounds', () => {
    expect(packet(turning)).toBeGreaterThanOrEqual(0.9 - 1e-9);
    expect(packet(falling)).toBeLessThanOrEqual(1.1 + 1e-9);
    expect(packet(turning, 30)).toBeCloseTo(0.5, 9);
    expect(packet(falling, 30)).toBeCloseTo(1.5, 9);
  });
});

describe('risk compensation', () => {
  /** Packet over the nominal of a seller of steady sales, after weeks at a perceived risk; the price stays. */
  const packet = (risk: number, riskPremium: number, weeks = 30) => {
    const { world, shop } = seller(
      (w, row) => {
        w.people.caution.set(5, 1 / SHARE);
        w.people.perceivedRisk.set(5, risk);
        w.shops.sold.set(row, 70);
        w.shops.pace.set(row, 10);
      },
      weeks,
      cityWith(
        { market: { riskPremium, stopFear: 0, packetLargest: 1, packetSmallest: 0.2 }, law: { fearFloor: 0.1 } },
        city,
      ),
    );
    return world.shops.packet.get(shop) / (city.market.packetWeight * 1e6);
  };

  test('who perceives more risk puts less in a packet, by what the risk is worth in drug', () => {
    const worth = (risk: number) => (risk - 0.1) * city.market.packetPrice;
    const drug = (city.market.packetWeight / 1000) * city.market.bulkPrice;
    for (const risk of [0.1, 0.15, 0.25]) expect(packet(risk, 1)).toBeCloseTo(1 - worth(risk) / drug, 6);
    expect(packet(0.25, 0.5)).toBeCloseTo(1 - worth(0.25) / 2 / drug, 6);
    expect(packet(0.9, 0)).toBe(1);
  });

  test('by no more than a step a week, and not below the smallest', () => {
    expect(packet(0.25, 1, 1)).toBeGreaterThanOrEqual(1 - 0.1 - 1e-9);
    expect(packet(0.25, 1, 1)).toBeLessThan(1);
    expect(packet(1, 5)).toBeCloseTo(0.2, 6);
  });
});

test('orders follow sales', () => {
  const order = (packets: number) => {
    const { world, shop } = seller(sold(packets), 8);
    return world.shops.orderSize.get(shop);
  };
  expect(order(700)).toBeGreaterThan(2 * order(140));
});

test('money beyond working capital is spent, and leaves the city', () => {
  const spent = (cash: number) => {
    const { world } = seller((w) => giveCash(w, cash, 5));
    return [world.people.cash.get(5), world.ledger.outCents[0]];
  };
  expect(spent(10_000)).toEqual([10_000, 0]);
  const [left, out] = spent(10_000_000);
  expect(left).toBeGreaterThanOrEqual(50_000);
  expect(left).toBeLessThan(5_000_000);
  expect(left + out).toBe(10_000_000);
});

test('a higher price at the edge is kept ready by whoever buys there', () => {
  const kept = (price: number) => {
    const world = firstDay({ city, set: { 'supply.edge-price': price } });
    const shop = setUp(world, 5, 500);
    world.shops.tier.set(shop, shopTier.mid);
    giveCash(world, 100_000_000, 5);
    for (let step = 0; step < WEEK; step++) {
      selling.run(world);
      world.clock.step[0]++;
    }
    return world.people.cash.get(5) - 50_000;
  };
  expect(kept(3) / kept(1)).toBeCloseTo(3, 3);
});

describe('selling ends', () => {
  const sells = (weeks: number, change: (world: World, shop: number) => void, values = city) =>
    seller(change, weeks, values).world.people.shop.get(5) >= 0;

  test('after weeks without a sale, and not before; a sale begins the count again', () => {
    expect([sells(2, () => {}), sells(3, () => {})]).toEqual([true, false]);
    let week = 0;
    expect(sells(5, (w, row) => sold(++week === 3 ? 1 : 0)(w, row))).toBe(true);
    const bulk = ({ shops }: World, row: number) => {
      shops.soldBulk[row] = 1e9;
    };
    expect(sells(5, bulk)).toBe(true);
  });

  test('out of fear, as often as the city has it', () => {
    const afraid = cityWith({ market: { stopFear: 0.5 } }, city);
    const of = (risk: number) => {
      const world = firstDay({ city: afraid, people: 300 });
      world.people.caution.fill(1 / SHARE);
      world.people.perceivedRisk.fill(risk);
      for (let i = 0; i < 300; i++) setUp(world, i, 20);
      world.shops.sold.fill(70);
      for (let step = 0; step < WEEK; step++) {
        selling.run(world);
        world.clock.step[0]++;
      }
      return rowsOf(world).filter((i) => world.people.shop.get(i) >= 0).length;
    };
    expect(of(0)).toBe(300);
    expect(Math.abs(of(1) / 300 - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 300));
  });

  test('for who does not use, when it brings no living', () => {
    const living = cityWith({ market: { sellerLiving: 1e6 } }, city);
    const trader = ({ people }: World) => people.trader.fill(1);
    expect(sells(2, trader, living)).toBe(false);
    expect(sells(2, () => {}, living)).toBe(true);
    const middle = (w: World, row: number) => {
      trader(w);
      w.shops.tier.set(row, shopTier.mid);
    };
    expect(sells(2, middle, living)).toBe(true);
  });
});

test('fear moves a street seller indoors; want of customers moves one who lives at a site out again', () => {
  const moving = cityWith({ market: { movesIndoors: 1, movesOut: 1 } }, city);
  const at = (from: number, fear: number, openAir: boolean, packets = 0) => {
    const { world, shop } = seller(
      (w, row) => {
        w.people.caution.set(5, 1 / SHARE);
        w.people.perceivedRisk.set(5, fear);
        w.people.place[5] = typical.people.places.findIndex((p) => p.openAir === openAir);
        w.shops.setting.set(row, from);
        w.shops.sold.set(row, packets);
      },
      1,
      moving,
    );
    return setting.names[world.shops.setting.get(shop)];
  };
  expect(at(setting.street, 1, true)).toBe('indoors');
  expect(at(setting.street, 0, true)).toBe('street');
  expect(at(setting.indoors, 0, true)).toBe('street');
  expect(at(setting.indoors, 1, true)).toBe('indoors');
  expect(at(setting.indoors, 0, false)).toBe('indoors');
  expect(at(setting.indoors, 0, true, 700)).toBe('indoors');
});

describe('a seller without stock', () => {
  const without = (
    values: NonNullable<Parameters<typeof cityWith>[0]['market']>,
    change: (world: World) => void = () => {},
  ) => {
    const world = firstDay({ city: cityWith({ market: values }, city) });
    const { people, shops } = world;
    const supplier = setUp(world, 9, 10_000);
    shops.tier.set(supplier, shopTier.mid);
    const shop = setUp(world, 5, 0);
    shops.pace.set(shop, 20);
    change(world);
    layRings(world);
    for (let step = 0; step < WEEK; step++) {
      selling.run(world);
      world.clock.step[0]++;
    }
    return { knows: sellersOf(world, 5), connection: people.connection[5], tier: shops.tier.get(shop) };
  };

  test('finds a middle-level seller, in place of the acquaintance trusted least if need be', () => {
    expect(without({ findsSupplier: 0 }).knows).toEqual([]);
    expect(without({ findsSupplier: 1 }).knows).toEqual([9]);
    const full = without({ findsSupplier: 1 }, ({ people }) => {
      people.sellers.write([20, 21, 22, 23], 5);
      people.trust.write([250, 180, 251, 252], 5);
    });
    expect(full.knows).toEqual([20, 9, 22, 23]);
  });

  test('who sold much may be taken on at the edge', () => {
    expect(without({ promoted: 1, promotionPace: 5 })).toMatchObject({ tier: shopTier.mid });
    expect(without({ promoted: 1, promotionPace: 5 }).connection).toBeLessThan(255);
    expect(without({ promoted: 1, promotionPace: 50 }).connection).toBe(255);
  });
});

test('a dearer edge makes smaller packets, down to the smallest, and today’s price leaves them', () => {
  const packet = (times: number) => {
    const { world, shop } = seller((w, row) => {
      w.levers['supply.edge-price'].fill(times);
      w.shops.sold.set(row, 70);
      w.shops.pace.set(row, 10);
    }, 30);
    return world.shops.packet.get(shop) / (world.city.market.packetWeight * 1e6);
  };
  expect(packet(1)).toBe(1);
  expect(packet(3)).toBeLessThan(0.8);
  expect(packet(20)).toBeCloseTo(0.5, 2);
});
