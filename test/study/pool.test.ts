// The pool starts built JavaScript, so the pool that is tested is the built one.
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadCity } from '../../src/study/scenario-files.ts';
import type { ReplicateRecord, ReplicateTask } from '../../src/study/tasks.ts';

const built = resolve(import.meta.dirname, '../../dist/study/pool.js');
const { runOnThreads }: typeof import('../../src/study/pool.ts') = await import(built);

const typical = loadCity('typical-2016');
const city = { ...typical, people: { ...typical.people, burnInDays: 5 } };
const tasks: ReplicateTask[] = [0, 1, 2].map((replicate) => ({
  ...{ city, changes: [], people: 100, years: 0.02, check: true, replicate },
  seed: replicate + 1,
}));

test('every task is done once, the work is told to be whole, and threads change no figure', async () => {
  const found = await Promise.all(
    [1, 2, 8].map(async (threads) => {
      const records: ReplicateRecord[] = [];
      const shares: number[] = [];
      await runOnThreads(tasks, (record) => records.push(record), { threads, onProgress: (s) => shares.push(s) });
      expect(shares.at(-1)).toBe(1);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      return records.sort((a, b) => a.replicate - b.replicate);
    }),
  );
  expect(found[0].map(({ replicate }) => replicate)).toEqual([0, 1, 2]);
  expect(found[1]).toEqual(found[0]);
  expect(found[2]).toEqual(found[0]);
});

test('stopped, it ends without an error, and what was finished has been handed on', async () => {
  const stop = new AbortController();
  const records: ReplicateRecord[] = [];
  const endless = [tasks[0], { ...tasks[1], years: 100, people: 5000 }, { ...tasks[2], years: 100, people: 5000 }];
  await runOnThreads(
    endless,
    (record) => {
      records.push(record);
      stop.abort();
    },
    { threads: 2, signal: stop.signal },
  );
  expect(records.map(({ replicate }) => replicate)).toEqual([0]);
  await runOnThreads(tasks, () => expect.unreachable(), { threads: 1, signal: AbortSignal.abort() });
});

test('what goes wrong in a thread is told', async () => {
  const broken = { ...tasks[0], city: {} } as ReplicateTask;
  await expect(runOnThreads([broken], () => {}, { threads: 1 })).rejects.toThrow(/undefined/);
});
