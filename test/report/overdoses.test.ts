// What became of overdoses: the marks are a hundred, and each stands for what its words say.
import { expect, test } from 'vitest';
import { inHundred } from '../../src/report/hundred.ts';
import { overdoseMarks } from '../../src/report/overdoses.ts';
import type { Comparison } from '../../src/study/comparison.ts';
import { fixture } from './fixture.ts';

const ENDS = {
  'overdose-deaths': 5,
  'overdose-deaths-witnessed': 2,
  'nonfatal-overdoses': 95,
  'reversals-by-bystanders': 10,
  'supervised-overdoses': 6,
  'deaths-at-supervised-sites': 1,
};

function withEnds(baseline: Record<string, number>, policy = baseline): Comparison {
  const { comparison } = fixture({ replicates: 2 });
  return { ...comparison, runs: comparison.runs.map((run) => ({ ...run, baseline, policy })) };
}

test('shares of a hundred add up to a hundred, or to nothing', () => {
  expect(inHundred([1, 1, 1])).toEqual([34, 33, 33]);
  expect(inHundred([0, 0])).toEqual([0, 0]);
});

test('deaths are told by whether somebody was near, lives by what brought them back', () => {
  const text = overdoseMarks(withEnds(ENDS))?.text ?? '';
  for (const words of [
    '3 died, nobody near',
    '2 died, somebody near',
    '10 lived: naloxone',
    '5 lived: in a supervised site',
    '80 lived otherwise',
  ])
    expect(text).toContain(words);
  expect(text).toContain('200 under today’s law');
});

test('there are none where nobody overdosed in a world', () => {
  const nobody = Object.fromEntries(Object.keys(ENDS).map((id) => [id, 0]));
  expect(overdoseMarks(withEnds(ENDS, nobody))).toBeNull();
});
