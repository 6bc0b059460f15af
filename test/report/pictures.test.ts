// What the pictures are drawn from: marks, cells, samples, scales and curves.
import { describe, expect, it } from 'vitest';
import { bounded, withinBounds } from '../../src/report/bounds.ts';
import { sample } from '../../src/report/continuum.ts';
import { arrestsIn, isDealer } from '../../src/report/dealers.ts';
import { matrix, mosaic } from '../../src/report/mosaic.ts';
import { reachOf, relative } from '../../src/report/outcome-rows.ts';
import { markPath, roleIndex, roles } from '../../src/report/palette.ts';
import { replacedWithin } from '../../src/report/replacement.ts';
import { scaleFor, tickText, timeAxis } from '../../src/report/scale.ts';
import { curve, measuredDays, windowFor } from '../../src/report/series.ts';
import { hundred } from '../../src/report/strip.ts';
import { spread, wrap } from '../../src/report/svg.ts';
import type { Detail, WorldDetail } from '../../src/study/comparison.ts';
import { fixture } from './fixture.ts';

describe('a hundred marks', () => {
  it('are a hundred, whatever the counts', () => {
    for (let n = 1; n < 60; n += 7)
      for (let k = 0; k <= n; k += 3) {
        const ids = Array.from({ length: n }, (_, j) => (j < k ? 'uses' : j % 3 ? 'seller' : 'brokers'));
        expect(hundred(ids).reduce((a, b) => a + b, 0)).toBe(100);
      }
  });

  it('are none for nobody, and give a third each its 33 or 34', () => {
    expect(hundred([])).toEqual(roles.map(() => 0));
    expect(hundred(['uses', 'brokers', 'seller'])).toEqual([34, 0, 33, 0, 33, 0]);
  });

  it('count a word that is not known with those who handled nothing', () => {
    expect(roleIndex('wizard')).toBe(roles.length - 1);
    expect(hundred(['wizard']).at(-1)).toBe(100);
  });

  it('have a shape a role', () => {
    expect(new Set(roles.map((role) => markPath(role.id, 0, 0, 10))).size).toBe(roles.length);
  });
});

describe('law against life', () => {
  it('has every arrest in one cell', () => {
    const { detail } = fixture({ replicates: 3 });
    const { people, charges } = matrix(detail, 'policy');
    const sum = people.flat().reduce((a, b) => a + b, 0);
    expect(sum * 3).toBeCloseTo(arrestsIn(detail, 'policy').length, 9);
    const dealing = people
      .slice(1)
      .flat()
      .reduce((a, b) => a + b, 0);
    expect(charges[0]).toBe('possession');
    expect(dealing * 3).toBeCloseTo(arrestsIn(detail, 'policy', isDealer).length, 9);
  });

  it('counts people by tenths on average over replicates, and whole of one replicate', () => {
    const cells = (replicates: number) => `${mosaic(fixture({ replicates }).detail)}`.match(/(?<=<td>)[^<]+/g) ?? [];
    expect(cells(3).filter((cell) => /^\d\.\d$/.test(cell)).length).toBeGreaterThan(3);
    expect(cells(1).every((cell) => /^\d+$/.test(cell))).toBe(true);
  });
});

describe('a sample along the continuum', () => {
  const { detail } = fixture();
  const all = arrestsIn(detail, 'baseline');

  it('is everybody when there is room', () => {
    expect(sample(all, 1)).toHaveLength(all.length);
  });

  it('keeps the shares of the roles within one', () => {
    const few = sample(all, 0.1);
    expect(few).toHaveLength(Math.round(all.length / 10));
    for (const role of roles) {
      const of = (list: typeof all) => list.filter((a) => a.role === role.id).length;
      expect(Math.abs(of(few) - of(all) / 10)).toBeLessThan(6);
    }
  });
});

describe('intervals of levels', () => {
  it('end where levels do', () => {
    expect(bounded({ mean: 1, lo: -1, hi: 3 })).toEqual({ mean: 1, lo: 0, hi: 3 });
    expect(bounded({ mean: 0.9, lo: 0.7, hi: 1.1 }, 1)).toEqual({ mean: 0.9, lo: 0.7, hi: 1 });
    expect(bounded({ mean: 1, lo: null, hi: null })).toEqual({ mean: 1, lo: null, hi: null });
    const { comparison } = fixture();
    const level = { ...comparison.outcomes[0], unit: 'days', baseline: { mean: 40, lo: -20, hi: 290 } };
    const outcomes = [{ ...level, most: 60 }, level];
    const [ended, open] = withinBounds({ ...comparison, outcomes }).outcomes;
    expect([ended.baseline.hi, open.baseline.hi]).toEqual([60, 290]);
  });
});

describe('text and labels', () => {
  it('breaks lines at words, or says that it cannot', () => {
    expect(wrap('one two three', 60, 10, 3)).toEqual(['one two', 'three']);
    expect(wrap('unbreakable', 20, 10, 3)).toBeNull();
    expect(wrap('one two three four', 40, 10, 1)).toBeNull();
  });

  it('keeps labels apart and within bounds', () => {
    expect(spread([1, 2, 50], 10, 0, 100)).toEqual([1, 11, 50]);
    expect(spread([95, 96], 10, 0, 100)).toEqual([90, 100]);
  });
});

