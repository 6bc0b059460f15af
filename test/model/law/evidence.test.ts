import { expect, test } from 'vitest';
import { arrest } from '../../../src/model/law/arrest.ts';
import { gravest } from '../../../src/model/law/evidence.ts';
import { knowledge, means, substances } from '../../../src/model/world/codes.ts';
import { SUBSTANCES } from '../../../src/model/world/tables.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, giveStash, informs, setUp, typical } from '../fixture.ts';

const seen = { means: means.stop, place: 0, handover: false, stock: 3, seen: 0 };
/** The gravest found in a kilogram (in grams) of which so much is each substance. */
const found = (mass: Partial<Record<(typeof substances.names)[number], number>>) =>
  substances.names[
    gravest(
      typical,
      Float64Array.from(substances.names, (name) => mass[name] ?? 0),
      1000,
    )
  ];

test('a laboratory finds the gravest of what is in a mixture, from a hundredth of a per cent on', () => {
  expect(typical.law.labLimit).toBe(0.0001);
  expect(found({})).toBe('heroin');
  expect(found({ heroin: 300 })).toBe('heroin');
  expect(found({ heroin: 300, fentanyl: 5 })).toBe('fentanyl');
  expect(found({ heroin: 300, fentanyl: 0.09 })).toBe('heroin');
  expect(found({ heroin: 300, fentanyl: 5, furanylfentanyl: 0.1 })).toBe('furanylfentanyl');
  expect(found({ heroin: 300, fentanyl: 5, carfentanil: 0.2, furanylfentanyl: 0.1 })).toBe('carfentanil');
  expect(found({ fentanyl: 5, carfentanil: 0.09 })).toBe('fentanyl');
});

test('what can be proved is what was seized, what was seen sold, and what was said', () => {
  const proved = (statements: number, handed: number, orders = 2) => {
    const world = firstDay({ city: cityWith({ federal: { ordersProved: orders }, law: { informs: informs(0) } }) });
    const shop = setUp(world, 1, 50);
    world.shops.statements.set(shop, statements);
    world.shops.orderSize.set(shop, 1e9);
    giveStash(world, 1, 2);
    arrest(world, 1, { ...seen, seen: handed });
    expect(world.cases.weight[0]).toBeCloseTo(
      world.cases.proved[0] - handed * world.shops.packet.get(shop) - statements * orders * 1e9,
      -1,
    );
    return [world.cases.proved[0], world.cases.statements[0]];
  };
  expect(proved(0, 0)[1]).toBe(0);
  expect(proved(3, 0)[1]).toBe(3);
  expect(proved(3, 1)[0]).toBeGreaterThan(proved(0, 0)[0] + 5.9e9);
  expect(proved(3, 0, 0)[0]).toBe(proved(0, 0, 0)[0]);
});

test('who supplies how many, and takes in how much, is written down', () => {
  const world = firstDay();
  const shop = setUp(world, 1, 50);
  for (const other of [2, 3]) world.shops.supplier[setUp(world, other, 20)] = 1;
  world.shops.pace.set(shop, 10);
  arrest(world, 1, seen);
  expect(world.cases.supplied[0]).toBe(2);
  expect(world.cases.receipts[0]).toBeCloseTo(10 * 365 * (typical.market.packetPrice / 100), 0);
});

test('how the person knew is written down, the clearer way of two, and nothing where there is no fentanyl', () => {
  const how = (stash: number, stock: number, fentanyl = true) => {
    const world: World = firstDay({ city: cityWith({ law: { informs: informs(0) } }) });
    giveStash(world, 1, 1);
    const shop = setUp(world, 1, 20);
    if (fentanyl) world.people.stash[SUBSTANCES + substances.fentanyl] = 1e6;
    world.people.stashKnown.set(1, stash);
    world.shops.knows.set(shop, stock);
    arrest(world, 1, seen);
    return knowledge.names[world.cases.knew[0]];
  };
  const { no, told, overdoses, added } = knowledge;
  expect([how(no, no), how(told, no), how(no, overdoses)]).toEqual(['no', 'told', 'overdoses']);
  expect([how(told, overdoses), how(told, added), how(no, added)]).toEqual(['told', 'added', 'added']);
  expect(how(told, told, false)).toBe('no');
});
