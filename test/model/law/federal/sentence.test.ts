import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drugNames } from '../../../../src/model/law/federal/drugs.ts';
import type { Offence, Role } from '../../../../src/model/law/federal/offence.ts';
import { sentence } from '../../../../src/model/law/federal/sentence.ts';
import { LIFE, roles } from '../../../../src/model/law/federal/tables.ts';

const plain: Offence = { drugs: [{ drug: 'heroin', grams: 100 }], year: 2018, history: { category: 'I' } };
const of = (drug: string, grams: number, more: Partial<Offence> = {}) =>
  sentence({ ...plain, drugs: [{ drug, grams }], ...more });
const change = (found: ReturnType<typeof sentence>, rule: string) =>
  found.steps.filter((step) => step.rule === rule).map((step) => step.change);
const terms = ({ statute }: ReturnType<typeof sentence>) => [statute.minimumMonths, statute.maximumMonths];

describe('weight', () => {
  test.each([
    ['heroin', 9.99, 12, 10, 16, 0],
    ['heroin', 100, 24, 51, 63, 60],
    ['heroin', 999, 28, 78, 97, 60],
    ['heroin', 1000, 30, 97, 121, 120],
    ['heroin', 90_000, 38, 235, 293, 120],
    ['fentanyl', 3.99, 12, 10, 16, 0],
    ['fentanyl', 39, 22, 41, 51, 0],
    ['fentanyl', 40, 24, 51, 63, 60],
    ['fentanyl', 400, 30, 97, 121, 120],
    ['fentanyl-analogue', 0.5, 12, 10, 16, 0],
    ['fentanyl-analogue', 10, 24, 51, 63, 60],
    ['fentanyl-analogue', 100, 30, 97, 121, 120],
    ['carfentanil', 10, 24, 51, 63, 60],
    ['furanylfentanyl', 10, 24, 51, 63, 60],
    ['acetylfentanyl', 10, 24, 51, 63, 60],
    ['cocaine', 500, 24, 51, 63, 60],
    ['cocaine-base', 28, 24, 51, 63, 60],
    ['methamphetamine', 50, 24, 51, 63, 60],
    ['methamphetamine-actual', 50, 30, 97, 121, 120],
  ])('%s, %d g', (drug, grams, level, lowMonths, highMonths, minimum) => {
    const found = of(drug, grams);
    expect(found).toMatchObject({ baseLevel: level, totalLevel: level, range: { lowMonths, highMonths } });
    expect(found.statute.minimumMonths).toBe(minimum);
  });

  test('is the same in 2017 as in 2018', () => {
    for (const drug of drugNames)
      for (const grams of [1, 39, 40, 99, 100, 999, 1000])
        expect(of(drug, grams, { year: 2017 }).baseLevel).toBe(of(drug, grams).baseLevel);
  });

  test('of several drugs is converted and added; the statute does not add', () => {
    const both = sentence({
      ...plain,
      drugs: [
        { drug: 'heroin', grams: 60 },
        { drug: 'fentanyl', grams: 36 },
      ],
    });
    expect(both.steps[0]).toMatchObject({ rule: '§2D1.1(c)(8)', level: 24 });
    expect(both.steps[0].words).toContain('150 kg of converted drug weight');
    expect(terms(both)).toEqual([0, 240]);
    const before = sentence({ ...plain, year: 2017, drugs: [...plain.drugs, { drug: 'fentanyl', grams: 1 }] });
    expect(before.steps[0].words).toContain('102.5 kg of marihuana');
  });

  test('of the same substance under two names is added, in statute too', () => {
    const grams = [0.7, 0.1, 9.2];
    const drugs = ['carfentanil', 'acetylfentanyl', 'carfentanil'].map((drug, i) => ({ drug, grams: grams[i] }));
    expect(sentence({ ...plain, drugs })).toMatchObject({ baseLevel: 24, statute: { minimumMonths: 60 } });
  });

  test('more of an opioid, or one more, never makes the level lower', () => {
    const weight = fc.double({ min: 0.001, max: 1e5, noNaN: true });
    const opioid = fc.constantFrom('heroin', 'fentanyl', 'carfentanil');
    fc.assert(
      fc.property(opioid, weight, opioid, weight, (drug, grams, other, more) => {
        const less = of(drug, grams);
        const all = sentence({ ...plain, drugs: [...[{ drug, grams }], ...[{ drug: other, grams: more }]] });
        expect(all.baseLevel).toBeGreaterThanOrEqual(less.baseLevel);
        expect(all.statute.minimumMonths).toBeGreaterThanOrEqual(less.statute.minimumMonths);
      }),
    );
  });
});

