import { expect, test } from 'vitest';
import { need } from '../../../src/model/body/need.ts';
import { rescues } from '../../../src/model/body/overdose.ts';
import { openWorld } from '../../../src/model/opening.ts';
import type { Process } from '../../../src/model/process.ts';
import { step } from '../../../src/model/step.ts';
import { using } from '../../../src/model/world/codes.ts';
import { STEPS_PER_DAY } from '../../../src/model/world/steps.kernel.ts';
import { NEVER } from '../../../src/model/world/tables.ts';
import type { World } from '../../../src/model/world/world.ts';
import { blocksOf, cityWith, firstDay, rowsOf, runDays, typical } from '../fixture.ts';

const PEOPLE = 1000;
const ONSET = 2;
const HOURS = 6;
const LASTS = typical.body.withdrawalDays * 4;
const PATIENCE = typical.body.holdsOutDays * 4;

/** People who use, never cued, whose last adequate dose was taken at step 0 and whose tolerance stays. */
function withoutDrug(givesUp: number, tolerance = 1000): World {
  const world = firstDay({ city: cityWith({ body: { givesUp, toleranceHalfLife: 365 } }), people: PEOPLE });
  const { people } = world;
  people.using.fill(using.active);
  people.nextAct.fill(0);
  people.tolerance.fill(tolerance);
  people.lastAdequate.fill(0);
  people.lastUse.fill(0);
  people.onset.fill(ONSET);
  people.cueRate.fill(0.01);
  people.nextCue.fill(NEVER);
  return world;
}

/** Who wants and who is in withdrawal at a step, all being due. */
function at(world: World, step: number) {
  const { agenda, people, clock, tally } = world;
  clock.step[0] = step;
  const due = rowsOf(world).filter((i) => people.nextAct[i] <= step);
  const hours = tally.withdrawalHours[0];
  let wants = 0;
  let sick = 0;
  blocksOf(world, due, () => {
    need.run(world);
    wants += agenda.wantsCount;
    sick += agenda.sick.subarray(0, agenda.wantsCount).reduce((a, b) => a + b, 0);
  });
  return { wants, sick, hours: tally.withdrawalHours[0] - hours };
}

test('withdrawal comes by hours since the last adequate dose, lasts for days, and is over', () => {
  const world = withoutDrug(0);
  const sick = Array.from({ length: ONSET + LASTS + 20 }, (_, step) => at(world, step).sick);
  const all = world.people.rows;
  expect(sick.slice(0, ONSET)).toEqual(new Array(ONSET).fill(0));
  expect(sick.slice(ONSET, ONSET + LASTS)).toEqual(new Array(LASTS).fill(all));
  expect(sick.slice(ONSET + LASTS)).toEqual(new Array(20).fill(0));
  expect(world.tally.withdrawalHours[0]).toBe(all * LASTS * HOURS);
});

test('a body without habit has none', () => {
  const world = withoutDrug(0, typical.body.naive);
  for (let step = 0; step < ONSET + LASTS; step++) expect(at(world, step).sick).toBe(0);
});

test('who has found no relief for days gives up at the city’s rate, is in withdrawal to its end, and then waits for a cue', () => {
  const givesUp = 0.25;
  const world = withoutDrug(givesUp);
  const { people, tally } = world;
  const all = people.rows;
  for (let step = 0; step < ONSET + PATIENCE; step++) at(world, step);
  expect(tally.gaveUp[0]).toBe(0);
  const { wants } = at(world, ONSET + PATIENCE);
  const gone = rowsOf(world).filter((i) => people.nextCue.get(i) < NEVER);
  expect(wants + gone.length).toBe(all);
  expect(Math.abs(gone.length / all - givesUp)).toBeLessThan(4 * Math.sqrt((givesUp * (1 - givesUp)) / all));
  expect(tally.gaveUp[0]).toBe(gone.length);
  // Nothing is due to them before withdrawal is over, and then a cue at their own rate.
  const waits = gone.map((i) => people.nextAct[i] - (ONSET + LASTS));
  expect(Math.min(...waits)).toBeGreaterThan(0);
  expect(waits.reduce((a, b) => a + b, 0) / waits.length / 100).toBeCloseTo(1, 0.5);
  for (let step = ONSET + PATIENCE + 1; step < ONSET + LASTS; step++) at(world, step);
  expect(tally.withdrawalHours[0]).toBe(all * LASTS * HOURS);
});

test('not everybody means to use daily (in Opioid-ABM all do), and nobody does without end', () => {
  const world = runDays(openWorld(typical, 600, 3), 60);
  const { people } = world;
  const doses = new Float64Array(people.rows);
  const watch = (process: Process) => {
    process.run(world);
    if (process === rescues)
      for (let i = 0; i < people.rows; i++) if (people.lastUse.get(i) === world.clock.step[0]) doses[i]++;
  };
  for (let i = 0; i < 30 * STEPS_PER_DAY; i++) step(world, watch);
  const free = rowsOf(world).filter((i) => people.using[i] === using.active && people.custody[i] === 0);
  const daily = free.map((i) => doses[i] / 30);
  const share = (test: (uses: number) => boolean) => daily.filter(test).length / daily.length;
  expect(share((uses) => uses < 1 / 30)).toBeGreaterThan(0.05);
  expect(share((uses) => uses > 0 && uses < 1)).toBeGreaterThan(0.15);
  expect(share((uses) => uses >= 1)).toBeGreaterThan(0.15);
  expect(Math.max(...daily)).toBeLessThanOrEqual(4);
});
