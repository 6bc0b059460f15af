import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createParcel, give, leave, take } from '../../../src/model/market/goods.ts';
import { createTable } from '../../../src/model/world/columns.ts';
import { balance, faults, heldNg, openBooks } from '../../../src/model/world/ledger.ts';
import {
  clockTable,
  importersTable,
  ledgerTable,
  lotsTable,
  peopleTable,
  SUBSTANCES,
  shopsTable,
} from '../../../src/model/world/tables.ts';
import type { World } from '../../../src/model/world/world.ts';

// What moving drug needs of a world.
function smallWorld(): World {
  return {
    people: createTable(peopleTable, 4),
    shops: createTable(shopsTable, 2),
    importers: createTable(importersTable, 1),
    lots: createTable(lotsTable, 0),
    ledger: createTable(ledgerTable, 1),
    clock: createTable(clockTable, 1),
  } as unknown as World;
}

const holding = fc.tuple(
  fc.integer({ min: 0, max: 1e12 }),
  fc.integer({ min: 0, max: 1e10 }),
  fc.integer({ min: 0, max: 1e6 }),
);

describe('moving drug', () => {
  test('takes and gives whole nanograms, none lost, for any portion and unevenness', () => {
    fc.assert(
      fc.property(
        holding,
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        ([heroin, fentanyl, cut], portion, unevenHeroin, unevenFentanyl) => {
          const world = smallWorld();
          const { shops, people } = world;
          shops.mass[0] = heroin;
          shops.mass[1] = fentanyl;
          shops.mixture.set(0, heroin + fentanyl + cut);
          openBooks(world);
          const parcel = createParcel();
          const asked = Math.min(Math.floor(shops.mixture.get(0) * portion), 4e9);
          take(shops.mass, 0, shops.mixture.get(0), asked, unevenHeroin, unevenFentanyl, parcel);
          expect(parcel.mixture).toBeLessThanOrEqual(heroin + fentanyl + cut);
          expect(parcel.mixture).toBeGreaterThanOrEqual(parcel.mass[0] + parcel.mass[1]);
          shops.mixture.set(0, shops.mixture.get(0) - parcel.mixture);
          expect(shops.mass.every((m) => m >= 0 && Number.isSafeInteger(m))).toBe(true);
          if (parcel.mixture < 2 ** 32) give(people.stash, 1, parcel);
          else leave(world, parcel, 'seized');
          expect(faults(balance(world))).toEqual([]);
          expect(parcel.mass.every((m) => m === 0)).toBe(true);
        },
      ),
    );
  });

  test('taking everything takes everything, however uneven', () => {
    const world = smallWorld();
    world.shops.mass.set([700, 11, 0, 0, 3]);
    const parcel = createParcel();
    take(world.shops.mass, 0, 1000, 1000, 0.1, 7, parcel);
    expect([...parcel.mass, parcel.mixture]).toEqual([700, 11, 0, 0, 3, 1000]);
    expect(world.shops.mass.slice(0, SUBSTANCES).every((m) => m === 0)).toBe(true);
  });

  test('unevenness moves the fentanyls and the heroin apart', () => {
    const world = smallWorld();
    world.shops.mass.set([1000, 100, 0, 0, 10]);
    const parcel = createParcel();
    take(world.shops.mass, 0, 3000, 300, 1, 2, parcel);
    expect([...parcel.mass]).toEqual([100, 20, 0, 0, 2]);
    expect(parcel.mixture).toBe(300);
  });
});

describe('the books', () => {
  test('say what was lost and what came from nothing', () => {
    const world = smallWorld();
    world.people.cash.set(2, 500);
    world.shops.mass[4] = 70;
    openBooks(world);
    world.people.cash.set(2, world.people.cash.get(2) - 20);
    world.shops.mass[4] += 5;
    expect(faults(balance(world))).toEqual([
      'carfentanil: -5 ng lost (negative: made from nothing)',
      'money: 20 cents lost (negative: made from nothing)',
    ]);
  });

  test('beyond exact integers is a fault, not a silent rounding', () => {
    const world = smallWorld();
    world.importers.mass[0] = 2 ** 53;
    openBooks(world);
    expect(faults(balance(world))).toEqual(['heroin: beyond exact whole ng']);
  });

  test('opening again starts from what is held', () => {
    const world = smallWorld();
    world.ledger.imported[0] = 9;
    world.importers.mass[0] = 40;
    openBooks(world);
    expect(heldNg(world, 0)).toBe(40);
    expect(faults(balance(world))).toEqual([]);
  });
});
