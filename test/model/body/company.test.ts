import { describe, expect, test } from 'vitest';
import { companyOf, kitsAtHand } from '../../../src/model/body/company.ts';
import { custody, housing, scene, using } from '../../../src/model/world/codes.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, makeFriends, type Setting } from '../fixture.ts';

const PEOPLE = 2000;
const VICTIMS = Array.from({ length: PEOPLE / 4 }, (_, i) => i * 4);
const quiet = { household: { housed: 0, unstable: 0 }, passers: 0, outside: 0, atFriends: 0 };

/** People of whom every fourth has the next three for friends, who live next door. */
function friends(values: Parameters<typeof cityWith>[0]['rescue'] = {}, setting: Setting = {}): World {
  const world = firstDay({ city: cityWith({ rescue: { ...quiet, ...values } }), people: PEOPLE, ...setting });
  world.people.using.fill(using.active);
  for (const i of VICTIMS) {
    makeFriends(world, i, i + 1, i + 2, i + 3);
    for (let k = i + 1; k < i + 4; k++) {
      world.people.homeX[k] = world.people.homeX[i];
      world.people.homeY[k] = world.people.homeY[i];
    }
  }
  return world;
}
const companies = (world: World) => VICTIMS.map((i) => companyOf(world, i));
const accompanied = (world: World) => companies(world).filter((c) => c.friends.length > 0).length / VICTIMS.length;
const near = (share: number, expected: number) =>
  expect(Math.abs(share - expected)).toBeLessThan(4 * Math.sqrt(0.25 / VICTIMS.length));

test('friends are there by the tie, each by a chance of their own', () => {
  near(accompanied(friends({ company: 0.2 })), 1 - 0.8 ** 3);
  expect(accompanied(friends({ company: 0 }))).toBe(0);
  const world = friends({ company: 1 });
  world.people.friends.fill(-1);
  expect(accompanied(world)).toBe(0);
});

test('friends in custody are not there, and who loses them is more often alone', () => {
  const world = friends({ company: 0.5 });
  for (const i of VICTIMS) world.people.custody.fill(custody.jail, i + 2, i + 4);
  near(accompanied(world), 0.5);
  expect(companies(world).every((c) => c.friends.every((f) => f % 4 === 1))).toBe(true);
});

test('friends who live far away, or do not use, are there less', () => {
  const far = friends({ company: 0.4, companyMetres: 1000 });
  for (const i of VICTIMS) for (let k = i + 1; k < i + 4; k++) far.people.homeX[k] += 3000;
  near(accompanied(far), 1 - (1 - 0.4 * Math.exp(-3)) ** 3);
  const clean = friends({ company: 0.4, companyNotUsing: 0.1 });
  for (const i of VICTIMS) clean.people.using.fill(using.abstinent, i + 1, i + 4);
  near(accompanied(clean), 1 - 0.9 ** 3);
});

test('who takes care is with friends more often', () => {
  const world = friends({ company: 0.1, waryCompany: 3 });
  near(accompanied(world), 1 - 0.9 ** 3);
  world.people.waryUntil.fill(world.clock.step[0] + 1);
  near(accompanied(world), 1 - 0.7 ** 3);
});

describe('places', () => {
  test('are as the city has them; without a home, outside', () => {
    const world = friends({ outside: 0.2, atFriends: 0.3 });
    const share = (where: number) => companies(world).filter((c) => c.scene === where).length / VICTIMS.length;
    near(share(scene.outside), 0.2);
    near(share(scene.friends), 0.3);
    near(share(scene.home), 0.5);
    // Whatever home their friends have.
    for (const i of VICTIMS) world.people.housing[i] = housing.unsheltered;
    expect(share(scene.outside)).toBe(1);
    expect(share(scene.site)).toBe(0);
  });

  test('at a friend’s the host is there, and nobody is a guest without one', () => {
    const world = friends({ atFriends: 1, company: 0 });
    for (const [at, c] of companies(world).entries()) {
      expect(c.scene).toBe(scene.friends);
      expect(c.friends).toHaveLength(1);
      expect(Math.floor(c.friends[0] / 4)).toBe(at);
    }
    for (const i of VICTIMS) world.people.housing.fill(housing.unsheltered, i + 1, i + 4);
    expect(companies(world).every((c) => c.scene === scene.home)).toBe(true);
  });

  test('at home there may be the household, outside those who pass', () => {
    const household = { housed: 0.4, unstable: 0 };
    const others = (world: World) => companies(world).filter((c) => c.other).length / VICTIMS.length;
    near(others(friends({ household, company: 0 })), 0.4);
    near(others(friends({ outside: 1, passers: 0.7, company: 0 })), 0.7);
  });
});

test('a kit is at hand at home, and elsewhere if it is carried', () => {
  const world = friends({ carried: 0.25 });
  world.people.kits.fill(2);
  expect(VICTIMS.every((i) => kitsAtHand(world, i, true) === 2)).toBe(true);
  near(VICTIMS.filter((i) => kitsAtHand(world, i, false) === 2).length / VICTIMS.length, 0.25);
  world.people.housing.fill(housing.unsheltered);
  expect(VICTIMS.every((i) => kitsAtHand(world, i, false) === 2)).toBe(true);
});
