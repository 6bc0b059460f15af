import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Sandbox } from './crackdown.ts';

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = new Sandbox();
});
afterAll(() => sandbox.remove());

const json = (...args: string[]) => sandbox.json(['sentence', ...args]);

test('the document has the levels, the ranges, the statute and each step', async () => {
  const found = await json('--drug', 'heroin=100', '--history', 'I');
  expect(found).toMatchObject({
    ...{ schema: 'crackdown-sentence/1', manual: 'November 2018', baseLevel: 24, totalLevel: 24, relieved: null },
    offence: { drugs: [{ drug: 'heroin', grams: 100 }], year: 2018, history: { category: 'I' } },
    range: { lowMonths: 51, highMonths: 63, life: false },
    statute: { provision: '21 U.S.C. 841(b)(1)(B)(i)', minimumMonths: 60, maximumMonths: 480, life: false },
    restricted: { lowMonths: 60, highMonths: 63, life: false },
  });
  expect(found.steps).toEqual([
    { rule: '§2D1.1(c)(8)', words: '100 g of heroin: 100 g or more, less than 400 g', change: 24, level: 24 },
  ]);
});

test('life is null with a word beside it', async () => {
  const { range, statute } = await json('--drug', 'heroin=1', '--death', '--prior', '1');
  expect(range).toEqual({ lowMonths: null, highMonths: null, life: true });
  expect(statute).toMatchObject({ minimumMonths: null, maximumMonths: null, life: true });
});

describe('options reach the arithmetic', () => {
  test.each<[string[], number]>([
    [['--accept'], 21],
    [['--role', 'minor'], 22],
    [['--role', 'minimal', '--drawn-in'], 18],
    [['--weapon'], 26],
    [['--misrepresented'], 28],
    [['--misrepresented', '--year', '2017'], 24],
    [['--death'], 38],
    [['--safety-valve'], 22],
    [['--career-offender'], 34],
    [['--career-offender', '--prior', '1'], 37],
    [['--drug', 'heroin=60', '--drug', 'carfentanil=30'], 26],
  ])('%j', async (args, level) => {
    expect(await json('--drug', 'fentanyl=40', ...args)).toMatchObject({ totalLevel: level });
  });

  test.each<[string[], string]>([
    [['--points', '7'], 'IV'],
    [['--prior-sentence', '18m', '--prior-sentence', '90d', '--under-sentence'], 'IV'],
    [['--prior-sentence', '2y,violent'], 'II'],
    [['--prior-sentence', '0d'], 'I'],
    [['--under-sentence'], 'II'],
  ])('%j', async (args, category) => {
    expect(await json('--drug', 'heroin=5', ...args)).toMatchObject({ history: { category } });
  });
});

test('in words each step has its rule, in 80 columns', async () => {
  const args = ['--drug', 'fentanyl=28', '--history', 'VI', '--misrepresented', '--accept', '--role', 'minor'];
  const { code, out, err } = await sandbox.run(['sentence', ...args]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const rule of ['§2D1.1(c)(10)', '§2D1.1(b)(13)', '§3B1.2(b)', '§3E1.1(a)', '§3E1.1(b)', '§5G1.1(c)'])
    expect(out).toContain(rule);
  expect(out).toContain('no minimum, 20 years at most: 21 U.S.C. 841(b)(1)(C)');
  expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
});
