import { expect, test } from 'vitest';
import { setBeats } from '../../../src/model/law/beats.ts';
import { move } from '../../../src/model/market/moving.ts';
import { setting } from '../../../src/model/world/codes.ts';
import { SHARE } from '../../../src/model/world/tables.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, rowsOf, setUp, typical } from '../fixture.ts';

const { places } = typical.people;
const SELLERS = 300;
const restless = { movesBeat: 1, movesIndoors: 0 };

/** Sellers in the open at their site of the first place, of whom everybody sees so many officers, for some weeks. */
function deal(presence: (place: number) => number, market: object = restless, weeks = 1): World {
  const world = firstDay({ city: cityWith({ market }), people: SELLERS });
  const { people, agenda } = world;
  people.caution.fill(1 / SHARE);
  people.perceivedRisk.fill(0.3);
  people.place.fill(0);
  for (let i = 0; i < SELLERS; i++) setUp(world, i, 10);
  for (const [place] of places.entries()) agenda.presence[place] = presence(place);
  for (let week = 0; week < weeks; week++) {
    for (let i = 0; i < SELLERS; i++) move(world, people.shop.get(i), i);
    world.clock.step[0] += 28;
  }
  return world;
}
const away = ({ shops }: World) => [...shops.site.slice(0, SELLERS)].filter((site) => site !== 0).length;

test('nobody changes the beat where all are policed alike', () => {
  expect(away(deal(() => 1))).toBe(0);
  expect(away(deal(() => 5))).toBe(0);
});

test('who is policed harder than others moves to another site in the open, by the difference of risk', () => {
  const world = deal((place) => (place === 0 ? 4 : 1));
  const gain = 1 - 0.7 ** 4 - 0.3;
  expect(Math.abs(away(world) / SELLERS - gain)).toBeLessThan(4 * Math.sqrt((gain * (1 - gain)) / SELLERS));
  for (const site of world.shops.site.slice(0, SELLERS)) expect(places[site].openAir).toBe(true);
  expect(away(deal((place) => (place === 0 ? 2 : 1)))).toBeLessThan(away(world));
  expect(away(deal((place) => (place === 0 ? 0.5 : 1)))).toBe(0);
});

test('more of them go to the nearer site', () => {
  const world = deal((place) => (place === 0 ? 10 : 1), restless, 3);
  const at = (site: number) => [...world.shops.site.slice(0, SELLERS)].filter((s) => s === site).length;
  const distance = (p: number) => Math.hypot(places[p].x - places[0].x, places[p].y - places[0].y);
  const sites = [...places.keys()].filter((p) => p > 0 && places[p].openAir).sort((a, b) => distance(a) - distance(b));
  expect(at(sites[0])).toBeGreaterThan(at(sites[sites.length - 1]));
});

test('they come home when home is no worse', () => {
  const world = deal((place) => (place === 0 ? 20 : 1), restless, 4);
  expect(away(world)).toBeGreaterThan(SELLERS / 2);
  world.agenda.presence.fill(1);
  for (const i of rowsOf(world)) if (i < SELLERS) move(world, world.people.shop.get(i), i);
  expect(away(world)).toBe(0);
});

test('officers in the open move sellers indoors', () => {
  const indoors = (presence: number) => {
    const { shops } = deal(() => presence, { movesIndoors: 0.5, movesBeat: 0 });
    return [...shops.setting.slice(0, SELLERS)].filter((where) => where === setting.indoors).length / SELLERS;
  };
  expect(Math.abs(indoors(1) - 0.15)).toBeLessThan(4 * Math.sqrt((0.15 * 0.85) / SELLERS));
  const more = 0.5 * (1 - 0.7 ** 3);
  expect(Math.abs(indoors(3) - more)).toBeLessThan(4 * Math.sqrt((more * (1 - more)) / SELLERS));
  expect(indoors(0)).toBe(0);
});

test('hot spots are what sellers leave: patrol follows complaints', () => {
  const world = firstDay({ set: { 'police.strategy': 'hot-spots' } });
  world.places.openSales[2] = 100;
  setBeats(world);
  expect(world.agenda.presence[2]).toBeGreaterThan(world.agenda.presence[0]);
});
