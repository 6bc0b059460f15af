import { describe, expect, test } from 'vitest';
import { loadCity, loadPolicy } from '../../src/study/scenario-files.ts';
import { detailOf, summarise } from '../../src/study/summary.ts';
import { record, world } from './records.ts';

const city = loadCity('typical-2016');
const policy = loadPolicy('crackdown-on-dealers', city);
const options = { city, policy, people: 500, years: 1, replicates: 2, seed: 9, threads: 1 };
const outcomes = [
  { id: 'deaths', label: 'Deaths', unit: 'deaths' },
  { id: 'who-use', label: 'Who use', unit: 'share' },
];
const records = [
  record(
    { replicate: 0, seed: 9 },
    world({ deaths: { value: 10 }, 'who-use': { value: 0.5, n: 4 } }, 'b0'),
    world({ deaths: { value: 12 }, 'who-use': { value: 1, n: 2 } }, 'p0'),
    { averted: 3, caused: 5, placeboAverted: 2, placeboCaused: 1 },
  ),
  record(
    { replicate: 1, seed: 77 },
    world({ deaths: { value: 20 }, 'who-use': { value: null, n: 0 } }, 'b1'),
    world({ deaths: { value: 22 }, 'who-use': { value: 0.25, n: 8 } }, 'p1'),
    { averted: 1, caused: 3, placeboAverted: 0, placeboCaused: 1 },
  ),
];

const made = (wallSeconds: number) => ({ version: '0.1.0', engine: 'Node.js 20', wallSeconds });

describe('a comparison', () => {
  const { provenance, ...found } = summarise(options, records, outcomes, made(1.5));

  test('has means, and differences paired within replicates', () => {
    expect(found.outcomes[0]).toMatchObject({
      ...outcomes[0],
      baseline: { mean: 15 },
      policy: { mean: 17 },
      difference: { mean: 2, lo: 2, hi: 2 },
    });
    expect(found.outcomes[0].baseline).not.toHaveProperty('n');
  });

  test('says how many cases a share rests on, and pairs what has cases in both worlds', () => {
    expect(found.outcomes[1]).toMatchObject({
      baseline: { mean: 0.5, lo: null, n: 4 },
      policy: { mean: 0.625, n: 10 },
      difference: { mean: 0.5, lo: null },
    });
  });

  test('counts fates person by person, net of each other and beside the placebo', () => {
    expect(found.individuals).toMatchObject({
      deathsAverted: { mean: 2 },
      deathsCaused: { mean: 4 },
      net: { mean: -2, lo: -2, hi: -2 },
      placebo: { mean: 0 },
      placeboAverted: { mean: 1 },
      placeboCaused: { mean: 1 },
    });
  });

  test('lists every run with its seed and both checksums', () => {
    expect(found.runs).toEqual([
      { replicate: 0, seed: 9, baseline: { deaths: 10, 'who-use': 0.5 }, policy: { deaths: 12, 'who-use': 1 } },
      { replicate: 1, seed: 77, baseline: { deaths: 20, 'who-use': null }, policy: { deaths: 22, 'who-use': 0.25 } },
    ]);
    expect(found.checksums).toEqual([
      { replicate: 0, baseline: 'b0', policy: 'p0' },
      { replicate: 1, baseline: 'b1', policy: 'p1' },
    ]);
  });

  test('says where it comes from', () => {
    expect(provenance).toMatchObject({
      ...{ city: 'typical-2016', policy: 'crackdown-on-dealers', seed: 9, replicates: 2, people: 500, years: 1 },
      ...{ burnInDays: city.people.burnInDays, personSteps: 40, wallSeconds: 1.5 },
      ...{ engine: 'Node.js 20', version: '0.1.0' },
    });
  });

  test('that was stopped says so, and has the hash of a whole one where it has the same replicates', () => {
    const stopped = summarise({ ...options, replicates: 3 }, records, outcomes, made(1.5)).provenance;
    expect(stopped).toEqual({ ...provenance, interrupted: { asked: 3, finished: [0, 1] } });
    expect(provenance).not.toHaveProperty('interrupted');
  });

  test('that was stopped with a gap has a hash of its own: no whole one rests on these replicates', () => {
    const gap = [records[0], { ...records[1], replicate: 2 }];
    const stopped = summarise({ ...options, replicates: 3 }, gap, outcomes, made(1)).provenance;
    expect(stopped).toMatchObject({ replicates: 2, interrupted: { asked: 3, finished: [0, 2] } });
    expect(stopped.scenarioHash).not.toBe(provenance.scenarioHash);
  });

  test('of nothing has nothing to say, and says so', () => {
    const empty = summarise(options, [], outcomes, made(0));
    expect(empty.outcomes[0].difference).toEqual({ mean: null, lo: null, hi: null });
    expect(empty.provenance.replicates).toBe(0);
  });
});

test('the detail holds titles, the changes in words, and each world without its outcomes', () => {
  const detail = detailOf({ ...options, command: 'crackdown compare x' }, records);
  expect(detail).toMatchObject({
    title: policy.name,
    cityTitle: city.title,
    changeDays: [0],
    command: 'crackdown compare x',
  });
  expect(detail.changes.length).toBeGreaterThan(1);
  expect(detail.replicates.map(({ replicate }) => replicate)).toEqual([0, 1]);
  expect(Object.keys(detail.replicates[0].baseline).sort()).toEqual([
    'arrests',
    'burnInDays',
    'daily',
    'replacementDays',
  ]);
});

test('the command is of the replicates that were finished, and there is none where none gives them', () => {
  const command = (replicates: number) => `crackdown compare x --replicates ${replicates}`;
  const said = (given: typeof command | string, asked: number, done: readonly number[]) =>
    detailOf(
      { ...options, replicates: asked, command: given },
      done.map((replicate) => ({ ...records[0], replicate })),
    ).command;
  expect(said(command, 2, [0, 1])).toBe(command(2));
  expect(said(command, 20, [0, 1, 2])).toBe(command(3));
  expect(said(command, 20, [0, 2])).toBe('');
  expect(said(command, 20, [])).toBe('');
  expect(said('crackdown compare x', 2, [0, 1])).toBe('crackdown compare x');
  expect(said('crackdown compare x', 3, [0, 1])).toBe('');
});
