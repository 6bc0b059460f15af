import { describe, expect, test } from 'vitest';
import { beds, bedsFor } from '../../../src/model/law/capacity.ts';
import { takeIntoCustody } from '../../../src/model/law/custody.ts';
import { openWorld } from '../../../src/model/opening.ts';
import { custody, heldFor } from '../../../src/model/world/codes.ts';
import type { World } from '../../../src/model/world/world.ts';
import { always, cityWith, firstDay, rowsOf, runDays, type Setting } from '../fixture.ts';

const END_OF_DAY = 3;

/** A city with so many beds in each house, and people who are held as the list says: house, why, until. */
function full(jail: number, prison: number, inmates: [number, number, number][], setting: Setting = {}): World {
  const people = 100;
  const city = cityWith({ law: { beds: { jail: jail / people, prison: prison / people } } });
  const world = firstDay({ city, people, ...setting });
  for (const [i, [kind, why, until]] of inmates.entries()) takeIntoCustody(world, i, kind, until, why);
  world.clock.step[0] = END_OF_DAY;
  beds.run(world);
  return world;
}
const held = ({ people }: World) => rowsOf({ people } as World).filter((i) => people.custody[i] !== custody.free);
const { jail, pretrial, prison } = custody;

test('beds follow the city and the lever', () => {
  const at = (lever: number) => full(10, 20, [], { set: { 'custody.capacity': lever } });
  expect([
    bedsFor(at(1), 'jail'),
    bedsFor(at(1), 'prison'),
    bedsFor(at(0.5), 'prison'),
    bedsFor(at(0), 'jail'),
  ]).toEqual([10, 20, 10, 0]);
});

describe('when more are held than there are beds', () => {
  const inmates: [number, number, number][] = [
    [jail, heldFor.trafficking, 50],
    [jail, heldFor.violation, 400],
    [pretrial, heldFor.possession, 100],
    [jail, heldFor.possession, 90],
    [pretrial, heldFor.intent, 20],
    [prison, heldFor.violation, 400],
    [prison, heldFor.intent, 300],
  ];

  test('the least serious go first, of the same who has least left, each house for itself', () => {
    expect(held(full(5, 2, inmates))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(held(full(4, 2, inmates))).toEqual([0, 2, 3, 4, 5, 6]);
    expect(held(full(3, 2, inmates))).toEqual([0, 2, 4, 5, 6]);
    expect(held(full(1, 1, inmates))).toEqual([0, 6]);
    expect(held(full(0, 0, inmates))).toEqual([]);
  });

  test('those let go are free, counted, and written down as let go early', () => {
    const { people, tally, releases } = full(4, 1, inmates);
    expect([people.custody[1], people.custody[5]]).toEqual([custody.free, custody.free]);
    expect([tally.releases[0], tally.releasesEarly[0]]).toEqual([2, 2]);
    expect([...releases.person.slice(0, 2), ...releases.early.slice(0, 2)]).toEqual([1, 5, 1, 1]);
  });

  test('one more who is held sets one free who is held for less, and moves nobody else', () => {
    const more = full(3, 2, [...inmates, [jail, heldFor.distribution, 70]]);
    const gone = held(full(3, 2, inmates)).filter((i) => !held(more).includes(i));
    expect(gone).toEqual([2]);
  });

  test('it is looked at once a day', () => {
    const world = full(9, 9, []);
    for (let i = 0; i < 20; i++) takeIntoCustody(world, i, jail, 400);
    for (const step of [4, 5, 6]) {
      world.clock.step[0] = step;
      beds.run(world);
      expect(held(world).length).toBe(20);
    }
    world.clock.step[0] = 7;
    beds.run(world);
    expect(held(world).length).toBe(9);
  });
});

test('in a city that runs nobody is without a bed at night; beds beyond need change nothing', () => {
  const law = { stopPerOuting: 0.01, beds: { jail: 0.02, prison: 0.02 } };
  const run = (lever: number) =>
    runDays(openWorld(cityWith({ law }), 300, 2, always({ 'custody.capacity': lever })), 40);
  const tight = run(1);
  const day = tight.tally.rows - 1;
  expect(tight.tally.inPretrial[day] + tight.tally.inJail[day]).toBeLessThanOrEqual(6);
  expect(tight.tally.inPrison[day]).toBeLessThanOrEqual(6);
  expect(tight.tally.releasesEarly.reduce((a, b) => a + b, 0)).toBeGreaterThan(0);
  expect(run(19).people.nextAct).toEqual(run(20).people.nextAct);
});
