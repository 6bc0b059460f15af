import { describe, expect, test } from 'vitest';
import { lookForAlerts } from '../../../src/model/checking/alerts.kernel.ts';
import { alertFor, alerts, hearsAlert, reportOverdose } from '../../../src/model/checking/alerts.ts';
import { check } from '../../../src/model/checking/check.ts';
import { heeds, labGroup } from '../../../src/model/world/codes.ts';
import { reserve } from '../../../src/model/world/columns.ts';
import { STEPS_PER_DAY, stepsOf } from '../../../src/model/world/steps.kernel.ts';
import { LAB_GROUPS } from '../../../src/model/world/tables.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, giveStash, rowsOf, typical } from '../fixture.ts';

const { alertDelay, alertLasts, alertLeast } = typical.checking;

/** The office's day in a city of which the first people live in place 0 and the others elsewhere. */
function office(reach: number, people = 40) {
  const world = firstDay({ set: { 'care.alerts': reach }, people });
  world.people.place.fill(0, 0, 20);
  world.people.place.fill(1, 20);
  return world;
}
/** Ends so many days, on each of which so many overdoses of people of place 0 were reported. */
function days(world: World, count: number, reports: number): World {
  for (let day = 0; day < count; day++) {
    for (let i = 0; i < reports; i++) reportOverdose(world, i);
    world.clock.step[0] = Math.floor(world.clock.step[0] / STEPS_PER_DAY) * STEPS_PER_DAY + STEPS_PER_DAY - 1;
    alerts.run(world);
    world.clock.step[0]++;
  }
  return world;
}
const outIn = (world: World) => {
  const from = world.clock.step[0];
  const steps: number[] = [];
  for (let i = 0; i < 80; i++) {
    world.clock.step[0] = from + i;
    if (lookForAlerts(world)) steps.push(world.clock.step[0]);
  }
  world.clock.step[0] = from;
  return steps;
};

describe('an alert is written', () => {
  test('for a cluster of reports, and is out from some days later for some days, where they live', () => {
    const world = days(office(1), 1, alertLeast);
    expect([world.tally.alerts[0], lookForAlerts(world)]).toEqual([1, false]);
    const written = STEPS_PER_DAY - 1;
    const steps = outIn(world);
    expect([steps[0], steps.length]).toEqual([written + stepsOf(alertDelay), stepsOf(alertLasts)]);
    world.clock.step[0] = steps[0];
    expect([alertFor(world, 3), alertFor(world, 25)]).toEqual([0, -1]);
    world.people.stashSource.set(25, 3);
    expect(alertFor(world, 25)).toBe(0);
  });

  test('not for fewer, nor for what is usual there, nor while one is out, nor without the policy', () => {
    expect(days(office(1), 1, alertLeast - 1).tally.alerts[0]).toBe(0);
    const usual = office(1);
    usual.places.usual[0] = 60 * alertLeast;
    expect(days(usual, 1, alertLeast).tally.alerts[0]).toBe(0);
    expect(days(office(1), 3, 5).tally.alerts[0]).toBe(1);
    expect(days(office(0), 3, 5).tally.alerts[0]).toBe(0);
  });

  test('for an analogue that a laboratory reports, on the day of the report', () => {
    const world = office(1);
    const { cases } = world;
    reserve(cases, 2);
    cases.rows = 2;
    cases.labStep.set([2, 2 + STEPS_PER_DAY]);
    cases.place.set([1, 0]);
    cases.lab[labGroup.analogues] = 5e6;
    cases.lab[LAB_GROUPS + labGroup.fentanyl] = 5e6;
    expect(days(world, 1, 0).tally.alerts[0]).toBe(1);
    expect(days(world, 1, 0).tally.alerts[0]).toBe(1);
    expect(world.places.alertStep[1]).toBeGreaterThan(0);
  });
});

describe('an alert that is out', () => {
  test('reaches as many as the policy has it, and fewer after others', () => {
    const world = days(office(0.62, 3000), 1, alertLeast);
    const share = () => rowsOf(world).filter((i) => hearsAlert(world, i, 0)).length / world.people.rows;
    const se = Math.sqrt(0.25 / world.people.rows);
    world.places.alerts[0] = 1;
    expect(Math.abs(share() - 0.62)).toBeLessThan(4 * se);
    world.places.alerts[0] = 3;
    expect(Math.abs(share() - 0.62 * (1 - typical.checking.alertFatigue) ** 2)).toBeLessThan(4 * se);
  });

  test('is heeded by people who hold drug, as they do who are careful: smaller doses and company', () => {
    const city = cityWith({
      checking: { afterAlert: { discard: 0, less: 1, slower: 0, company: 1 }, prefersFentanyl: 0 },
    });
    const world = firstDay({ city, set: { 'care.alerts': 1 } });
    const { people, agenda, tally, places } = world;
    places.alertStep[people.place[1]] = 0;
    for (const [w, person] of [1, 2].entries()) {
      people.place[person] = people.place[1];
      agenda.wants[w] = person;
    }
    giveStash(world, 1, 2);
    agenda.wantsCount = 2;
    check.run(world);
    expect([people.heed.get(1), people.heed.get(2)]).toEqual([heeds.decided | heeds.less | heeds.company, 0]);
    expect([agenda.leftOut[0], agenda.leftOut[1]]).toEqual([city.checking.lessBy, 0]);
    expect([tally.alertsHeeded[0], tally.dosesCut[0]]).toEqual([1, 1]);
  });
});
