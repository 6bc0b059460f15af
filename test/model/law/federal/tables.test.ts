import { describe, expect, test } from 'vitest';
import { substanceIds } from '../../../../src/model/law/federal/drugs.ts';
import { rangeFor } from '../../../../src/model/law/federal/sentence.ts';
import {
  CONVERTED_WEIGHT,
  categories,
  LIFE,
  QUANTITY_LEVELS,
  sentencingTable,
  statutoryTerms,
  substances,
} from '../../../../src/model/law/federal/tables.ts';

const levels = sentencingTable.map((_, i) => i + 1);
const low = (level: number, category: number) => sentencingTable[level - 1][2 * category];
const cells = levels.flatMap((level) => categories.map((category) => rangeFor(level, category)));

describe('the sentencing table', () => {
  test('has 43 levels and six categories', () => {
    expect(sentencingTable.map((row) => row.length)).toEqual(levels.map(() => 12));
    expect(levels).toHaveLength(43);
  });

  test('never falls from a level or a category to the next', () => {
    for (const level of levels)
      for (let at = 0; at < 12; at++) {
        if (level < 43) expect(sentencingTable[level][at]).toBeGreaterThanOrEqual(sentencingTable[level - 1][at]);
        if (at < 10) expect(sentencingTable[level - 1][at + 2]).toBeGreaterThanOrEqual(sentencingTable[level - 1][at]);
      }
  });

  test('a range is as wide as 28 U.S.C. 994(b)(2) lets it be: six months or a quarter', () => {
    for (const { lowMonths, highMonths } of cells)
      expect(highMonths).toBe(lowMonths < 360 ? lowMonths + Math.max(6, Math.floor(lowMonths / 4)) : LIFE);
  });

  test('is life from level 43 on and nowhere below', () => {
    for (const level of levels)
      for (const [c] of categories.entries()) expect(low(level, c) === LIFE).toBe(level === 43);
  });

  test('a category is a level: II is I one level up, III two, VI is V one', () => {
    for (let level = 8; level <= 40; level++) {
      expect(low(level, 1)).toBe(low(level + 1, 0));
      expect(low(level, 2)).toBe(low(level + 2, 0));
      expect(low(level, 5)).toBe(low(level + 1, 4));
    }
  });

  test.each([
    [1, 'VI', 0, 6],
    [2, 'VI', 1, 7],
    [9, 'I', 4, 10],
    [10, 'I', 6, 12],
    [12, 'IV', 21, 27],
    [13, 'IV', 24, 30],
    [17, 'V', 46, 57],
    [20, 'VI', 70, 87],
    [22, 'IV', 63, 78],
    [24, 'IV', 77, 96],
    [26, 'V', 110, 137],
    [26, 'VI', 120, 150],
    [27, 'V', 120, 150],
    [28, 'VI', 140, 175],
    [29, 'IV', 121, 151],
    [30, 'I', 97, 121],
    [32, 'IV', 168, 210],
    [34, 'VI', 262, 327],
    [36, 'VI', 324, 405],
    [37, 'VI', 360, LIFE],
    [38, 'I', 235, 293],
    [42, 'I', 360, LIFE],
  ] as const)('level %i, category %s', (level, category, lowMonths, highMonths) => {
    expect(rangeFor(level, category)).toEqual({ lowMonths, highMonths, life: highMonths === LIFE });
  });
});

describe.each(substanceIds)('%s', (id) => {
  const { quantity, converted, fromGrams } = substances[id];

  test('has a falling threshold for each level', () => {
    expect(quantity).toHaveLength(QUANTITY_LEVELS.length);
    expect([...quantity].sort((a, b) => b - a)).toEqual([...quantity]);
  });

  test('its thresholds are those of the weight it converts to', () => {
    for (const [row, grams] of quantity.entries())
      expect(Math.abs((grams * converted) / CONVERTED_WEIGHT[row] - 1)).toBeLessThan(2e-4);
  });

  test('the statute’s thresholds are levels 24 and 30, as Amendment 782 set them', () => {
    expect(fromGrams.B).toBe(quantity[QUANTITY_LEVELS.indexOf(24)]);
    expect(fromGrams.A).toBe(quantity[QUANTITY_LEVELS.indexOf(30)]);
  });
});

test('more earlier convictions never make the statute milder', () => {
  for (const rows of Object.values(statutoryTerms))
    for (const [i, [least, most]] of rows.entries()) {
      expect(least).toBeLessThanOrEqual(most);
      if (i > 0) expect(least).toBeGreaterThanOrEqual(rows[i - 1][0]);
      if (i > 0) expect(most).toBeGreaterThanOrEqual(rows[i - 1][1]);
    }
});