describe('the statute', () => {
  test.each([
    [1000, 2017, 0, false, 120, LIFE],
    [1000, 2017, 1, false, 240, LIFE],
    [1000, 2017, 2, false, LIFE, LIFE],
    [1000, 2018, 1, false, 180, LIFE],
    [1000, 2018, 2, false, 300, LIFE],
    [1000, 2018, 3, false, 300, LIFE],
    [100, 2017, 0, false, 60, 480],
    [100, 2017, 1, false, 120, LIFE],
    [100, 2018, 2, false, 120, LIFE],
    [99, 2018, 0, false, 0, 240],
    [99, 2018, 1, false, 0, 360],
    [1, 2016, 0, true, 240, LIFE],
    [1000, 2018, 0, true, 240, LIFE],
    [1, 2018, 1, true, LIFE, LIFE],
  ])('%d g of heroin in %i, %i priors, death %s', (grams, year, priors, death, least, most) => {
    expect(terms(of('heroin', grams, { year, priors, death }))).toEqual([least, most]);
  });

  test('has its paragraph and clause', () => {
    expect(of('fentanyl', 40).statute.provision).toBe('21 U.S.C. 841(b)(1)(B)(vi)');
    expect(of('heroin', 1).statute.provision).toBe('21 U.S.C. 841(b)(1)(C)');
  });

  test('raises the range, replaces it, or caps it: USSG 5G1.1', () => {
    expect(of('heroin', 100).restricted).toEqual({ lowMonths: 60, highMonths: 63, life: false, rule: '§5G1.1(c)' });
    expect(of('heroin', 100, { acceptance: true }).restricted).toMatchObject({ lowMonths: 60, rule: '§5G1.1(b)' });
    const gravest: Partial<Offence> = {
      history: { category: 'VI' },
      weapon: true,
      misrepresented: true,
      role: 'leader',
    };
    const cut = of('fentanyl', 39, gravest);
    expect([cut.totalLevel, cut.range.lowMonths, cut.range.highMonths]).toEqual([32, 210, 262]);
    expect(cut.restricted).toMatchObject({ lowMonths: 210, highMonths: 240, rule: '§5G1.1(c)' });
    const drugs = Object.entries({ heroin: 99, fentanyl: 39, carfentanil: 9.9, cocaine: 499 });
    const below = sentence({ ...plain, ...gravest, drugs: drugs.map(([drug, grams]) => ({ drug, grams })) });
    expect(below).toMatchObject({ totalLevel: 34, range: { lowMonths: 262 } });
    expect(below.restricted).toEqual({ lowMonths: 240, highMonths: 240, life: false, rule: '§5G1.1(a)' });
  });

  test('life is infinite months, and null as JSON', () => {
    const found = of('fentanyl', 1, { death: true, priors: 1 });
    expect(found.restricted).toMatchObject({ lowMonths: LIFE, highMonths: LIFE, life: true });
    expect(JSON.parse(JSON.stringify(found)).restricted).toMatchObject({
      lowMonths: null,
      highMonths: null,
      life: true,
    });
    expect(of('fentanyl', 1, { death: true }).restricted).toMatchObject({ lowMonths: 240, highMonths: 293 });
  });
});

