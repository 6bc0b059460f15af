import { describe, expect, test } from 'vitest';
import { undercover } from '../../../src/model/law/undercover.ts';
import { charge, means, setting, shopTier } from '../../../src/model/world/codes.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, type Setting, setUp } from '../fixture.ts';

const SELLERS = 300;
const city = cityWith({
  law: {
    buyBust: 0.1,
    raidPerTip: 0.1,
    raidMid: 3,
    tipFades: 60,
    informs: 0,
    timeShares: { users: 0.5, retail: 0.3, mid: 0.2 },
  },
});

/** Sellers who sell ten packets a day on the street; `change` is made to every shop before a day passes. */
function pursued(change: (world: World, shop: number) => void = () => {}, setting_: Setting = {}): World {
  const world = firstDay({ city, people: SELLERS, ...setting_ });
  for (let i = 0; i < SELLERS; i++) {
    const shop = setUp(world, i, 30);
    world.shops.pace[shop] = 10;
    world.shops.tier[shop] = shopTier.retail;
    change(world, shop);
  }
  for (let step = 0; step < 4; step++) {
    undercover.run(world);
    world.clock.step[0]++;
  }
  return world;
}
const by = ({ cases }: World, way: number) => [...cases.means.slice(0, cases.rows)].filter((m) => m === way).length;

describe('buys', () => {
  test('come once a day for each seller, as often as the city has it, and are distribution', () => {
    const world = pursued();
    const { cases } = world;
    expect(Math.abs(cases.rows / SELLERS - 0.1)).toBeLessThan(4 * Math.sqrt(0.09 / SELLERS));
    expect(by(world, means.buyBust)).toBe(cases.rows);
    for (let row = 0; row < cases.rows; row++) expect(charge.names[cases.charge[row]]).toBe('distribution');
  });

  test('find who sells more, and more openly', () => {
    const at = (pace: number, where: number) =>
      pursued(({ shops }, shop) => {
        shops.pace[shop] = pace;
        shops.setting[shop] = where;
      }).cases.rows;
    expect(at(0, setting.street)).toBe(0);
    expect(at(40, setting.street)).toBeGreaterThan(2 * at(10, setting.street));
    expect(at(40, setting.street)).toBeGreaterThan(2 * at(40, setting.delivered));
  });
});

describe('raids', () => {
  const tips = (heat: number, tier: number = shopTier.retail, set: Setting['set'] = {}) =>
    by(
      pursued(
        ({ shops }, shop) => {
          shops.pace[shop] = 0;
          shops.heat[shop] = heat;
          shops.tier[shop] = tier;
        },
        { set },
      ),
      means.raid,
    );

  test('need a tip, and come more on more of them and for the middle level', () => {
    expect(tips(0)).toBe(0);
    expect(tips(1)).toBeGreaterThan(0);
    expect(tips(4)).toBeGreaterThan(2 * tips(1));
    expect(tips(2, shopTier.mid)).toBeGreaterThan(1.5 * tips(2));
  });

  test('come more or less readily by the lever, and under a target more to whom it aims at', () => {
    expect(tips(2, shopTier.retail, { 'police.raids': 0 })).toBe(0);
    expect(tips(2, shopTier.retail, { 'police.raids': 3 })).toBeGreaterThan(2 * tips(2));
    expect(tips(1, shopTier.mid, { 'police.target': 'mid-level-sellers' })).toBeGreaterThan(tips(1, shopTier.mid));
    expect(tips(3, shopTier.retail, { 'police.target': 'users' })).toBeLessThan(tips(3));
    expect(tips(5, shopTier.mid, { 'police.effort': 0 })).toBe(0);
  });
});

test('what police have on a seller fades by half in the time the city gives', () => {
  const world = firstDay({ city: cityWith({ law: { raidPerTip: 0, buyBust: 0, tipFades: 10 } }) });
  const shop = setUp(world, 5, 10);
  world.shops.heat[shop] = 8;
  for (let step = 0; step < 40; step++) {
    undercover.run(world);
    world.clock.step[0]++;
  }
  expect(world.shops.heat[shop]).toBeCloseTo(4, 4);
});
