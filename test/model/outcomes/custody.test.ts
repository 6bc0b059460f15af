import { expect, test } from 'vitest';
import { measureAll } from '../../../src/model/outcomes/index.ts';
import { custody, death } from '../../../src/model/world/codes.ts';
import { reserve } from '../../../src/model/world/columns.ts';
import type { World } from '../../../src/model/world/world.ts';
import { firstDay } from '../fixture.ts';

const DAY = 4;
const DAYS = 200;
const period = { from: 0, until: DAYS * DAY, firstDay: 0, days: DAYS };

/** 200 days made by hand, on which so many use and are free. */
function byHand(free: number): World {
  const world = firstDay();
  reserve(world.tally, DAYS);
  world.tally.rows = DAYS;
  for (let day = 0; day < DAYS; day++) {
    world.tally.peopleUsing[day] = free + 5;
    world.tally.usingInside[day] = 5;
    world.tally.inCustody[day] = 7;
    world.tally.inPretrial[day] = 1;
    world.tally.inJail[day] = 2;
    world.tally.inPrison[day] = 4;
  }
  return world;
}
function release(world: World, values: Partial<Record<keyof World['releases'], number>>): void {
  reserve(world.releases, 1);
  const row = world.releases.rows++;
  const filled = { kind: custody.prison, uses: 1, endStep: -1, ...values };
  for (const [name, value] of Object.entries(filled))
    (world.releases[name as 'step'] as Int32Array)[row] = value as number;
}
function dies(world: World, person: number, step: number): void {
  world.people.deathStep[person] = step;
  world.people.deathCause[person] = death.overdose;
  world.tally.overdoseDeaths[Math.floor(step / DAY)]++;
}
const of = (world: World) => measureAll(world, period);

test('time in custody divides by where it was served', () => {
  const o = of(byHand(100));
  const years = (id: string) => ((o[id].value as number) * 365) / DAYS;
  expect(['pretrial', 'jail', 'prison', 'custody'].map((kind) => Math.round(years(`${kind}-person-years`)))).toEqual([
    1, 2, 4, 7,
  ]);
});

test('a death counts after a release within 14 days of it, and not later, or after custody again', () => {
  const world = byHand(100);
  release(world, { person: 1, step: 40 });
  dies(world, 1, 40 + 13 * DAY);
  release(world, { person: 2, step: 40 });
  dies(world, 2, 40 + 14 * DAY);
  release(world, { person: 3, step: 40, endStep: 60 });
  dies(world, 3, 70);
  expect(of(world)['deaths-after-release'].value).toBe(1);
});

test('the ratio is of rates: deaths over days of freedom, soon after release and in all other time', () => {
  const world = byHand(100);
  // One lives through 14 days, one is taken again after 4, one dies on the 10th.
  release(world, { person: 1, step: 0 });
  release(world, { person: 2, step: 0, endStep: 4 * DAY });
  release(world, { person: 3, step: 0 });
  dies(world, 3, 10 * DAY - 1);
  // And one dies long after.
  dies(world, 4, 400);
  const soon = 1 / (14 + 4 + 10);
  const other = 1 / (100 * DAYS - 28);
  expect(of(world)['release-death-ratio'].n).toBe(2);
  expect(of(world)['release-death-ratio'].value).toBeCloseTo(soon / other, 6);
});

test('after prison weeks 1 and 2 stand beside weeks 3 to 12, in the period and of prison alone', () => {
  const world = byHand(100);
  for (let person = 0; person < 10; person++) release(world, { person, step: 0 });
  release(world, { person: 10, step: 0, kind: custody.jail });
  release(world, { person: 11, step: DAYS * DAY - 4 });
  dies(world, 1, 5);
  dies(world, 2, 20 * DAY);
  dies(world, 10, 6);
  const soon = 1 / (9 * 14 + 1.5 + 1);
  const later = 1 / (8 * 70 + 6.25);
  expect(of(world)['prison-release-death-ratio'].n).toBe(2);
  expect(of(world)['prison-release-death-ratio'].value).toBeCloseTo(soon / later, 6);
});

test('a ratio to nothing is not defined', () => {
  const o = of(byHand(100));
  for (const id of ['release-death-ratio', 'prison-release-death-ratio']) expect(o[id]).toEqual({ value: null, n: 0 });
});
