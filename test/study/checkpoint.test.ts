import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/model/levers/schedule.ts';
import { STEPS_PER_DAY } from '../../src/model/world/clock.ts';
import { readCheckpoint, sequelName, writeCheckpoint } from '../../src/study/checkpoint.ts';
import { fromDayOn } from '../../src/study/policy.ts';
import { loadCity } from '../../src/study/scenario-files.ts';

const city = loadCity('typical-2016');
const stepOf = (day: number) => (city.people.burnInDays + day) * STEPS_PER_DAY;
const task = { city, changes: [] as Change[], people: 10, years: 1, seed: 1, replicate: 0, check: false };
const hard = (from: number, until = Number.POSITIVE_INFINITY): Change => ({
  from: stepOf(from),
  until: Number.isFinite(until) ? stepOf(until) : until,
  set: { 'police.effort': 2 },
});
const state = Uint8Array.from({ length: 40 }, (_, i) => i);

/** Of day 20, kept under some changes and read for others. */
const read = (kept: Change[], next: Change[], version = '1', bytes = state) =>
  readCheckpoint(
    writeCheckpoint(bytes, stepOf(20), { ...task, changes: kept, law: { id: 'a', name: 'Law A' } }, '1'),
    { ...task, changes: next },
    version,
  );

describe('a checkpoint', () => {
  test('gives back state, step and day, where it may be read as it stands', () => {
    const { snapshot, ...rest } = read([], []);
    expect(rest).toEqual({ step: stepOf(20), day: 20 });
    expect([...snapshot]).toEqual([...state]);
    expect(snapshot.byteOffset % 8).toBe(0);
  });

  test.each<[string, Change[], Change[]]>([
    ['the same law', [hard(0)], [hard(0)]],
    ['one that begins that day', [], [hard(20)]],
    ['one that was to end later', [hard(0, 90)], [hard(0)]],
    ['one that changes later', [hard(0), hard(30)], [hard(0)]],
  ])('goes on as if it had never been kept under %s', (_, kept, next) => {
    expect(read(kept, next)).not.toHaveProperty('resumed');
  });

  test.each<[string, Change[], Change[]]>([
    ['another law', [hard(0)], []],
    ['one that began before', [], [hard(19)]],
    ['one that had ended', [hard(0, 20)], [hard(0, 10)]],
  ])('is said to go on under %s', (_, kept, next) => {
    const { resumed } = read(kept, next);
    expect(resumed).toMatchObject({ day: 20, policy: 'a', name: 'Law A', version: '1' });
    expect(read(kept, next, '1', state.toReversed()).resumed?.sha256).not.toBe(resumed?.sha256);
  });

  test('of another version is said to be, whatever the law', () => {
    expect(read([], [], '2').resumed).toMatchObject({ day: 20, version: '1' });
  });

  test('of a world that goes on from another says which, or is one to go on from itself', () => {
    const { resumed } = read([hard(0)], []);
    const law = { id: 'nothing', name: 'today’s law' };
    const bytes = writeCheckpoint(state, stepOf(30), { ...task, law }, '1', resumed);
    expect(readCheckpoint(bytes, task, '1').resumed).toEqual(resumed);
    const name = 'today’s law, from day 20 of a world under Law A';
    expect(resumed && sequelName(law.name, resumed)).toBe(name);
    expect(readCheckpoint(bytes, { ...task, changes: [hard(25)] }, '1').resumed).toMatchObject({ day: 30, name });
  });

  test('is not believed where its head is damaged, nor told to a terminal as it stands', () => {
    const line = (of: object) => {
      const text = new TextDecoder().decode(writeCheckpoint(state, stepOf(20), task, '1')).split('\n')[0];
      return new TextEncoder().encode(`${JSON.stringify({ ...JSON.parse(text), ...of })}\n`);
    };
    for (const of of [{ step: -1 }, { law: 'x' }, { name: 7 }, { policy: 'x'.repeat(2000) }, { resumed: { day: 1 } }])
      expect(() => readCheckpoint(line(of), task, '1')).toThrow('damaged');
    expect(() => readCheckpoint(line({ schema: 'x' }), task, '1')).toThrow('no checkpoint');
    expect(readCheckpoint(line({ name: '\u001b[2J' }), task, '2').resumed?.name).toBe(' [2J');
  });
});

test('from a day on a policy is what has not ended by then, and begins no earlier', () => {
  const set = { 'police.effort': 2 };
  const changes = [
    { from: 0, set },
    { from: 0, until: 20, set },
    { from: '2016-01-11', until: 21, set },
    { from: 40, set },
  ];
  expect(fromDayOn({ id: 'x', name: 'X', changes }, city, 20).changes).toEqual([
    { from: 20, set },
    { from: 20, until: 21, set },
    { from: 40, set },
  ]);
});
