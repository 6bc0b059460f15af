// Numbers and intervals in words, and the intervals the report makes itself.
import { describe, expect, it } from 'vitest';
import {
  bothLaws,
  change,
  DOLLARS,
  duration,
  HUNDREDTHS,
  interval,
  number,
  PERCENT,
  POINTS,
  plural,
  verdict,
} from '../../src/report/format.ts';
import { ofHundred } from '../../src/report/shares.ts';
import { counts, difference, ratio, relativeChange, share } from '../../src/report/statistics.ts';
import { intervalOf } from '../../src/study/interval.ts';

const i = (mean: number | null, lo: number | null = null, hi: number | null = null) => ({ mean, lo, hi });
const deaths = { more: 'more', fewer: 'fewer', noun: 'deaths', one: 'death' };

describe('numbers', () => {
  it('have thousands apart, a true minus, and no minus before zero', () => {
    expect(number(1234567.891, 1)).toBe('1,234,567.9');
    expect(number(-1200)).toBe('−1,200');
    expect(number(-0.4)).toBe('0');
    expect(number(409_339, -2)).toBe('409,300');
  });

  it('are counted', () => {
    expect(plural(1, 'replicate', 'replicates')).toBe('1 replicate');
    expect(plural(0, 'replicate', 'replicates')).toBe('0 replicates');
    expect([duration(1), duration(2.5), duration(0.1)]).toEqual(['1 year', '2.5 years', '37 days']);
  });
});

describe('an interval', () => {
  it('has the decimals that its reach can carry', () => {
    expect(interval(i(71.234, 66.1, 76.4))).toBe('71 [66–76]');
    expect(interval(i(0.71234, 0.70123, 0.72345), PERCENT)).toBe('71\u202f% [70–72]');
    expect(interval(i(11.53, 10.84, 12.22))).toBe('11.5 [10.8–12.2]');
    expect(interval(i(409_339, 401_325, 417_354))).toBe('409,300 [401,300–417,400]');
    expect(interval(i(12, 12, 12))).toBe('12 [12–12]');
    expect(interval(i(7.4, 5.9, 8.9))).toBe('7.4 [5.9–8.9]');
    expect(interval(i(0.0204), PERCENT)).toBe('2.0\u202f%');
  });

  it('does not write as zero an end that is not', () => {
    expect(interval(i(-2, -3.96, -0.04))).toBe('−2.00 [−3.96 to −0.04]');
    expect(interval(i(-2, -4, 0))).toBe('−2 [−4 to 0]');
  });

  it('leaves out brackets for one replicate, and says where there is no case', () => {
    expect(interval(i(7))).toBe('7');
    expect(interval(i(null))).toBe('not defined');
  });

  it('carries its unit on the point', () => {
    expect(interval(i(-45.2, -50, -40), DOLLARS)).toBe('−$45 [−50 to −40]');
    expect(interval(i(0.02, 0.01, 0.03), POINTS)).toBe('2\u00a0points [1–3]');
    expect(interval(i(0.666, 0.6, 0.7), HUNDREDTHS)).toBe('67 [60–70]');
  });
});

describe('a difference', () => {
  it.each([
    [i(4, 1, 7), 'more', '4 more deaths [1–7]'],
    [i(-4, -7, -1), 'fewer', '4 fewer deaths [1–7]'],
    [i(-1, -4, 2), 'unclear', 'no clear difference in deaths (−1 [−4 to 2])'],
    [i(2, 0, 4), 'unclear', 'no clear difference in deaths (2 [0–4])'],
    [i(0, 0, 0), 'same', 'no difference in deaths'],
    [i(1), 'more-once', '1 more death'],
    [i(-3), 'fewer-once', '3 fewer deaths'],
    [i(0), 'same', 'no difference in deaths'],
    [i(null), 'undefined', 'a difference in deaths that is not defined'],
  ] as const)('%o is %s', (value, word, text) => {
    expect(verdict(value)).toBe(word);
    expect(change(value, deaths)).toBe(text);
  });
});

describe('both laws', () => {
  it('are one where they agree', () => {
    expect(bothLaws(i(7, 6, 8), i(7, 6, 8))).toBe('7 [6–8] under either law');
    expect(bothLaws(i(7, 6, 8), i(9, 8, 10))).toBe('7 [6–8] under today’s law and 9 [8–10] under the new law');
    expect(bothLaws(i(7), i(null))).toBe('7 under today’s law (no case under the new law)');
  });

  it('are written alike', () => {
    expect(bothLaws(i(12, 11, 13), i(12.4, 12.1, 12.8))).toBe(
      '12.0 [11.0–13.0] under today’s law and 12.4 [12.1–12.8] under the new law',
    );
  });

  const words = { of: 'people arrested', what: 'used', nobody: 'nobody was arrested' };
  it.each([
    [i(null), i(null), 'Nobody was arrested under either law'],
    [i(0.5), i(null), 'Of 100 people arrested under today’s law, 50 used; under the new law nobody was arrested'],
    [i(null), i(0.5), 'Of 100 people arrested under the new law, 50 used; under today’s law nobody was arrested'],
    [i(0.5), i(0.5), 'Of 100 people arrested, 50 used, under either law'],
    [i(0.5), i(0.6), 'Of 100 people arrested, 50 used under today’s law and 60 under the new law'],
  ])('count of a hundred: %o %o', (baseline, policy, text) => {
    expect(ofHundred({ ...words, baseline, policy })).toBe(text);
  });
});

describe('intervals over replicates', () => {
  const values = [3, 5, 4, 8, 2, 6];
  it('of a mean are Student’s', () => {
    const mine = ratio(counts(values));
    const study = intervalOf(values);
    expect(mine.mean).toBeCloseTo(study.mean ?? Number.NaN, 12);
    expect(mine.lo).toBeCloseTo(study.lo ?? Number.NaN, 12);
    expect(mine.hi).toBeCloseTo(study.hi ?? Number.NaN, 12);
  });

  it('are not there for one replicate, nor anything for none', () => {
    expect(ratio(counts([3]))).toEqual(i(3));
    expect(ratio(counts([]))).toEqual(i(null));
    expect(share([{ part: 0, of: 0 }])).toEqual(i(null));
  });

  it('of a share stay within 0 and 1 and are never certain from alike cases', () => {
    const all = share([
      { part: 5, of: 5 },
      { part: 7, of: 7 },
    ]);
    expect(all.mean).toBe(1);
    expect(all.lo).toBeGreaterThan(0.6);
    expect(all.lo).toBeLessThan(1);
    expect(all.hi).toBe(1);
  });

  it('of a difference are paired: what replicates have in common falls out', () => {
    const more = difference(counts(values), counts(values.map((x) => x + 2)));
    expect(more.mean).toBeCloseTo(2, 12);
    expect(more.lo).toBeCloseTo(2, 12);
    expect(relativeChange(counts(values), counts(values.map((x) => x * 1.1))).mean).toBeCloseTo(0.1, 12);
    expect(relativeChange(counts([0, 0]), counts([1, 1]))).toEqual(i(null));
  });
});
