import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EventColumns, writeEvents } from '../../src/store/events.ts';
import { rowsOf } from './read.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'crackdown-events-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Events in arrays with room to spare, as a log that grows has them. */
function events(rows: number): EventColumns {
  const at = <A>(array: A & { [i: number]: number }, value: (i: number) => number): A => {
    for (let i = 0; i < rows; i++) array[i] = value(i);
    return array;
  };
  return {
    rows,
    step: at(new Int32Array(rows + 9), (i) => i),
    kind: Array.from({ length: rows }, (_, i) => (i % 2 ? 'deal' : 'overdose')),
    person: at(new Int32Array(rows + 9), (i) => 2 ** 31 - 1 - i),
    other: at(new Int32Array(rows + 9), (i) => (i % 3) - 1),
    amount: at(new Float64Array(rows + 9), (i) => i / 7),
  };
}

function expected({ rows, step, kind, person, other, amount }: EventColumns, burnInDays = 0) {
  return Array.from({ length: rows }, (_, i) => ({
    step: step[i],
    day: Math.floor(step[i] / 4) - burnInDays,
    kind: kind[i],
    person: person[i],
    other: other[i],
    amount: amount[i],
  }));
}

test('events come back from Parquet as they were, and nothing beyond them', async () => {
  const file = join(dir, 'new', "it's.parquet");
  await writeEvents(file, events(5000));
  expect(await rowsOf(file)).toEqual(expected(events(5000)));
  expect(readdirSync(join(dir, 'new'))).toEqual(["it's.parquet"]);
});

test('days count from the measured period where the burn-in is given', async () => {
  const file = join(dir, 'events.parquet');
  await writeEvents(file, { ...events(50), burnInDays: 4 });
  expect(await rowsOf(file)).toEqual(expected(events(50), 4));
});

test('a name in .csv gives CSV', async () => {
  const file = join(dir, 'events.csv');
  await writeEvents(file, events(40));
  const rows = (await rowsOf(file)).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, v]) => [name, typeof v === 'bigint' ? Number(v) : v])),
  );
  expect(rows).toEqual(expected(events(40)));
});

test('an older file is replaced at the end, and stays if writing fails', async () => {
  const file = join(dir, 'events.parquet');
  await writeEvents(file, events(3));
  await writeEvents(file, events(7));
  expect(await rowsOf(file)).toHaveLength(7);
  await expect(writeEvents(file, { ...events(9), kind: [] })).rejects.toThrow('kind has 0 of 9 values');
  expect(await rowsOf(file)).toHaveLength(7);
  expect(readdirSync(dir)).toEqual(['events.parquet']);
});

test('another kind of file is refused, and nothing written', async () => {
  writeFileSync(join(dir, 'events'), 'mine');
  for (const name of ['events', 'events.duckdb', 'events.parquet.exe'])
    await expect(writeEvents(join(dir, name), events(1))).rejects.toThrow('.parquet or a .csv');
  expect(readdirSync(dir)).toEqual(['events']);
});
