import { describe, expect, test } from 'vitest';
import { withSettings } from '../../src/study/policy.ts';
import { readPolicy } from '../../src/study/policy-file.ts';
import { changeDays, changesInWords, isForHealth } from '../../src/study/policy-words.ts';
import { loadCity, loadPolicy } from '../../src/study/scenario-files.ts';

const city = loadCity('typical-2016');
const read = (change: string) => readPolicy(`name: x\nchanges:\n  - ${change}\n`, 'x.yaml', city);

describe('changes in words', () => {
  test.each([
    ['{ from: 0, set: { police.effort: 2 } }', 'Police effort: 2 times the city’s own, from the first day'],
    [
      '{ from: 30, until: 90, set: { law.possession: divert } }',
      expect.stringMatching(/: divert \(today arrest\), from day 30 until day 90$/),
    ],
    [
      '{ from: 2016-03-01, where: [downtown, riverside], set: { police.raids: 3 } }',
      'Raids: 3 times the city’s own, from 2016-03-01, in downtown, riverside',
    ],
    ['{ from: 0, until: 5, set: { police.raids: 3 } }', 'Raids: 3 times the city’s own, from day 0 until day 5'],
    [
      '{ from: 0, set: { supply.edge-seizures: 0.3 } }',
      expect.stringMatching(/: 0\.3 \(.*; today 0\), from the first day$/),
    ],
  ])('%s', (change, words) => {
    expect(changesInWords(read(change))).toEqual([words]);
  });

  test('one line for each lever, and none where nothing changes', () => {
    expect(changesInWords(loadPolicy('crackdown-on-dealers'))).toHaveLength(5);
    expect(changesInWords(loadPolicy('nothing'))).toEqual([]);
  });
});

test('a policy is for health if each lever that it sets is, and it sets one', () => {
  const set = (levers: string) => isForHealth(read(`{ from: 0, set: { ${levers} } }`));
  expect(set('care.naloxone-kits: 3')).toBe(true);
  expect(set('law.good-samaritan: 1, care.naloxone-kits: 3')).toBe(true);
  expect(set('police.effort: 2, care.naloxone-kits: 3')).toBe(false);
  expect(isForHealth(loadPolicy('nothing'))).toBe(false);
});

test('days of change are in order, each once, within the time', () => {
  const policy = readPolicy(
    `name: x\nchanges:\n${['90, until: 400', '30, until: 90', '2016-02-01'].map((from) => `  - { from: ${from}, set: { police.effort: 2 } }\n`).join('')}`,
    'x.yaml',
    city,
  );
  expect(changeDays(policy, city, 365)).toEqual([30, 31, 90]);
  expect(changeDays(policy, city, 31)).toEqual([30]);
});

test('a policy with levers set by hand is named for them', () => {
  expect(withSettings(loadPolicy('nothing'), { 'police.effort': 2 }).name).toBe('police.effort 2');
  expect(withSettings(loadPolicy('naloxone'), { 'police.effort': 2 }).name).toMatch(/, with police\.effort 2$/);
  expect(withSettings(loadPolicy('naloxone'), {}).name).toBe(loadPolicy('naloxone').name);
});
