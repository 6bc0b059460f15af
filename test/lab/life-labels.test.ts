import { describe, expect, test } from 'vitest';
import { type Label, labelsOf } from '../../src/lab/life/gravest.ts';
import { placeLabels } from '../../src/lab/life/place-labels.ts';
import { firstOfWeight } from '../../src/lab/life/rows.ts';
import { rescued } from '../../src/model/world/codes.ts';
import type { Life, LifeEvent, TwoLine, TwoLives } from '../../src/observe/life/index.ts';

type Given = Partial<LifeEvent> & Pick<LifeEvent, 'kind' | 'day'>;

function words(events: readonly Given[], more: object = {}): string[] {
  const life = {
    ...{ person: 7, present: { alive: true }, ties: [{ person: 3, kind: 'friend', since: 0 }] },
    events: events.map((event) => ({ step: event.day * 4, person: 7, other: -1, amount: 0, ...event })),
    ...more,
  } as unknown as Life;
  return labelsOf(life).map((label) => label.words);
}

describe('what is written beside a life', () => {
  test('says what one was arrested as, and what for how long followed', () => {
    const arrest = (charge: string) => ({ of: 'arrest', charge }) as NonNullable<LifeEvent['detail']>;
    const prison = { of: 'case', disposition: 'prison', days: 426, months: 20, capital: false } as NonNullable<
      LifeEvent['detail']
    >;
    const dismissed = {
      of: 'case',
      disposition: 'dismissed',
      days: 0,
      months: 0,
      capital: false,
    } as NonNullable<LifeEvent['detail']>;
    expect(
      words([
        { kind: 'arrest', day: 1, detail: arrest('possession') },
        { kind: 'disposition', day: 3, detail: dismissed },
        { kind: 'arrest', day: 5, detail: arrest('distribution') },
        { kind: 'disposition', day: 30, detail: prison },
      ]),
    ).toEqual(['arrested for possession', 'arrested as a dealer', '14 months in prison']);
  });

  test('says who reversed an overdose; one that killed is told by the death', () => {
    const amount = rescued.naloxone;
    expect(
      words([
        { kind: 'overdose', day: 4 },
        { kind: 'rescue', day: 4, other: 3, amount },
      ]),
    ).toEqual(['overdosed, reversed by a friend']);
    const present = { alive: false, died: { day: 9, cause: 'overdose' } };
    expect(
      words(
        [
          { kind: 'overdose', day: 9 },
          { kind: 'death', day: 9 },
        ],
        { present },
      ),
    ).toEqual(['died of an overdose']);
  });
});

describe('labels beside a line', () => {
  const label = (day: number, weight: number, text = 'arrested as a dealer'): Label => ({ day, weight, words: text });
  const place = (labels: Label[], rows = 2) => placeLabels(labels, (day) => day * 10, 600, rows);

  test('take the next row where two would meet, and leave out the least where there is none', () => {
    const placed = place([label(20, 1), label(21, 3), label(22, 2)]);
    // The thread of the one at day 22 would run through the text of the gravest.
    expect(placed.map(({ day, row }) => [day, row])).toEqual([
      [21, 0],
      [20, 1],
    ]);
    for (const a of placed)
      for (const b of placed) if (a !== b && a.row === b.row) expect(a.until < b.from || b.until < a.from).toBe(true);
  });

  test('stay within the width', () => {
    for (const { from, until } of place([label(0, 1), label(30, 1), label(60, 1)])) {
      expect(from).toBeGreaterThanOrEqual(-3);
      expect(until).toBeLessThanOrEqual(603);
    }
  });
});

test('the first difference that weighs is no everyday trade, and is told of both laws', () => {
  const line = (day: number, world: TwoLine['world'], everyday = false) =>
    ({ step: day * 4, day, world, everyday, text: `${world} ${day}` }) as TwoLine;
  const lines = [
    line(3, 'policy', true),
    line(9, 'both'),
    line(12, 'baseline'),
    line(12, 'policy'),
    line(15, 'policy'),
  ];
  const lives = { person: 7, lines, parting: { day: 3 } } as unknown as TwoLives;
  const first = firstOfWeight(lives);
  expect([first?.day, first?.baseline.length, first?.policy.length]).toEqual([12, 1, 1]);
  expect(firstOfWeight({ ...lives, lines: lines.slice(0, 2) })).toBeUndefined();
});
