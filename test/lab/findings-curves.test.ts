// The sidebar’s lines: the report’s definitions, at the days that are done.
import { describe, expect, it } from 'vitest';
import { arrestsADay, curveOf, daysOf, pathOf, valueAfter, type WorldSeries } from '../../src/lab/findings/curves.ts';
import { ARRESTS, type Figure, figuresFor } from '../../src/lab/findings/figures.ts';
import { outcomes } from '../../src/model/outcomes/index.ts';
import { tallyTable } from '../../src/model/world/tally.ts';
import { curve, windowFor } from '../../src/report/series.ts';
import { fixture } from '../report/fixture.ts';

const figure = (outcome: string) => figuresFor(false).find((one) => one.outcome === outcome) as Figure;
const all = [...figuresFor(false), ...figuresFor(true)];

describe('figures', () => {
  it('are of counters and outcomes that there are', () => {
    for (const { measure, outcome } of all) {
      const counters = [measure.counter, ...(measure.over ? [measure.over] : [])].filter((name) => name !== ARRESTS);
      for (const name of counters) expect(Object.keys(tallyTable.columns)).toContain(name);
      expect(outcomes.map(({ id }) => id)).toContain(outcome);
    }
  });

  it('begin with lives for a health policy, and hold no figure twice', () => {
    const ids = figuresFor(true).map(({ outcome }) => outcome);
    expect(ids.slice(0, 3)).toEqual(['overdose-deaths', 'reversals-by-bystanders', 'naloxone-kits']);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the days of a curve', () => {
  it('hold the beginning and the day reached', () => {
    expect(daysOf(10, 4)).toEqual([0, 1, 2, 3, 4]);
    expect(daysOf(365, 0)).toEqual([0]);
    expect(daysOf(3650, 3650).at(-1)).toBe(3650);
    expect(daysOf(3650, 3650).length).toBeLessThan(130);
  });
});

describe('a level', () => {
  const { detail } = fixture({ replicates: 1, days: 90, burnInDays: 60 });
  const world: WorldSeries = detail.replicates[0].policy;

  it('is what the report draws', () => {
    const price = figure('price-per-pure-gram');
    const drawn = curve(detail, 'policy', price.measure, { from: 0, to: 89, window: windowFor(90) });
    for (const { day, value } of drawn) expect(valueAfter(world, price, day + 1, 90)).toBeCloseTo(value.mean ?? 0, 8);
  });

  it('reaches back into the burn-in on day 0, and no further than the days that are done', () => {
    const using = figure('people-using');
    const { days, values } = curveOf(world, using, 90, 90);
    expect(days[0]).toBe(0);
    expect(values.every((value) => value !== null)).toBe(true);
    expect(valueAfter(world, using, 91, 90)).toBeNull();
  });
});

describe('a count', () => {
  const deaths = figure('overdose-deaths');
  const world: WorldSeries = { daily: { overdoseDeaths: [9, 9, 1, 0, 2, 1] }, burnInDays: 2 };

  it('is summed since day 0, whatever the burn-in held', () => {
    expect(curveOf(world, deaths, 10, 4)).toEqual({ days: [0, 1, 2, 3, 4], values: [0, 1, 1, 3, 4] });
    expect(valueAfter(world, deaths, 3, 10)).toBe(3);
  });

  it('is not known where nothing was counted', () => {
    expect(valueAfter(world, deaths, 5, 10)).toBeNull();
    expect(valueAfter({ daily: {}, burnInDays: 2 }, deaths, 0, 10)).toBeNull();
  });

  it('of arrests ends with the days that they are known for', () => {
    const { arrests } = fixture({ replicates: 1, days: 40 }).detail.replicates[0].baseline;
    const daily = { [ARRESTS]: arrestsADay(arrests, 5, 30) };
    const within = arrests.filter(({ day }) => day < 30).length;
    expect(valueAfter({ daily, burnInDays: 5 }, figure('arrests'), 30, 40)).toBe(within);
    expect(valueAfter({ daily, burnInDays: 5 }, figure('arrests'), 31, 40)).toBeNull();
  });
});

it('a path breaks where there is no value', () => {
  const path = pathOf(
    { days: [0, 1, 2, 3], values: [1, 2, null, 4] },
    (day) => day * 10,
    (value) => 5 - value,
  );
  expect(path).toBe('M0 4L10 3M30 1');
});
