import { describe, expect, test } from 'vitest';
import { isAgonist } from '../../../src/model/body/medicine.ts';
import { toleranceAt } from '../../../src/model/body/tolerance.ts';
import { care } from '../../../src/model/care/care.ts';
import { admit } from '../../../src/model/care/entering.ts';
import { treat } from '../../../src/model/care/treatment.ts';
import { letFree, takeIntoCustody } from '../../../src/model/law/custody.ts';
import { die } from '../../../src/model/lives/dying.ts';
import { custody, death, episodeEnd, treatment, using } from '../../../src/model/world/codes.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, month, rowsOf, type Setting, typical } from '../fixture.ts';

const PEOPLE = 400;
const near = (found: number, share: number, of: number) =>
  expect(Math.abs(found / of - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / of));
/** Places for so many of those using, of each kind. */
const placesOf = (share: number) =>
  ({ methadone: share, buprenorphine: share, naltrexone: share, residential: share, detox: share }) as const;
const HELD_UP = 90;
const outside = ({ people }: World) => rowsOf({ people } as World).filter((i) => isAgonist(people.treatment[i]));
const each = (jail: number, prison = jail) => ({ jail, prison });
const inside = ({ people }: World) =>
  rowsOf({ people } as World).filter((i) => people.treatment[i] === treatment.inside);

type Care = Parameters<typeof cityWith>[0]['care'];
type Kinds = Parameters<typeof cityWith>[0]['treatment'];
interface Case extends Setting {
  readonly care?: Care;
  readonly kinds?: Kinds;
  readonly kind?: number;
  readonly days?: number;
  readonly treated?: boolean;
  readonly dependent?: boolean;
}

/** Everybody depends, and is in treatment or not, when they are taken for some days. */
function taken({
  care: values,
  kinds = {},
  kind = custody.jail,
  days = 100,
  treated = true,
  dependent = true,
  set = {},
}: Case): World {
  const none = { insideContinued: each(0), insideBegun: each(0), insideLinked: 0, placeKept: 7 };
  const treatmentOf = {
    holds: { methadone: HELD_UP, buprenorphine: HELD_UP },
    places: placesOf(10),
    givesUp: 0,
    ...kinds,
  };
  const city = cityWith({ care: { ...none, ...values }, treatment: treatmentOf });
  const world = firstDay({ city, people: PEOPLE, set });
  world.people.using.fill(using.active);
  world.people.tolerance.fill(dependent ? 300 : 1);
  for (const i of rowsOf(world)) {
    if (treated) admit(world, i, treatment.methadone);
    takeIntoCustody(world, i, kind, days * 4);
  }
  return world;
}

describe('who was in treatment when taken', () => {
  test('is kept on it as often as the house does', () => {
    const continued = { insideContinued: each(0.6, 0.2) };
    near(inside(taken({ care: continued })).length, 0.6, taken({}).people.rows);
    const prison = taken({ care: continued, kind: custody.prison });
    near(inside(prison).length, 0.2, prison.people.rows);
    expect(rowsOf(prison).every((i) => prison.people.treatedWhenTaken[i] === 1)).toBe(true);
  });

  test('holds no place outside, whether kept on it or not', () => {
    for (const share of [0, 0.5, 1]) expect(outside(taken({ care: { insideContinued: each(share) } }))).toEqual([]);
  });

  test('has the place outside still after a few days', () => {
    const world = taken({ days: 5 });
    expect(outside(world).length).toBe(world.people.rows);
    world.clock.step[0] = 20;
    for (const i of rowsOf(world)) letFree(world, i);
    expect(outside(world).length).toBe(world.people.rows);
  });

  test('may lose it on being moved to a house that treats fewer, and then is one of the fewer', () => {
    const values = { insideContinued: each(0.7, 0.3) };
    const world = taken({ care: values });
    const jail = inside(world);
    for (const i of rowsOf(world)) takeIntoCustody(world, i, custody.prison, 1000);
    expect(inside(world)).toEqual(inside(taken({ care: values, kind: custody.prison })));
    expect(inside(world).every((i) => jail.includes(i))).toBe(true);
  });
});

