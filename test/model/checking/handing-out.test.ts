import { expect, test } from 'vitest';
import { giveStrips, strips } from '../../../src/model/checking/handing-out.ts';
import type { Change } from '../../../src/model/levers/schedule.ts';
import { custody, using } from '../../../src/model/world/codes.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, makeFriends, month, rowsOf, runDays, typical } from '../fixture.ts';

const held = ({ people }: World) => people.strips.slice(0, people.rows).reduce((a, b) => a + b, 0);
const PEOPLE = 3000;

function handedOut(set: Change['set'], checking: Partial<typeof typical.checking> = {}, change?: (w: World) => void) {
  const world = firstDay({ city: cityWith({ checking: { stripsShared: 0, ...checking } }), people: PEOPLE, set });
  change?.(world);
  month(world, strips);
  return world;
}

test('strips go out as often as city and lever have it, by the pack, to people who use and are free', () => {
  const world = handedOut({ 'care.strips-users': 4 }, { stripsPerMonth: 1 }, ({ people }) =>
    people.custody.fill(custody.jail, 0, 50),
  );
  const { people, tally } = world;
  const users = rowsOf(world).filter((i) => people.using[i] === using.active && i >= 50);
  expect(tally.stripsHandedOut[0]).toBe(held(world));
  // Packs of ten: 0.5 each.
  expect(Math.abs(held(world) / users.length - 5)).toBeLessThan(4 * 10 * Math.sqrt(0.5 / users.length));
  for (const i of rowsOf(world)) {
    expect(people.strips.get(i) % 10).toBe(0);
    if (!users.includes(i)) expect(people.strips.get(i)).toBe(0);
  }
});

test('under the same luck nobody gets fewer of more, and who fears police gets fewer', () => {
  const of = (level: number, risk: number) =>
    handedOut({ 'care.strips-users': level }, {}, ({ people }) => {
      people.caution.fill(255);
      people.perceivedRisk.fill(risk);
    });
  const [few, many, afraid] = [of(2, 0), of(6, 0), of(6, 1)];
  expect(rowsOf(few).every((i) => many.people.strips.get(i) >= few.people.strips.get(i))).toBe(true);
  expect(rowsOf(few).every((i) => many.people.strips.get(i) >= afraid.people.strips.get(i))).toBe(true);
  expect(held(afraid) / held(many)).toBeCloseTo(1 - typical.law.fearsServices, 1);
});

test('without any of the city’s own the default gives nobody a strip', () => {
  expect(held(handedOut({}, { stripsPerMonth: 0 }))).toBe(0);
});

test('some give half to a friend who uses; no strip is made or lost', () => {
  const world = firstDay({ city: cityWith({ checking: { stripsShared: 1 } }) });
  const { people, tally } = world;
  makeFriends(world, 1, 2);
  giveStrips(world, 1, 10);
  expect([people.strips.get(1), people.strips.get(2), tally.stripsHandedOut[0]]).toEqual([5, 5, 10]);
  people.custody[2] = custody.jail;
  giveStrips(world, 1, 10);
  expect([people.strips.get(1), people.strips.get(2)]).toEqual([15, 5]);
  giveStrips(world, 3, 300);
  expect([people.strips.get(3), tally.stripsHandedOut[0]]).toEqual([255, 275]);
});

test('positive strips are half forgotten in a month', () => {
  const world = handedOut({}, {}, ({ people }) => people.positives.fill(9));
  expect(world.people.positives.slice(0, world.people.rows).every((n) => n === 4)).toBe(true);
});

test('in a whole world every strip handed out is used or still in somebody’s hands', () => {
  const world = runDays(firstDay({ people: 300, set: { 'care.strips-users': 20 } }), 60);
  const { tally } = world;
  const sum = (days: Float64Array) => days.slice(0, tally.rows).reduce((a, b) => a + b, 0);
  expect(sum(tally.stripsHandedOut)).toBe(sum(tally.stripsUsed) + held(world));
});
