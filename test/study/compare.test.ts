import { describe, expect, test } from 'vitest';
import { outcomes } from '../../src/model/outcomes/index.ts';
import { type CompareOptions, compare } from '../../src/study/compare.ts';
import type { Runner } from '../../src/study/pool.ts';
import { loadCity, loadPolicy } from '../../src/study/scenario-files.ts';
import { seedOf } from '../../src/study/seeds.ts';
import type { ReplicateTask } from '../../src/study/tasks.ts';
import { record, world } from './records.ts';

const city = loadCity('typical-2016');
const policy = loadPolicy('crackdown-on-dealers', city);
const options: CompareOptions = { city, policy, people: 400, years: 0.5, replicates: 4, seed: 11, threads: 3 };

/** A world whose deaths are its seed, doubled by the policy. */
const recordOf = (task: ReplicateTask) => {
  const of = (value: number) => world({ 'overdose-deaths': { value } }, `${value}`);
  return record(task, of(task.seed), of(task.seed * 2));
};

/** Runs the tasks backwards, as threads may. */
const backwards: Runner = async (tasks, onRecord) => {
  for (const task of tasks.toReversed()) onRecord(recordOf(task));
};

describe('a comparison', () => {
  test('gives every replicate the same scenario and luck of its own', async () => {
    const seen: ReplicateTask[] = [];
    await compare({ ...options, check: true }, undefined, undefined, async (tasks) => {
      seen.push(...tasks);
    });
    expect(seen.map(({ replicate }) => replicate)).toEqual([0, 1, 2, 3]);
    expect(seen.map(({ seed }) => seed)).toEqual([0, 1, 2, 3].map((replicate) => seedOf(11, replicate)));
    for (const task of seen)
      expect(task).toMatchObject({ people: 400, years: 0.5, check: true, changes: [{ set: policy.changes[0].set }] });
  });

  test('does not depend on which replicate ends first', async () => {
    const forwards: Runner = async (tasks, onRecord) => tasks.forEach((task) => void onRecord(recordOf(task)));
    const [a, b] = await Promise.all([forwards, backwards].map((run) => compare(options, undefined, undefined, run)));
    expect({ ...b.comparison, provenance: null }).toEqual({ ...a.comparison, provenance: null });
    expect(b.detail).toEqual(a.detail);
    expect(a.comparison.outcomes.map(({ id }) => id)).toEqual(outcomes.map(({ id }) => id));
  });

  test('hands threads, progress and the signal to who runs it', async () => {
    const { signal } = new AbortController();
    const onProgress = () => {};
    await compare(options, onProgress, signal, async (_, __, watch) => {
      expect(watch).toEqual({ threads: 3, onProgress, signal });
    });
  });

  test('that is stopped keeps what was finished', async () => {
    const half: Runner = async (tasks, onRecord) => tasks.slice(2).forEach((task) => void onRecord(recordOf(task)));
    const { comparison, detail } = await compare(options, undefined, AbortSignal.abort(), half);
    expect(comparison.runs.map(({ replicate }) => replicate)).toEqual([2, 3]);
    expect(comparison.provenance.replicates).toBe(2);
    expect(detail.replicates).toHaveLength(2);
  });

  test('refuses a policy that the city cannot have before anything runs', async () => {
    const elsewhere = { ...policy, changes: [{ ...policy.changes[0], where: ['atlantis'] }] };
    const never: Runner = async () => expect.unreachable();
    await expect(compare({ ...options, policy: elsewhere }, undefined, undefined, never)).rejects.toThrow('atlantis');
  });
});
