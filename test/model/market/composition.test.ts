import { describe, expect, test } from 'vitest';
import { composeLot, fentanylShare } from '../../../src/model/market/composition.ts';
import { streamKeys } from '../../../src/model/world/chance.ts';
import { substances } from '../../../src/model/world/codes.ts';
import { loadCity } from '../../../src/study/scenario-files.ts';

const city = loadCity('typical-2016');
const keys = streamKeys(3);
const lots = (share: number) =>
  Array.from({ length: 4000 }, (_, n) => composeLot(city, keys, n % 7, Math.floor(n / 7), share));
const fentanyls = (content: Float64Array) => content.slice(1).reduce((a, b) => a + b, 0);

describe('the dated share of lots with fentanyl', () => {
  test('is as given at its dates, between them between, and level outside', () => {
    const points = city.supply.fentanylShare;
    for (const [year, value] of points) expect(fentanylShare(city, year)).toBeCloseTo(value, 12);
    const [[y0, v0], [y1, v1]] = points;
    expect(fentanylShare(city, (y0 + y1) / 2)).toBeCloseTo((v0 + v1) / 2, 12);
    expect(fentanylShare(city, y0 - 10)).toBe(v0);
    expect(fentanylShare(city, 2039)).toBe(points[points.length - 1][1]);
  });
});

describe('lots', () => {
  test('hold a fentanyl as often as the share says, and never or always at the ends', () => {
    const having = (share: number) => lots(share).filter((l) => fentanyls(l.content) > 0).length / 4000;
    expect(having(0)).toBe(0);
    expect(having(1)).toBe(1);
    expect(Math.abs(having(0.24) - 0.24)).toBeLessThan(4 * Math.sqrt((0.24 * 0.76) / 4000));
  });

  test('a larger share adds fentanyl to lots and takes it from none: the same lots arrive', () => {
    const few = lots(0.2);
    const many = lots(0.4);
    for (const [n, lot] of few.entries()) {
      if (fentanyls(lot.content) > 0) expect(many[n]).toEqual(lot);
      else if (fentanyls(many[n].content) === 0) expect(many[n]).toEqual(lot);
    }
  });

  test('never hold more than they weigh, and the analogues come in the proportions of the laboratories', () => {
    const counts = new Array<number>(substances.names.length).fill(0);
    for (const { content } of lots(1)) {
      expect(content.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1);
      counts[content.findIndex((c, s) => s > 0 && c > 0)]++;
    }
    const all = substances.names.reduce((sum, id) => sum + city.supply.fentanylMix[id], 0);
    for (const [s, id] of substances.names.entries()) {
      const share = city.supply.fentanylMix[id] / all;
      expect(Math.abs(counts[s] / 4000 - share)).toBeLessThanOrEqual(4 * Math.sqrt((share * (1 - share)) / 4000));
    }
  });

  test('the median strength of what a fentanyl adds is as the city has it', () => {
    const { potency } = city.body;
    const strengths = lots(1)
      .map(({ content }) => {
        const replaced = (content[0] / (1 - city.supply.fentanylReplaces)) * city.supply.fentanylReplaces;
        const added = substances.names.slice(1).reduce((sum, id, s) => sum + content[s + 1] * potency[id], 0);
        return added / (replaced * potency.heroin);
      })
      .sort((a, b) => a - b);
    expect(Math.abs(strengths[2000] / city.supply.fentanylStrength - 1)).toBeLessThan(0.1);
  });
});
