import { expect, test } from 'vitest';
import { EventBuffer } from '../../src/study/event-buffer.ts';

test('events come out as they went in, however many', () => {
  const buffer = new EventBuffer();
  const rows = 3000;
  for (let i = 0; i < rows; i++) buffer.add(i, i % 2 ? 'sale' : 'death', i * 2, -1, i / 7);
  const { kinds, kind, step, person, other, amount } = buffer.events();
  for (const column of [kind, step, person, other, amount]) expect(column).toHaveLength(rows);
  for (const i of [0, 1, 1023, 1024, 2999])
    expect([kinds[kind[i]], step[i], person[i], other[i], amount[i]]).toEqual([
      i % 2 ? 'sale' : 'death',
      i,
      i * 2,
      -1,
      i / 7,
    ]);
});

test('nothing that happened is nothing', () => {
  expect(new EventBuffer().events().step).toHaveLength(0);
});
