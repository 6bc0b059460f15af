import { describe, expect, test } from 'vitest';
import { setBeats } from '../../../src/model/law/beats.ts';
import { detectives, shareDetectives } from '../../../src/model/law/detectives.ts';
import type { Change } from '../../../src/model/levers/schedule.ts';
import { custody, means, setting, shopTier } from '../../../src/model/world/codes.ts';
import { balance, faults, openBooks } from '../../../src/model/world/ledger.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, informs, type Setting, setUp } from '../fixture.ts';

const SELLERS = 400;
/** So many a day for 1,000 people who use: with 400 in the city and all sellers alike, a tenth of them. */
const TENTH = 100;
const nothing = { buysPerDay: 0, watchesPerDay: 0, raidsPerDay: 0, complaints: 0 };
const law = {
  ...nothing,
  ...{ warrantNeeds: 1.5, warrantRefused: 0, raidMisses: 0, raidMid: 3, bustAtOnce: 1, watchSees: 1, watchTells: 0.5 },
  informs: informs(0),
};

/** A day of detectives on sellers of ten packets a day on the street; `change` is made to every shop before. */
function day(values: object, change: (world: World, shop: number) => void = () => {}, setting_: Setting = {}): World {
  const world = firstDay({ city: cityWith({ law: { ...law, ...values } }), people: SELLERS, ...setting_ });
  for (let i = 0; i < SELLERS; i++) {
    const shop = setUp(world, i, 30);
    world.shops.pace.set(shop, 10);
    world.shops.tier.set(shop, shopTier.retail);
    change(world, shop);
  }
  openBooks(world);
  setBeats(world);
  shareDetectives(world);
  for (let step = 0; step < 4; step++) {
    detectives.run(world);
    world.clock.step[0]++;
  }
  return world;
}
const by = ({ cases }: World, way: number) => [...cases.means.slice(0, cases.rows)].filter((m) => m === way).length;
const near = (count: number, expected: number) =>
  expect(Math.abs(count - expected)).toBeLessThan(4 * Math.sqrt(expected));
const known =
  (tips: number) =>
  ({ shops }: World, shop: number) => {
    shops.heat.set(shop, tips);
  };

describe('hours of a day', () => {
  test('give as many buys, watches and raids as the city has time for, however many sellers there are', () => {
    near(by(day({ buysPerDay: TENTH }), means.buyBust), 40);
    near(day({ watchesPerDay: TENTH }, known(1)).tally.watches[0], 40);
    near(day({ raidsPerDay: TENTH }, known(2)).tally.raids[0], 40);
    const few = day({ buysPerDay: TENTH }, ({ people, shops }, shop) => {
      if (shop % 4 > 0) people.custody[shops.person.get(shop)] = custody.jail;
    });
    near(by(few, means.buyBust), 40);
  });

  test('grow with effort, and with what is taken from other duties', () => {
    const raids = (set: Change['set']) => day({ raidsPerDay: TENTH }, known(2), { set }).tally.raids[0];
    near(raids({ 'police.effort': 3 }), 120);
    expect(raids({ 'police.effort': 0 })).toBe(0);
    const { raids: own } = cityWith({}).law.officerTime;
    near(raids({ 'police.raids': 4 }), (40 * 4) / (1 + 3 * own));
    near(raids({ 'police.stops': 11 }), 40 / (1 + 10 * cityWith({}).law.officerTime.stops));
    expect(raids({ 'police.raids': 0 })).toBe(0);
  });

  test('a target takes more of them for its own tier', () => {
    const mid = (set: Change['set']) => {
      const world = day(
        { raidsPerDay: TENTH },
        (w, shop) => {
          known(2)(w, shop);
          w.shops.tier.set(shop, shop % 2);
        },
        { set },
      );
      return (
        [...world.cases.tier.slice(0, world.cases.rows)].filter((tier) => tier === shopTier.mid).length /
        world.cases.rows
      );
    };
    expect(mid({ 'police.target': 'mid-level-sellers' })).toBeGreaterThan(mid({}));
    expect(mid({ 'police.target': 'retail-sellers' })).toBeLessThan(mid({}));
  });
});

test('buys find who sells more, and more openly', () => {
  const world = day({ buysPerDay: TENTH, bustAtOnce: 0, buyTells: 1 }, ({ shops }, shop) => {
    shops.pace.set(shop, shop % 2 ? 40 : 10);
    shops.setting.set(shop, shop % 4 < 2 ? setting.street : setting.delivered);
  });
  const of = (kind: number) =>
    [...world.shops.heat.slice()].filter((tips, shop) => tips > 0 && shop % 4 === kind).length;
  expect(of(1)).toBeGreaterThan(2 * of(0));
  expect(of(1)).toBeGreaterThan(2 * of(3));
});

describe('complaints', () => {
  test('come as often as the city has it, of those who can be seen, and tell police whom to suspect', () => {
    const world = day({ complaints: 0.2, complaintTells: 0.25 });
    near(world.tally.complaints[0], 80);
    const suspected = [...world.shops.heat.slice()].filter((tips) => tips > 0.24 && tips < 0.25);
    expect(suspected.length).toBe(world.tally.complaints[0]);
    const hidden = day({ complaints: 0.2 }, ({ shops }, shop) => {
      shops.setting.set(shop, setting.delivered);
    });
    expect(hidden.tally.complaints[0]).toBeLessThan(world.tally.complaints[0] / 3);
    expect(day({ complaints: 0.2 }, ({ shops }, shop) => shops.pace.fill(0, shop)).tally.complaints[0]).toBe(0);
  });
});

