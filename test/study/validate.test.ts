import { expect, test } from 'vitest';
import { patterns } from '../../src/observe/patterns/index.ts';
import type { ValidationRunner } from '../../src/study/pool.ts';
import { type ValidateOptions, validate } from '../../src/study/validate.ts';
import { runRecorded, type ValidationRecord, type ValidationTask } from '../../src/study/validation-run.ts';
import { cityWith } from '../model/fixture.ts';

const city = cityWith({ people: { burnInDays: 30 } });
const options: ValidateOptions = { city, people: 300, years: 0.1, replicates: 3, seed: 4, threads: 1 };

/** Runs nothing: each world has a sample made up of its replicate. */
const madeUp =
  (
    samples: (task: ValidationTask) => ValidationRecord['samples'],
    stopAfter = Number.POSITIVE_INFINITY,
  ): ValidationRunner =>
  async (tasks, onRecord) => {
    for (const task of tasks.slice(0, stopAfter).reverse())
      onRecord({ ...task, samples: samples(task), checksum: 'a', personSteps: 10 });
  };

const onThisThread: ValidationRunner = async (tasks, onRecord) => {
  for (const task of tasks) onRecord(runRecorded(task));
};

test('the figure pools replicates, with its cases, beside the published one', async () => {
  const run = madeUp(({ replicate }) => ({ 'brokered-30-days': [replicate + 6, 10] }));
  const { patterns: found } = await validate({ ...options, only: ['brokered-30-days'] }, {}, run);
  expect(found).toEqual([
    {
      id: 'brokered-30-days',
      role: 'calibration',
      published: { value: 0.73, lo: 0.67, hi: 0.8 },
      simulated: { mean: 21 / 30, lo: expect.any(Number), hi: expect.any(Number) },
      within: true,
      n: 30,
    },
  ]);
  const { lo, hi } = found[0].simulated ?? {};
  // 4.303 standard errors of 0.1 / √3 either way, and no share is above one.
  expect(lo).toBeCloseTo(0.7 - (4.3027 * 0.1) / Math.sqrt(3));
  expect(hi).toBeCloseTo(0.7 + (4.3027 * 0.1) / Math.sqrt(3));
});

test('an interval does not reach where no share can be', async () => {
  const run = madeUp(({ replicate }) => ({ 'brokered-30-days': [[9, 10, 2][replicate], 10] }));
  const { patterns: found } = await validate({ ...options, only: ['brokered-30-days'] }, {}, run);
  expect(found[0].simulated).toMatchObject({ lo: 0, hi: 1 });
});

test('what is not measured says why', async () => {
  const only = ['survey-undercount', 'brokered-30-days', 'moud-retention'];
  const run = madeUp(() => ({ 'brokered-30-days': [0, 0], 'moud-retention': null }));
  const { patterns: found } = await validate({ ...options, only }, {}, run);
  const notes = Object.fromEntries(found.map(({ id, note, simulated, within }) => [id, [note, simulated, within]]));
  expect(notes).toEqual({
    'survey-undercount': ['needs the household survey', null, null],
    'brokered-30-days': ['no case in this run', null, null],
    'moud-retention': ['the measured period is too short', null, null],
  });
});

test('only the worlds that are needed are run, on the same luck', async () => {
  const seen: ValidationTask[] = [];
  const run = madeUp((task) => {
    seen.push(task);
    return { 'enforcement-price': [1, 1, 1] };
  });
  await validate({ ...options, only: ['enforcement-price'] }, {}, run);
  expect(seen.map(({ world, replicate }) => `${world} ${replicate}`).sort()).toEqual([
    ...['enforcement 0', 'enforcement 1', 'enforcement 2'],
    ...['today 0', 'today 1', 'today 2'],
  ]);
  for (const { replicate, seed } of seen) expect(seed).toBe(seen.find((task) => task.replicate === replicate)?.seed);
  await validate({ ...options, only: ['survey-undercount'] }, {}, () => {
    throw new Error('there is nothing to run');
  });
});

test('where it was stopped, replicates count whose worlds are all finished', async () => {
  const run = madeUp(() => ({ 'enforcement-price': [1, 1, 1] }), 5);
  const { provenance } = await validate({ ...options, only: ['enforcement-price'] }, {}, run);
  expect(provenance).toMatchObject({ replicates: 2, interrupted: { asked: 3, finished: [0, 1] } });
  const all = madeUp(() => ({ 'enforcement-price': [1, 1, 1] }));
  const whole = await validate({ ...options, replicates: 2, only: ['enforcement-price'] }, {}, all);
  expect(whole.provenance).not.toHaveProperty('interrupted');
  expect(provenance.scenarioHash).toBe(whole.provenance.scenarioHash);
  const none = madeUp(() => ({}), 1);
  expect((await validate({ ...options, only: ['enforcement-price'] }, {}, none)).provenance.replicates).toBe(0);
});

test('a tiny run has every pattern', async () => {
  const tiny = await validate({ ...options, replicates: 1 }, {}, onThisThread);
  expect(tiny.patterns.map(({ id }) => id)).toEqual(patterns.map(({ id }) => id));
  for (const { id, simulated, note } of tiny.patterns) expect(simulated !== null, id).toBe(note === undefined);
  expect(tiny.patterns.filter(({ simulated }) => simulated).length).toBeGreaterThan(10);
});

test('the worlds of studies part from today’s, each when it should', () => {
  // So many kits, so much to see for police, and such a change of supply, that all tell in a moment.
  const law = { patrolPerDeal: city.law.patrolPerDeal * 30 };
  const supply = {
    fentanylShare: [
      [2014, 0],
      [2015.5, 1],
    ] as const,
  };
  const busy = cityWith({ care: { kitsPerMonth: 1 }, law, supply }, city);
  const task = { city: busy, only: [], people: 300, years: 0.02, seed: 4, replicate: 0 };
  const sums = (['today', 'today', 'enforcement', 'noKits', 'in2014'] as const).map(
    (world) => runRecorded({ ...task, world }).checksum,
  );
  expect(sums[1]).toBe(sums[0]);
  expect(new Set(sums).size, sums.join(' ')).toBe(4);
});