describe('who was not', () => {
  test('is begun on it if they depend, as often as the house does', () => {
    const begun = { insideBegun: each(0.3) };
    const world = taken({ care: begun, treated: false });
    near(inside(world).length, 0.3, world.people.rows);
    expect(inside(taken({ care: begun, treated: false, dependent: false }))).toEqual([]);
  });
});

describe('the lever', () => {
  const care0 = { insideContinued: each(0.2), insideBegun: each(0.1), insideAccepts: 0.5 };
  const at = (choice: string, treated: boolean) =>
    inside(taken({ care: care0, treated, set: { 'custody.treatment': choice } }));

  test('none: for nobody; continued: for all who were in it; offered: begun too, with those who accept', () => {
    const all = taken({}).people.rows;
    expect([at('none', true).length, at('none', false).length]).toEqual([0, 0]);
    expect([at('continued', true).length, at('offered', true).length]).toEqual([all, all]);
    expect(at('continued', false)).toEqual(at('today', false));
    near(at('offered', false).length, 0.5, all);
  });

  test('gives more without taking from anybody', () => {
    expect(at('today', false).every((i) => at('offered', false).includes(i))).toBe(true);
  });

  test('reaches who is held already within thirty days, and leaves them as it goes', () => {
    const world = taken({ care: care0, treated: false, set: { 'custody.treatment': 'none' } });
    world.levers['custody.treatment'].fill(3);
    month(world, care);
    near(inside(world).length, 0.5, world.people.rows);
    world.levers['custody.treatment'].fill(1);
    month(world, care);
    expect(inside(world)).toEqual([]);
  });
});

describe('treatment inside', () => {
  const all = { insideContinued: each(1) };

  test('holds tolerance up to the day of release; without it tolerance falls all the while', () => {
    const at = (world: World) => toleranceAt(world.city, world.people, 3, 400);
    expect(at(taken({ care: all }))).toBe(HELD_UP);
    expect(at(taken({}))).toBeLessThan(1.1 * typical.body.naive);
  });

  test('goes on outside for those who are seen into it, if there is a place; for the others tolerance falls from that day', () => {
    const release = (values: Care, places: number) => {
      const world = taken({ care: { ...all, ...values }, kinds: { places: placesOf(places) } });
      world.clock.step[0] = 399;
      for (const i of rowsOf(world)) letFree(world, i);
      treat.run(world);
      return world;
    };
    const world = release({ insideLinked: 0.6 }, 10);
    const on = outside(world);
    near(on.length, 0.6, world.people.rows);
    expect(inside(world)).toEqual([]);
    const off = rowsOf(world).find((i) => !on.includes(i)) as number;
    const later = (i: number) => toleranceAt(world.city, world.people, i, 399 + 28);
    expect([later(on[0]), Math.round(later(off))]).toEqual([HELD_UP, Math.round((HELD_UP + typical.body.naive) / 2)]);
    const few = release({ insideLinked: 1 }, 0.05);
    expect(outside(few).length).toBe(2 * PEOPLE * 0.05);
  });

  test('is offered at release, by the lever, to those who depended when taken and were not treated', () => {
    const asked = (set: NonNullable<Setting['set']>, dependent: boolean) => {
      const offers = { offered: { overdose: 0, release: 0 }, accepts: { ...typical.treatment.accepts, release: 0.5 } };
      const world = taken({ treated: false, dependent, set, kinds: offers });
      for (const i of rowsOf(world)) letFree(world, i);
      return rowsOf(world).filter((i) => world.people.waitingFor[i] !== treatment.none).length;
    };
    const all = { 'care.treatment-at-release': 1 };
    expect([asked({}, true), asked(all, false)]).toEqual([0, 0]);
    near(asked(all, true), 0.5, taken({}).people.rows);
  });

  test('ends with death, and the episode outside had ended before', () => {
    const world = taken({ care: all });
    die(world, 3, death.other);
    expect(world.people.treatment[3]).toBe(treatment.none);
    expect(episodeEnd.names[world.episodes.end[world.people.episode[3]]]).toBe('taken');
  });
});