describe('watching', () => {
  test('needs somebody to suspect, and ends when enough is known', () => {
    expect(day({ watchesPerDay: TENTH }).tally.watches[0]).toBe(0);
    expect(day({ watchesPerDay: TENTH }, known(1.6)).tally.watches[0]).toBe(0);
  });

  test('adds to what is known if a sale is seen, and nothing if there is nothing to sell', () => {
    const rise = (world: World) => [...world.shops.heat.slice()].filter((tips) => tips > 1.2).length;
    const world = day({ watchesPerDay: TENTH }, known(1));
    expect(rise(world)).toBe(world.tally.watches[0]);
    expect(rise(day({ watchesPerDay: TENTH, watchSees: 0 }, known(1)))).toBe(0);
    const out = day({ watchesPerDay: TENTH }, (w, shop) => {
      known(1)(w, shop);
      w.shops.mixture.set(shop, 0);
      w.shops.mass.fill(0, shop * 5, shop * 5 + 5);
    });
    expect(rise(out)).toBe(0);
  });

  test('leads to a raid that one statement alone does not', () => {
    const raids = (watchesPerDay: number) => day({ watchesPerDay, raidsPerDay: 10 * TENTH }, known(1.1)).tally.raids[0];
    expect(raids(0)).toBe(0);
    const world = day({ watchesPerDay: 10 * TENTH }, known(1.1));
    setBeats(world);
    const later = { ...world, city: { ...world.city, law: { ...world.city.law, raidsPerDay: 10 * TENTH } } };
    shareDetectives(later);
    detectives.run(later);
    expect(later.tally.raids[0]).toBeGreaterThan(0);
  });
});

describe('raids', () => {
  test('need enough on the seller', () => {
    expect(day({ raidsPerDay: TENTH }, known(1.49)).tally.raids[0]).toBe(0);
    expect(day({ raidsPerDay: TENTH }, known(1.6)).tally.raids[0]).toBeGreaterThan(0);
  });

  test('find all there is, use up what was known, and seldom come of a warrant refused', () => {
    const world = day({ raidsPerDay: 10 * TENTH }, known(2));
    const { tally, shops, cases } = world;
    expect(tally.raids[0]).toBe(SELLERS);
    expect([by(world, means.raid), tally.emptyRaids[0]]).toEqual([SELLERS, 0]);
    expect(Math.max(...shops.heat.slice())).toBe(0);
    for (let row = 0; row < cases.rows; row++) expect(cases.packets[row]).toBe(30);
    expect(faults(balance(world))).toEqual([]);
  });

  test('are turned down or find nothing as often as the city has it', () => {
    const refused = day({ raidsPerDay: 10 * TENTH, warrantRefused: 0.3 }, known(2)).tally;
    near(refused.warrantsRefused[0], 0.3 * SELLERS);
    expect(refused.raids[0] + refused.warrantsRefused[0]).toBe(SELLERS);
    const missed = day({ raidsPerDay: 10 * TENTH, raidMisses: 0.25 }, known(2));
    near(missed.tally.emptyRaids[0], 0.25 * SELLERS);
    expect(missed.cases.rows).toBe(SELLERS - missed.tally.emptyRaids[0]);
    const sold = day({ raidsPerDay: 10 * TENTH }, (w, shop) => {
      known(2)(w, shop);
      w.shops.mixture.set(shop, 0);
      w.shops.mass.fill(0, shop * 5, shop * 5 + 5);
    });
    expect([sold.cases.rows, sold.tally.emptyRaids[0]]).toEqual([0, SELLERS]);
  });

  test('go for the middle level, and for who is known for more', () => {
    const world = day({ raidsPerDay: TENTH }, ({ shops }, shop) => {
      shops.tier.set(shop, shop % 2);
      shops.heat.set(shop, shop % 4 < 2 ? 2 : 6);
    });
    const of = (kind: number) =>
      [...world.cases.person.slice(0, world.cases.rows)].filter((person) => person % 4 === kind).length;
    expect(of(1)).toBeGreaterThan(1.5 * of(0));
    expect(of(3)).toBeGreaterThan(1.5 * of(1));
  });
});

test('of two days the same sellers are raided, and with more time others too', () => {
  const raided = (raidsPerDay: number) => {
    const { cases } = day({ raidsPerDay }, known(2));
    return new Set(cases.person.slice(0, cases.rows));
  };
  const [some, more] = [raided(TENTH), raided(3 * TENTH)];
  expect([...some].every((person) => more.has(person))).toBe(true);
  expect(more.size).toBeGreaterThan(some.size);
});

test('what police have on a seller fades by half in the time the city gives', () => {
  const world = firstDay({ city: cityWith({ law: { ...law, tipFades: 10 } }) });
  const shop = setUp(world, 5, 10);
  world.shops.heat.set(shop, 8);
  for (let step = 0; step < 40; step++) {
    detectives.run(world);
    world.clock.step[0]++;
  }
  expect(world.shops.heat.get(shop)).toBeCloseTo(4, 4);
});