describe('steps', () => {
  test('acceptance is three levels from 16 on, two below', () => {
    expect(of('heroin', 5, { acceptance: true })).toMatchObject({
      ...{ baseLevel: 12, totalLevel: 10 },
      range: { lowMonths: 6, highMonths: 12 },
    });
    expect(of('heroin', 20, { acceptance: true }).totalLevel).toBe(13);
    expect(of('heroin', 10, { acceptance: true }).totalLevel).toBe(12);
  });

  test('a misrepresented fentanyl is four levels from November 2018, and needs a fentanyl', () => {
    const level = (drug: string, year: number) => of(drug, 20, { year, misrepresented: true }).totalLevel;
    expect(level('fentanyl', 2018) - level('fentanyl', 2017)).toBe(4);
    expect(level('carfentanil', 2022) - level('carfentanil', 2014)).toBe(4);
    expect(level('heroin', 2018)).toBe(level('heroin', 2017));
  });

  test('a weapon is two levels', () => {
    expect(of('heroin', 100, { weapon: true }).totalLevel).toBe(26);
  });

  test.each<[Role, number]>([
    ['leader', 28],
    ['manager', 27],
    ['leader-of-few', 26],
    ['none', 24],
    ['minor', 22],
    ['between', 21],
    ['minimal', 20],
  ])('role %s', (role, level) => {
    expect(of('heroin', 100, { role }).totalLevel).toBe(level);
  });

  test.each<[number, Role, number]>([
    [2999, 'minor', 30],
    [3000, 'minor', 30],
    [10_000, 'minor', 31],
    [30_000, 'between', 33],
    [30_000, 'minimal', 32],
    [90_000, 'minor', 34],
    [90_000, 'minimal', 32],
    [90_000, 'leader', 38],
  ])('%d g of heroin, %s: the base is %i', (grams, role, base) => {
    expect(of('heroin', grams, { role }).baseLevel).toBe(base);
  });

  test('who was drawn in has two levels more, if a minimal participant', () => {
    const drawn = (role: Role, year = 2018) => of('heroin', 100, { role, year, drawnIn: true });
    expect([drawn('minimal').totalLevel, drawn('minor').totalLevel]).toEqual([18, 22]);
    expect(change(drawn('minimal', 2016), '§2D1.1(b)(16)')).toEqual([-2]);
  });

  test('death is 38, and 43 after a similar conviction, whatever the weight', () => {
    expect(of('fentanyl', 1, { death: true, role: 'minor' })).toMatchObject({ baseLevel: 38, totalLevel: 36 });
    expect(of('fentanyl', 1, { death: true, priors: 1 })).toMatchObject({ baseLevel: 43 });
  });

  test.each([
    ['heroin', 99, 0, 32],
    ['heroin', 99, 1, 34],
    ['heroin', 100, 0, 34],
    ['heroin', 1000, 0, 37],
  ])('career offender: %s %d g, %i priors', (drug, grams, priors, level) => {
    const found = of(drug, grams, { priors, careerOffender: true, role: 'minor' });
    expect(found).toMatchObject({ totalLevel: level, history: { category: 'VI' } });
    expect(of(drug, grams, { priors, careerOffender: true, acceptance: true }).totalLevel).toBe(level - 3);
  });

  test('a career offender whose own level is higher keeps it', () => {
    expect(of('heroin', 90_000, { careerOffender: true }).totalLevel).toBe(38);
  });

  test('the level stays within the table', () => {
    const worst = of('heroin', 90_000, { weapon: true, role: 'leader', misrepresented: true });
    expect(worst).toMatchObject({ totalLevel: 43, range: { life: true } });
    const least: Partial<Offence> = { role: 'minimal', drawnIn: true, safetyValve: true, acceptance: true };
    expect(of('heroin', 1, least).totalLevel).toBe(2);
  });

  test('each begins where the last ended, and the total is the last', () => {
    const drug = fc.constantFrom(...drugNames);
    const role = fc.constantFrom(...(Object.keys(roles) as Role[]));
    const flags = fc.record({
      ...{ acceptance: fc.boolean(), weapon: fc.boolean(), misrepresented: fc.boolean(), death: fc.boolean() },
      ...{ careerOffender: fc.boolean(), drawnIn: fc.boolean(), safetyValve: fc.boolean() },
      ...{ priors: fc.nat(3), year: fc.integer({ min: 2014, max: 2022 }) },
    });
    fc.assert(
      fc.property(drug, fc.double({ min: 0.01, max: 1e5, noNaN: true }), role, flags, fc.nat(20), (...given) => {
        const [name, grams, as, set, points] = given;
        const found = of(name, grams, { ...set, role: as, history: { points } });
        let level = 0;
        for (const step of found.steps) {
          expect(step.level).toBe(level + step.change);
          level = step.level;
        }
        expect(found.totalLevel).toBe(level);
        expect(level).toBeGreaterThanOrEqual(1);
        expect(level).toBeLessThanOrEqual(43);
        const { lowMonths, highMonths } = found.restricted;
        expect(lowMonths).toBeLessThanOrEqual(highMonths);
        expect(highMonths).toBeLessThanOrEqual(found.statute.maximumMonths);
        if (!found.relieved) expect(lowMonths).toBeGreaterThanOrEqual(found.statute.minimumMonths);
      }),
    );
  });
});

