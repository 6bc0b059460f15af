import { describe, expect, test } from 'vitest';
import { commandAgain } from '../../src/cli/again.ts';
import { answer } from '../../src/cli/answer.ts';
import { exitCodeOf, Interrupted, messageOf } from '../../src/cli/failure.ts';
import { figuresFor } from '../../src/cli/figures.ts';
import { entry, wrap } from '../../src/cli/text.ts';
import { leftInWords } from '../../src/cli/watch.ts';
import { outcomes } from '../../src/model/outcomes/index.ts';
import type { Comparison, Detail, Interval } from '../../src/study/comparison.ts';
import { ScenarioError } from '../../src/study/scenario-error.ts';

const none: Interval = { mean: null, lo: null, hi: null };
const around = (mean: number, reach: number): Interval => ({ mean, lo: mean - reach, hi: mean + reach });

describe('the answer', () => {
  const same = { baseline: around(10, 1), policy: around(10, 1), difference: around(0, 0) };

  /** A comparison in which all is as it was, but for what is given by id. */
  function told(changed: Record<string, { baseline: Interval; policy: Interval; difference: Interval }>): string {
    const comparison: Comparison = {
      schema: 'crackdown-compare/1',
      provenance: {
        ...{ version: '0.1.0', city: 'c', policy: 'p', scenarioHash: 'f'.repeat(64), seed: 1, replicates: 8 },
        ...{ people: 1500, years: 1, burnInDays: 1, engine: 'e', personSteps: 1, wallSeconds: 1 },
      },
      outcomes: outcomes.map(({ id, label, unit }) => ({ id, label, unit, ...same, ...changed[id] })),
      individuals: {
        ...{ deathsAverted: around(5, 1), deathsCaused: around(7, 1), net: around(-2, 3) },
        ...{ placebo: around(0.5, 2), placeboAverted: around(4, 1), placeboCaused: around(4, 1) },
      },
      runs: [],
      checksums: [{ replicate: 0, baseline: 'a', policy: 'b' }],
    };
    const detail: Detail = {
      ...{ title: 'A law', cityTitle: 'A city', changes: ['Raids: 2 times'], forHealth: false, changeDays: [0] },
      ...{ command: 'again', replicates: [] },
    };
    return answer({ comparison, detail }, 80);
  }
  /** Without the line breaks of a narrow terminal. */
  const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

  test('says who is hit, in both worlds, with intervals', () => {
    const who = { baseline: around(0.71, 0.05), policy: around(0.8, 0.04), difference: around(0.09, 0.02) };
    expect(flat(told({ 'arrested-sellers-who-use': who }))).toContain(
      'Of 100 people arrested as dealers, 71 [66–76] use drugs themselves under today’s law and 80 [76–84] under the new law.',
    );
  });

  test('says net deaths beside the placebo', () => {
    const text = flat(told({}));
    expect(text).toContain('5 [4–6] who die under today’s law do not under the new law, and 7 [6–8] die only');
    expect(text).toContain('net deaths averted −2 [−5 to 1]');
    expect(text).toMatch(/the placebo: 0\.5 \[−1\.5 to 2\.5\]|the placebo: 1 \[−2 to 3\]|the placebo: 0 \[−2 to 2\]/);
  });

  test('what differs clearly stands before what does not', () => {
    const more = { baseline: around(10, 1), policy: around(20, 1), difference: around(10, 2) };
    const lines = told({ 'naloxone-kits': more }).split('\n');
    const at = (text: string) => lines.findIndex((line) => line.startsWith(text));
    expect(at('Clear differences')).toBeGreaterThan(0);
    expect(at('Naloxone kits')).toBe(at('Clear differences') + 1);
    expect(lines[at('Naloxone kits')]).toMatch(/10 +20 +\+10 \[8 to 12\]$/);
    expect(at('Drug arrests')).toBeGreaterThan(at('No clear difference'));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('nobody arrested, nothing sold: said in words, no number made up', () => {
    const never = { baseline: none, policy: none, difference: none };
    const text = flat(
      told({ 'arrested-sellers-who-use': never, 'price-per-pure-gram': never, 'failed-searches': never }),
    );
    expect(text).toContain('Nobody was arrested as a dealer in either world.');
    expect(text).toContain('Nothing was sold.');
    expect(text).not.toMatch(/NaN|null|undefined/);
  });
});

describe('figures', () => {
  const write = (unit: string, baseline: number, policy: number, difference: Interval) => {
    const figures = figuresFor(unit, [baseline, policy, difference.mean]);
    return [figures.level(baseline), figures.level(policy), figures.difference(difference)];
  };

  test.each([
    ['deaths', 4, 5, { mean: 1, lo: null, hi: null }, ['4', '5', '+1']],
    ['share', 0.912, 0.9, around(-0.012, 0.03), ['91.2', '90.0', '−1.2 [−4.2 to 1.8]']],
    ['g', 11388.4, 8558.1, around(-2830.3, 1000), ['11,388', '8,558', '−2,830 [−3,830 to −1,830]']],
    ['days', 4.384, 4.38, around(-0.004, 1), ['4.38', '4.38', '0.00 [−1.00 to 1.00]']],
    // What is clear is not written as if zero were in it.
    ['%', 90.5, 89.9, { mean: -0.605, lo: -1.21, hi: -0.0004 }, ['90.5', '89.9', '−0.6050 [−1.2100 to −0.0004]']],
    ['years', 15.51, 15.52, { mean: 0.011, lo: 0.011, hi: 0.011 }, ['15.5', '15.5', '+0.01 [0.01 to 0.01]']],
    ['deaths', 15, 15, { mean: 0, lo: 0, hi: 0 }, ['15', '15', '0 [0 to 0]']],
  ])('of %s from %d to %d', (unit, baseline, policy, difference, expected) => {
    expect(write(unit, baseline, policy, difference)).toEqual(expected);
  });

  test('a unit stands behind a label that does not name it', () => {
    expect(figuresFor('deaths', [1]).named('Overdose deaths with a fentanyl')).toBe('Overdose deaths with a fentanyl');
    expect(figuresFor('share', [1]).named('Searches that fail')).toBe('Searches that fail (%)');
  });

  test('where there is no case there is no number', () => {
    const figures = figuresFor('share', [null]);
    expect([figures.level(null), figures.difference(none)]).toEqual(['no case', 'no case']);
  });
});

describe('failures', () => {
  const fault = (file: string, place = {}) => new ScenarioError(file, [{ ...place, message: 'is wrong' }]);

  test('keep their place in a file, and are said to be ours elsewhere', () => {
    expect(messageOf(fault('no.yaml'))).toBe('crackdown: no.yaml: is wrong');
    expect(messageOf(fault('a b.yaml', { line: 1, column: 1 }))).toBe('a b.yaml:1:1: is wrong');
    expect(messageOf(fault('--set x=1'))).toBe('crackdown: --set x=1: is wrong');
    expect(messageOf(new Interrupted('stopped'))).toBe('crackdown: stopped');
    expect(messageOf('odd')).toBe('crackdown: odd');
    expect(messageOf(new Error('\x1b]0;evil\x07is not known'))).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  test('have codes', () => {
    expect([fault('x'), new Interrupted(), new Error('x'), 'odd', undefined].map(exitCodeOf)).toEqual([
      2, 130, 1, 1, 1,
    ]);
  });
});

test('the command again is complete, and can be pasted into a shell', () => {
  const options = { city: 'my city.yaml', people: 10, years: 0.5, seed: 3, set: ["a=it's"], threads: 9, replicates: 4 };
  expect(commandAgain(['compare', 'nothing'], options)).toBe(
    `npx crackdown compare nothing --city 'my city.yaml' --people 10 --years 0.5 --replicates 4 --seed 3 --set 'a=it'\\''s'`,
  );
});

test('time left is said roughly, and not before there is something to go by', () => {
  expect(leftInWords(1000, 0)).toBe('');
  expect(leftInWords(10_000, 0.5)).toBe('about 10 s left');
  expect(leftInWords(60_000, 0.1)).toBe('about 9 min left');
  expect(leftInWords(3_600_000, 0.1)).toBe('about 9 h left');
});

test('text is broken between words', () => {
  expect(wrap('one two three', 9, '  ')).toBe('  one two\n  three');
  expect(wrap('unbreakable', 4)).toBe('unbreakable');
  expect(entry('id', 'a long title', [], 9).split('\n')).toHaveLength(3);
});
