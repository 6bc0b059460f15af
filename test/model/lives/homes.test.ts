import { expect, test } from 'vitest';
import { homes } from '../../../src/model/lives/homes.ts';
import { lives } from '../../../src/model/lives/lives.ts';
import { custody, housing, using } from '../../../src/model/world/codes.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, month, rowsOf } from '../fixture.ts';

const PEOPLE = 400;
type Services = Parameters<typeof cityWith>[0]['services'];

const lodged = (world: World) => rowsOf(world).filter((i) => world.people.lodged[i] === 1);

function roofless(level: number, values: Services = {}): World {
  const city = cityWith({ services: { homeEntry: 1, homeRetention: 1, ...values } });
  const world = firstDay({ city, people: PEOPLE, set: { 'care.housing': level } });
  world.people.housing.fill(housing.unsheltered);
  return world;
}

test('homes go to people without a roof who use or used and are free, and to no more than there are', () => {
  const world = roofless(25);
  const { people } = world;
  people.housing.fill(housing.unstable, 0, 100);
  people.custody.fill(custody.jail, 100, 150);
  month(world, homes);
  const found = lodged(world);
  expect(found.length).toBe(Math.ceil(0.25 * world.agenda.usingAtStart));
  expect(found.every((i) => i >= 150 && people.using[i] !== using.never)).toBe(true);
  expect(found.every((i) => people.housing[i] === housing.housed)).toBe(true);
  expect(world.agenda.lodged).toBe(found.length);
});

test('a home is kept for a year as the city has it; who loses it is without a roof', () => {
  const world = roofless(100, { homeEntry: 0, homeRetention: 0.7 });
  world.people.lodged.fill(1, 0, PEOPLE);
  world.people.housing.fill(housing.housed, 0, PEOPLE);
  month(world, homes, 12);
  expect(Math.abs(lodged(world).length / PEOPLE - 0.7)).toBeLessThan(4 * Math.sqrt(0.21 / PEOPLE));
  for (let i = 0; i < PEOPLE; i++)
    expect(world.people.housing[i]).toBe(world.people.lodged[i] ? housing.housed : housing.unsheltered);
});

test('homes end with the programme, and may be lost in custody; without one nobody moves', () => {
  const world = roofless(100);
  month(world, homes);
  world.levers['care.housing'].fill(0);
  month(world, homes);
  expect([lodged(world), world.agenda.lodged]).toEqual([[], 0]);
  expect(lodged(roofless(0))).toEqual([]);
  const city = cityWith({ lives: { housingLossInside: 1, otherMortality: 0 } });
  const held = firstDay({ city, people: PEOPLE });
  Object.assign(held.people.lodged, { 3: 1, 4: 1 });
  held.people.custody[3] = custody.jail;
  month(held, lives);
  expect(lodged(held)).toEqual([4]);
  expect([3, 4].map((i) => held.people.housing[i])).toEqual([housing.unsheltered, housing.housed]);
});