describe('the safety valve', () => {
  const valve = (more: Partial<Offence>) => of('heroin', 100, { safetyValve: true, ...more });

  test('takes two levels and lifts the minimum', () => {
    const found = valve({});
    expect(found).toMatchObject({ relieved: true, totalLevel: 22, restricted: { lowMonths: 41, highMonths: 51 } });
    expect(found.statute.minimumMonths).toBe(60);
    expect(change(found, '§2D1.1(b)(18)')).toEqual([-2]);
    expect(change(valve({ year: 2017 }), '§2D1.1(b)(17)')).toEqual([-2]);
  });

  test('leaves 17 at least where the minimum is five years, and not where there is none', () => {
    const least: Partial<Offence> = { role: 'minimal', acceptance: true };
    expect(valve(least)).toMatchObject({ totalLevel: 17 });
    expect(of('heroin', 99, { safetyValve: true, ...least }).totalLevel).toBe(13);
  });

  test.each<[string, Partial<Offence>]>([
    ['a weapon', { weapon: true }],
    ['death', { death: true }],
    ['a leader', { role: 'leader' }],
    ['a supervisor', { role: 'leader-of-few' }],
    ['two points before the First Step Act', { history: { points: 2 }, year: 2017 }],
    ['category II before it', { history: { category: 'II' }, year: 2014 }],
    ['a career offender before it', { careerOffender: true, year: 2017 }],
    ['a sentence of three points since', { history: { sentences: [{ months: 24 }] } }],
    ['category V since', { history: { category: 'V' } }],
  ])('%s shuts it', (_, more) => {
    const found = valve(more);
    expect(found.relieved).toBe(false);
    expect(found.restricted.lowMonths).toBeGreaterThanOrEqual(60);
    expect(found.steps.some((step) => step.words.startsWith('safety valve refused') && step.change === 0)).toBe(true);
  });

  test('since 2018 lifts the minimum for more points, without the two levels until 2023', () => {
    const found = valve({ history: { sentences: [{ days: 90 }, { days: 60 }] }, year: 2021 });
    expect(found).toMatchObject({ relieved: true, totalLevel: 24, history: { category: 'III', points: 4 } });
    expect(found.restricted).toMatchObject({ lowMonths: 63, highMonths: 78 });
  });
});

test('the manual of the year', () => {
  const manual = (year: number) => of('heroin', 1, { year }).manual;
  expect([2014, 2015, 2016, 2017, 2018, 2020, 2021, 2022].map(manual)).toEqual(
    [2014, 2015, 2016, 2016, 2018, 2018, 2021, 2021].map((year) => `November ${year}`),
  );
});

test.each<[string, Partial<Offence>, RegExp]>([
  ['no drug', { drugs: [] }, /at least one drug/],
  ['an unknown drug', { drugs: [{ drug: 'tea', grams: 1 }] }, /tea is not known/],
  ['no weight', { drugs: [{ drug: 'heroin', grams: 0 }] }, /heroin: 0 g/],
  ['no number', { drugs: [{ drug: 'heroin', grams: Number.NaN }] }, /heroin: NaN g/],
  ['an infinite weight', { drugs: [{ drug: 'heroin', grams: Number.POSITIVE_INFINITY }] }, /heroin: Infinity g/],
  ['a year without a manual', { year: 2013 }, /2014 to 2022/],
  ['a role that is none', { role: 'toString' as Role }, /known are leader/],
  ['half a conviction', { priors: 0.5 }, /whole number/],
])('%s is refused', (_, more, said) => {
  expect(() => sentence({ ...plain, ...more })).toThrow(said);
});
