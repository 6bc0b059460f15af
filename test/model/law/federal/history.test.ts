import fc from 'fast-check';
import { expect, test } from 'vitest';
import { categoryFor, type PriorSentence, pointsFor, score } from '../../../../src/model/law/federal/history.ts';

test.each([
  [0, 'I'],
  [1, 'I'],
  [2, 'II'],
  [3, 'II'],
  [4, 'III'],
  [6, 'III'],
  [7, 'IV'],
  [9, 'IV'],
  [10, 'V'],
  [12, 'V'],
  [13, 'VI'],
  [40, 'VI'],
])('%i points are category %s', (points, category) => {
  expect(categoryFor(points)).toBe(category);
});

test.each<[PriorSentence, number]>([
  [{}, 1],
  [{ days: 59 }, 1],
  [{ days: 60 }, 2],
  [{ months: 2 }, 2],
  [{ months: 12 }, 2],
  [{ months: 13 }, 2],
  [{ months: 13, days: 1 }, 3],
  [{ days: 396 }, 3],
  [{ months: 14 }, 3],
])('a sentence of %o is worth %i', (sentence, points) => {
  expect(pointsFor(sentence)).toBe(points);
});

test('sentences of one point are four at most, and being under a sentence is two', () => {
  const ones = Array.from({ length: 6 }, () => ({}));
  expect(score({ sentences: ones })).toMatchObject({ category: 'III', least: 4, most: 4 });
  expect(score({ sentences: [...ones, { months: 18 }], underSentence: true })).toMatchObject({ least: 9, most: 9 });
});

test('the limits of the First Step Act, each of which shuts out by itself', () => {
  const within = (sentences: PriorSentence[], underSentence = false) =>
    score({ sentences, underSentence }).withinFirstStep;
  const [one, two, three] = [{}, { days: 90 }, { months: 24 }];
  expect(within([one, one, one, one, one])).toBe(true);
  expect(within([two, two, one])).toBe(true);
  expect(within([two, two, two])).toBe(false);
  expect(within([two, two], true)).toBe(false);
  expect(within([three])).toBe(false);
  expect(within([{ ...two, violent: true }])).toBe(false);
  expect(within([{ ...one, violent: true }])).toBe(true);
});

test('points alone say it only where they are few or many', () => {
  const within = (points: number) => score({ points }).withinFirstStep;
  expect([0, 1, 2, 8, 9].map(within)).toEqual([true, true, undefined, undefined, false]);
  expect(score({ category: 'I' }).withinFirstStep).toBe(true);
  expect(score({ category: 'IV' }).withinFirstStep).toBeUndefined();
  expect(score({ category: 'V' }).withinFirstStep).toBe(false);
});

test('what points allow is never at odds with the sentences they come from', () => {
  const sentences = fc.array(fc.record({ months: fc.integer({ min: 0, max: 40 }), violent: fc.boolean() }));
  fc.assert(
    fc.property(sentences, fc.boolean(), (each, underSentence) => {
      const exact = score({ sentences: each, underSentence });
      const guessed = score({ points: exact.most }).withinFirstStep;
      expect(guessed === undefined || guessed === exact.withinFirstStep).toBe(true);
    }),
  );
});

test.each([[{ points: -1 }], [{ points: 1.5 }], [{ category: 'VII' as 'VI' }], [{ sentences: [{ months: -1 }] }]])(
  'no record: %o',
  (history) => {
    expect(() => score(history)).toThrow(RangeError);
  },
);
