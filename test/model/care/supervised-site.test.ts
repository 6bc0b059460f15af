import { describe, expect, test } from 'vitest';
import { atSite, supervision } from '../../../src/model/care/supervised-site.ts';
import type { City } from '../../../src/model/city/parameters.ts';
import { openWorld } from '../../../src/model/opening.ts';
import { housing } from '../../../src/model/world/codes.ts';
import { type World, worldChecksum } from '../../../src/model/world/world.ts';
import { dead, overdose } from '../body/scenes.ts';
import { always, cityWith, firstDay, rowsOf, runDays, typical } from '../fixture.ts';

const PEOPLE = 2000;
const calm = { law: { fearsServices: 0 } };

/** People who have all used in this step, and those of them who did so in a site. */
function used(site: Partial<City['site']>, open: number, change?: (w: World) => void): World {
  const city = cityWith({ site, ...calm });
  const world = firstDay({ city, people: PEOPLE, set: { 'care.supervised-consumption': open } });
  const { people, agenda, clock } = world;
  change?.(world);
  for (let i = 0; i < PEOPLE; i++) {
    agenda.wants[i] = i;
    people.lastUse.set(i, clock.step[0]);
  }
  agenda.wantsCount = PEOPLE;
  supervision.run(world);
  return world;
}
const share = (world: World) => world.tally.siteVisits[0] / PEOPLE;
const everywhere = { accepts: 1, uses: { housed: 1, unstable: 1, unsheltered: 1 }, metres: 1e5 };
const near = (measured: number, expected: number) =>
  expect(Math.abs(measured - expected)).toBeLessThan(4 * Math.sqrt(0.25 / PEOPLE) + 0.03);

describe('who uses in a site', () => {
  test('nobody where there is none', () => expect(share(used(everywhere, 0))).toBe(0));
  test('as many as it is open for, as accept it and as need it', () => {
    near(share(used(everywhere, 1)), 1);
    near(share(used(everywhere, 0.5)), 0.5);
    near(share(used({ ...everywhere, accepts: 0.6 }, 1)), 0.6);
    const uses = { housed: 0.2, unstable: 0.2, unsheltered: 0.8 };
    near(share(used({ ...everywhere, uses }, 1)), 0.2);
    near(share(used({ ...everywhere, uses }, 1, ({ people }) => people.housing.fill(housing.unsheltered))), 0.8);
  });
  test('fewer the farther they live', () => {
    const at = (metres: number) =>
      share(
        used({ ...everywhere, metres: 500 }, 1, (world) => {
          // Beyond the city’s eastern edge: the nearest site is that of the easternmost place in the row.
          const { x, y } = world.city.people.places[7];
          world.people.homeX.fill(x + metres);
          world.people.homeY.fill(y);
        }),
      );
    near(at(0), 1);
    near(at(500), Math.exp(-1));
    near(at(1500), Math.exp(-3));
  });
  test('those who are afraid of police less', () => {
    const city = cityWith({ site: everywhere, law: { fearsServices: 1 } });
    const world = firstDay({ city, people: PEOPLE, set: { 'care.supervised-consumption': 1 } });
    world.people.caution.fill(255);
    world.people.perceivedRisk.fill(0.5);
    for (let i = 0; i < PEOPLE; i++) world.agenda.wants[i] = i;
    world.people.lastUse.fill(0);
    world.agenda.wantsCount = PEOPLE;
    supervision.run(world);
    near(share(world), 0.5);
  });
  test('not those who wanted to and did not use', () => {
    const world = firstDay({ city: cityWith({ site: everywhere }), set: { 'care.supervised-consumption': 1 } });
    world.agenda.wants[0] = 3;
    world.agenda.wantsCount = 1;
    supervision.run(world);
    expect(world.tally.siteVisits[0]).toBe(0);
    expect(atSite(world, 3)).toBe(false);
  });
});

test('an overdose there is never unseen, and nobody dies: staff come before death does', () => {
  const there = used(everywhere, 1);
  const visitors = rowsOf(there).filter((i) => atSite(there, i));
  expect(visitors.length).toBeGreaterThan(PEOPLE * 0.9);
  overdose(there, visitors, 200, true);
  expect(there.tally.overdosesSite[0]).toBe(visitors.length);
  expect(there.tally.overdosesWitnessed[0]).toBe(visitors.length);
  expect(there.tally.deathsSite[0]).toBe(0);
  expect(dead(there)).toEqual([]);
  const elsewhere = used(everywhere, 0);
  overdose(elsewhere, visitors, 200, true);
  expect(dead(elsewhere).length).toBeGreaterThan(visitors.length / 2);
});

test('staff who come too late save nobody: it is the minute that saves', () => {
  const late = used({ ...everywhere, staffMinutes: 60 }, 1);
  overdose(
    late,
    rowsOf(late).filter((i) => atSite(late, i)),
    200,
    true,
  );
  expect(late.tally.deathsSite[0]).toBeGreaterThan(PEOPLE / 2);
});

test('staff hand out kits and refer to treatment', () => {
  const world = used({ ...everywhere, kit: 0.2, referral: 0.1 }, 1, ({ people }) => people.tolerance.fill(500));
  near(world.tally.kitsHandedOut[0] / PEOPLE, 0.2);
  near(world.tally.siteReferrals[0] / PEOPLE, 0.1);
  const waiting = rowsOf(world).filter((i) => world.people.waitingFor[i] !== 0).length;
  expect(waiting).toBeLessThanOrEqual(world.tally.siteReferrals[0]);
  expect(waiting).toBeGreaterThan(0);
});

test('without a site, what a site would be like changes no bit of a run', () => {
  const run = (site: Partial<City['site']>) => worldChecksum(runDays(openWorld(cityWith({ site }), 200, 3), 20));
  expect(run(everywhere)).toBe(run({}));
});

test('a site in one place is visited less than one in each', () => {
  const visits = (where: readonly number[]) => {
    const changes = [{ ...always({ 'care.supervised-consumption': 1 })[0], where }];
    return runDays(openWorld(typical, 400, 5, changes), 20).tally.siteVisits.reduce((a, b) => a + b, 0);
  };
  const [one, all] = [visits([1]), visits(typical.people.places.map((_, place) => place))];
  expect(one).toBeGreaterThan(20);
  expect(all).toBeGreaterThan(2 * one);
});
