import { describe, expect, test } from 'vitest';
import { isDependent, toleranceAt } from '../../../src/model/body/tolerance.ts';
import { letFree, takeIntoCustody } from '../../../src/model/law/custody.ts';
import { supervisionOf } from '../../../src/model/law/supervision.ts';
import { custody, supervision, using } from '../../../src/model/world/codes.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, rowsOf, type Setting } from '../fixture.ts';

const PEOPLE = 500;
const near = (found: number, share: number, of: number) =>
  expect(Math.abs(found / of - share)).toBeLessThanOrEqual(4 * Math.sqrt((share * (1 - share)) / of));
const total = (list: Uint8Array) => list.reduce((a, b) => a + b, 0);

/** Everybody is taken, and let go after so many days. */
function served(days: number, setting: Setting & { kind?: number; change?: (world: World) => void } = {}): World {
  const world = firstDay({ people: PEOPLE, ...setting });
  for (const i of rowsOf(world)) takeIntoCustody(world, i, setting.kind ?? custody.prison, days * 4);
  setting.change?.(world);
  world.clock.step[0] = days * 4;
  for (const i of rowsOf(world)) letFree(world, i);
  return world;
}

describe('naloxone at release', () => {
  const city = (releaseKits: number) => cityWith({ law: { releaseKits } });
  const given = (share: number, lever: number) =>
    served(3, {
      city: city(share),
      set: { 'custody.release-naloxone': lever },
      change: ({ people }) => people.using.fill(using.active),
    });

  test('is given as often as the city has it, and by the lever to that share of the rest', () => {
    for (const [share, lever, all] of [
      [0, 0, 0],
      [0.2, 0, 0.2],
      [0.2, 0.5, 0.6],
      [0.2, 1, 1],
    ]) {
      const { people, tally } = given(share, lever);
      near(total(people.kits), all, people.rows);
      expect([tally.kitsAtRelease[0], tally.kitsHandedOut[0]]).toEqual([total(people.kits), total(people.kits)]);
    }
  });

  test('takes a kit from nobody who would have had one, and gives none to who never used', () => {
    const [few, more] = [given(0.2, 0), given(0.2, 0.4)];
    expect(rowsOf(few).every((i) => more.people.kits[i] >= few.people.kits[i])).toBe(true);
    expect(
      total(served(3, { city: city(1), change: ({ people }) => people.using.fill(using.never) }).people.kits),
    ).toBe(0);
  });
});

describe('what is left of a prison sentence', () => {
  const paroled = (share: number, kind: number = custody.prison) =>
    served(10, {
      city: cityWith({ law: { paroled: share } }),
      kind,
      change: ({ people }) => people.sentenceUntil.fill(100),
    });

  test('is parole to its end, for the share that is paroled', () => {
    const world = paroled(0.7);
    const on = rowsOf(world).filter((i) => supervisionOf(world, i) === supervision.parole);
    near(on.length, 0.7, world.people.rows);
    for (const i of on) expect(world.people.supervisedUntil[i]).toBe(100);
    expect(Math.max(...paroled(0).people.supervisedUntil)).toBe(-1);
  });

  test('is nothing to who leaves jail, or has served it all', () => {
    const jail = paroled(1, custody.jail);
    const all = served(30, {
      city: cityWith({ law: { paroled: 1 } }),
      change: ({ people }) => people.sentenceUntil.fill(100),
    });
    for (const world of [jail, all])
      expect(rowsOf(world).every((i) => supervisionOf(world, i) === supervision.none)).toBe(true);
  });
});

test('each release is written down, until the person is taken again', () => {
  const world = served(10, { kind: custody.jail });
  const { people, releases, tally, clock } = world;
  const row = people.lastRelease[7];
  expect([releases.person[row], releases.step[row], releases.days[row], releases.kind[row]]).toEqual([
    7,
    40,
    10,
    custody.jail,
  ]);
  expect([releases.early[row], releases.endStep[row], tally.releases[0]]).toEqual([0, -1, people.rows]);
  clock.step[0] = 60;
  takeIntoCustody(world, 7, custody.pretrial, 70);
  expect(releases.endStep[row]).toBe(60);
  expect(releases.endStep[people.lastRelease[8]]).toBe(-1);
});

test('custody does to the body what as long without use does, and nothing else', () => {
  const world = served(60, {
    change: ({ people }) => {
      people.tolerance.fill(200);
      people.toleranceStep.fill(0);
    },
  });
  const idle = firstDay({ people: PEOPLE });
  idle.people.tolerance.fill(200);
  idle.people.toleranceStep.fill(0);
  const { city, clock } = world;
  const now = clock.step[0];
  const body = ({ people }: World) =>
    rowsOf(world).map((i) => [
      toleranceAt(city, people, i, now),
      isDependent(city, people, i, now),
      people.habit.get(i),
    ]);
  expect(body(world)).toEqual(body(idle));
});