describe('scales', () => {
  it('hold what is drawn between round numbers', () => {
    expect(scaleFor([893, 982]).domain).toEqual([850, 1000]);
    expect(scaleFor([0.1, 9]).domain[0]).toBe(0);
  });

  it('never have no height, and keep to the bounds of the unit', () => {
    for (const values of [[], [5], [0, 0], [Number.NaN], [-3, -3]]) {
      const { domain, ticks } = scaleFor(values);
      expect(domain[1]).toBeGreaterThan(domain[0]);
      expect(ticks.length).toBeGreaterThan(1);
    }
    expect(scaleFor([93, 100], 0, 100).domain[1]).toBe(100);
    expect(scaleFor([0, 0], 0).domain[0]).toBe(0);
  });

  it('name days, months and years', () => {
    expect(timeAxis(0, 30)).toMatchObject({ unit: 'days', ticks: [0, 10, 20, 30] });
    const year = timeAxis(0, 365);
    expect([year.unit, ...year.ticks.map(year.label)]).toEqual(['months', '0', '3', '6', '9', '12']);
    const five = timeAxis(0, 1825);
    expect([five.unit, ...five.ticks.map(five.label)]).toEqual(['years', '0', '1', '2', '3', '4', '5']);
    expect(tickText('$')(1250)).toBe('$1,250');
    expect(tickText('', '\u202f%')(7.5)).toBe('7.5\u202f%');
  });
});

describe('curves', () => {
  const world = (daily: WorldDetail['daily']): WorldDetail => ({
    daily,
    burnInDays: 2,
    arrests: [],
    replacementDays: [4, null, 9],
  });
  const detail = (...worlds: WorldDetail[]): Detail => ({
    ...{ title: '', cityTitle: '', changes: [], forHealth: false, changeDays: [], command: '' },
    replicates: worlds.map((w, replicate) => ({ replicate, baseline: w, policy: w })),
  });

  it('are the sums of the days up to the point, over each other', () => {
    const d = detail(world({ cents: [1, 2, 3, 4, 5], ng: [1, 1, 1, 0, 2] }));
    const points = curve(d, 'baseline', { counter: 'cents', over: 'ng' }, { from: 0, to: 2, window: 2 });
    expect(points.map(({ day, value }) => [day, value.mean])).toEqual([
      [0, 5 / 2],
      [1, 7],
      [2, 9 / 2],
    ]);
  });

  it('have gaps where nothing happened or nothing was recorded', () => {
    const d = detail(world({ cents: [0, 0, 0], ng: [0, 0, 0] }));
    const at = { from: 0, to: 0, window: 1 };
    expect(curve(d, 'baseline', { counter: 'cents', over: 'ng' }, at)[0].value.mean).toBeNull();
    expect(curve(d, 'baseline', { counter: 'other' }, at)[0].value.mean).toBeNull();
  });

  it('have an interval over replicates, and none for one', () => {
    const at = { from: 0, to: 0, window: 1 };
    const two = detail(world({ a: [0, 0, 1] }), world({ a: [0, 0, 3] }));
    const [{ value }] = curve(two, 'policy', { counter: 'a' }, at);
    expect(value.mean).toBe(2);
    expect(value.hi).toBeCloseTo(2 + 12.706, 2);
    expect(curve(detail(world({ a: [0, 0, 1] })), 'policy', { counter: 'a' }, at)[0].value).toEqual({
      mean: 1,
      lo: null,
      hi: null,
    });
  });

  it('know how long the period is and smooth a short one less', () => {
    expect(measuredDays(detail(world({ a: [0, 0, 1] }), world({ a: [0, 0, 1, 1] })))).toBe(1);
    expect(measuredDays(detail())).toBe(0);
    expect([windowFor(365), windowFor(36), windowFor(3)]).toEqual([28, 3, 1]);
  });

  it('count sellers who are never replaced among all', () => {
    expect(replacedWithin(detail(world({})), 'baseline', 5)).toEqual([{ part: 1, of: 3 }]);
  });
});

describe('the picture of differences', () => {
  const of = (baseline: number | null, difference: number | null) => ({
    ...{ id: 'x', label: 'x', unit: 'people' },
    baseline: { mean: baseline, lo: null, hi: null },
    policy: { mean: null, lo: null, hi: null },
    difference: { mean: difference, lo: null, hi: null },
  });

  it('is in parts of today’s value, and not there without one', () => {
    expect(relative(of(50, 5))?.mean).toBe(0.1);
    expect(relative(of(0, 5))).toBeNull();
    expect(relative(of(50, null))).toBeNull();
  });

  it('has a scale that most fit into', () => {
    expect(reachOf([])).toBe(0.1);
    expect(reachOf([of(1, 0.01), of(1, 0.02), of(1, 0.15), of(1, 0.3), of(1, 9)])).toBe(0.5);
  });
});
