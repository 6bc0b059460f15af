import { expect, test } from 'vitest';
import { oddsOfCut, TestedDoses } from '../../src/observe/tested-doses.ts';

test('an overdose belongs to the dose of the same person in the same step, cut or not', () => {
  const { add, table } = new TestedDoses();
  add(1, 'testedDose', 5, -1, 0.5);
  add(1, 'testedDose', 6, -1, 1);
  add(1, 'testedDose', 7, -1, 0.2);
  add(1, 'overdose', 6, -1, 300);
  add(1, 'overdose', 5, -1, 200);
  add(1, 'overdose', 8, -1, 200);
  add(2, 'overdose', 7, -1, 200);
  add(2, 'testedDose', 6, -1, 1);
  add(2, 'sale', 6, 5, 2);
  expect(table).toEqual({ cut: 2, cutOverdoses: 1, whole: 2, wholeOverdoses: 1 });
});

test('the odds ratio is that of the table, and none where a cell is empty', () => {
  expect(oddsOfCut({ cut: 1010, cutOverdoses: 10, whole: 520, wholeOverdoses: 20 })).toBeCloseTo(0.25, 12);
  expect(oddsOfCut({ cut: 10, cutOverdoses: 0, whole: 20, wholeOverdoses: 2 })).toBeNull();
});
