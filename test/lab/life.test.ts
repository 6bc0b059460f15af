import { describe, expect, test } from 'vitest';
import { piecesOf } from '../../src/lab/life/pieces.ts';
import type { Life, LifeEvent, TwoLine } from '../../src/observe/life/index.ts';
import { rowsOf, trackOf } from '../../src/observe/life/index.ts';

const period = { from: 0, until: 400, firstDay: 0, days: 100 };

function life(events: readonly (Partial<LifeEvent> & Pick<LifeEvent, 'kind' | 'day'>)[], more: object = {}): Life {
  const portrait = { using: 'active', sells: false, held: false, treated: false };
  return {
    ...{ person: 7, period, portrait, present: { alive: true }, everydayFrom: 0, ties: [], around: [] },
    events: events.map((event) => ({ step: event.day * 4, person: 7, other: -1, amount: 0, ...event })),
    ...more,
  } as unknown as Life;
}

describe('a life as a line', () => {
  test('has what lasts as spans, open ones up to the day at which the world stands', () => {
    const { spans, end } = trackOf(
      life([
        { kind: 'startsSelling', day: 10 },
        { kind: 'stopsSelling', day: 30 },
        { kind: 'booked', day: 30, amount: 1 },
        { kind: 'release', day: 42 },
        { kind: 'treated', day: 60 },
      ]),
    );
    expect(end).toBe(100);
    expect(spans).toEqual([
      { kind: 'uses', from: 0, until: 100 },
      { kind: 'sells', from: 10, until: 30 },
      { kind: 'held', from: 30, until: 42 },
      { kind: 'treated', from: 60, until: 100 },
    ]);
  });

  test('ends with a death, and begins held or selling where the person was', () => {
    const portrait = { using: 'abstinent', sells: true, held: true, treated: false };
    const present = { alive: false, died: { day: 55, cause: 'overdose' } };
    const { spans, points, end } = trackOf(
      life(
        [
          { kind: 'release', day: 5 },
          { kind: 'returns', day: 6 },
          { kind: 'death', day: 55 },
        ],
        { portrait, present },
      ),
    );
    expect(end).toBe(55);
    expect(points).toEqual([{ kind: 'death', day: 55 }]);
    expect(spans).toEqual([
      { kind: 'uses', from: 6, until: 55 },
      { kind: 'sells', from: 0, until: 55 },
      { kind: 'held', from: 0, until: 5 },
    ]);
  });

  test('has a sentence to jail or prison of somebody free as the beginning of custody, and nothing of other people', () => {
    const detail = { of: 'case', disposition: 'jail' } as LifeEvent['detail'];
    const { spans, points } = trackOf(
      life([
        { kind: 'arrest', day: 3 },
        { kind: 'booked', day: 3, amount: 0 },
        { kind: 'release', day: 5 },
        { kind: 'disposition', day: 20, ...(detail && { detail }) },
        { kind: 'arrest', day: 30, person: 8, other: 7 },
      ]),
    );
    expect(spans.filter(({ kind }) => kind === 'held')).toEqual([
      { kind: 'held', from: 3, until: 5 },
      { kind: 'held', from: 20, until: 100 },
    ]);
    expect(points).toEqual([{ kind: 'arrest', day: 3 }]);
  });
});

describe('two lives as rows', () => {
  const line = (day: number, text: string, world: TwoLine['world'], everyday = false): TwoLine => ({
    ...{ step: day * 4, day, text, world, everyday },
  });
  const lives = {
    person: 7,
    lines: [
      line(2, 'Both.', 'both'),
      line(9, 'Old.', 'baseline'),
      line(9, 'New.', 'policy'),
      line(9, 'Bought.', 'policy', true),
      line(20, 'Alike.', 'both'),
    ],
    parting: { step: 36, day: 9, how: '', why: '' },
  };

  test('stand under their laws, and say once where they part', () => {
    const rows = rowsOf(lives, false);
    expect(rows.map(({ day, parts, parted }) => [day, parts, parted])).toEqual([
      [2, false, false],
      [9, true, true],
      [20, false, true],
    ]);
    expect(rows[1]).toMatchObject({ both: [], baseline: [{ text: 'Old.' }], policy: [{ text: 'New.' }] });
  });

  test('have everyday things where they are asked for', () => {
    expect(rowsOf(lives, true)[1].policy).toHaveLength(2);
  });

  test('name people who can be followed', () => {
    expect(piecesOf('Bought from person 12, a friend.')).toEqual([
      { text: 'Bought from ' },
      { text: 'person 12', person: 12 },
      { text: ', a friend.' },
    ]);
  });
});
