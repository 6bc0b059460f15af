import { describe, expect, test } from 'vitest';
import { missSeller, serve } from '../../../src/model/market/custom.kernel.ts';
import { noteDeals } from '../../../src/model/market/deal.kernel.ts';
import { followVacancies, openVacancy, STRETCH_DAYS } from '../../../src/model/market/vacancies.ts';
import { custody } from '../../../src/model/world/codes.ts';
import type { World } from '../../../src/model/world/world.ts';
import { firstDay, setUp, together } from '../fixture.ts';

const [SELLER, CUSTOMER, OTHER] = [0, 5, 6];
const PACE = 4;

/** A seller of four packets a day is taken, with stock, for long. */
function taken(pace = PACE): World {
  const world = firstDay();
  const shop = setUp(world, SELLER, 20);
  world.shops.pace.set(shop, pace);
  openVacancy(world, SELLER);
  world.people.custody[SELLER] = custody.jail;
  return world;
}
/** Lets a day pass on which customers who missed the seller buy so many packets elsewhere. */
function day(world: World, packets = 0): void {
  if (packets > 0) {
    missSeller(world, CUSTOMER, SELLER);
    serve(world, CUSTOMER, packets);
  }
  world.clock.step[0] += 4;
  followVacancies(world);
}
const end = ({ vacancies }: World) => [vacancies.endStep[0], vacancies.filled[0]];

test('opens once, for a seller with sales, and says what was lost', () => {
  const world = taken();
  openVacancy(world, SELLER);
  const { vacancies } = world;
  expect([vacancies.rows, vacancies.person[0], vacancies.step[0], vacancies.lost[0]]).toEqual([1, SELLER, 0, PACE]);
  expect(taken(0).vacancies.rows).toBe(0);
  const nobody = firstDay();
  openVacancy(nobody, OTHER);
  expect(nobody.vacancies.rows).toBe(0);
});

describe('is filled', () => {
  test('when others sell the customers as much over a stretch of days', () => {
    const world = taken();
    for (let d = 0; d < STRETCH_DAYS; d++) day(world, PACE);
    expect(end(world)).toEqual([4 * STRETCH_DAYS, 1]);
  });

  test('not by less, and a stretch begins anew', () => {
    const world = taken();
    for (let d = 0; d < 10 * STRETCH_DAYS; d++) day(world, PACE / 2);
    expect(end(world)).toEqual([-1, 0]);
    for (let d = 0; d < STRETCH_DAYS; d++) day(world, PACE);
    expect(end(world)).toEqual([44 * STRETCH_DAYS, 1]);
  });

  test('by what a broker who came and found nobody buys for a friend, counted once', () => {
    const world = taken();
    const shop = setUp(world, 1, 50);
    missSeller(world, OTHER, SELLER);
    const bought = (sold: number) => together(world, noteDeals, { buyer: CUSTOMER, broker: OTHER, shop, sold });
    bought(3);
    expect(world.vacancies.bought[0]).toBe(3);
    missSeller(world, CUSTOMER, SELLER);
    bought(2);
    expect(world.vacancies.bought[0]).toBe(5);
  });

  test('by nobody who never came to the seller', () => {
    const world = taken();
    for (let d = 0; d < STRETCH_DAYS; d++) {
      serve(world, OTHER, 100);
      day(world);
    }
    expect(end(world)).toEqual([-1, 0]);
  });
});

describe('is given up', () => {
  test('when the seller is back with stock, and not before', () => {
    const world = taken();
    day(world, 1);
    world.people.custody[SELLER] = custody.free;
    world.shops.mixture.set(world.people.shop.get(SELLER), 0);
    day(world, 1);
    expect(end(world)).toEqual([-1, 0]);
    world.shops.mixture.set(world.people.shop.get(SELLER), 1e9);
    day(world, 1);
    expect(end(world)).toEqual([12, 0]);
  });

  test('when half a year has passed', () => {
    const world = taken();
    for (let d = 0; d < 200; d++) day(world);
    expect(world.vacancies.endStep[0]).toBeGreaterThan(0);
    expect(world.vacancies.filled[0]).toBe(0);
  });
});

test('when it is over, customers are nobody’s lost custom, and another arrest opens another', () => {
  const world = taken();
  for (let d = 0; d < STRETCH_DAYS; d++) day(world, PACE);
  serve(world, CUSTOMER, 1);
  expect(world.people.vacancy.get(CUSTOMER)).toBe(-1);
  missSeller(world, CUSTOMER, SELLER);
  expect(world.people.vacancy.get(CUSTOMER)).toBe(-1);
  openVacancy(world, SELLER);
  missSeller(world, CUSTOMER, SELLER);
  expect([world.vacancies.rows, world.people.vacancy.get(CUSTOMER)]).toEqual([2, 1]);
});
