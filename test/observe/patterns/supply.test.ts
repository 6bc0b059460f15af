import { expect, test } from 'vitest';
import { STEPS_PER_DAY } from '../../../src/model/world/clock.ts';
import { substances } from '../../../src/model/world/codes.ts';
import { add, cases, figure, record } from './record.ts';

const found = (...names: ('heroin' | 'fentanyl' | 'acetylfentanyl' | 'furanylfentanyl' | 'carfentanil')[]) =>
  names.reduce((bits, name) => bits | (1 << substances[name]), 0);

function seized() {
  const one = record(1, 14);
  add(
    one.seizures,
    { found: found('heroin') },
    { found: found('heroin', 'fentanyl') },
    { found: found('heroin', 'carfentanil') },
    { found: found('fentanyl', 'acetylfentanyl') },
    { found: found('heroin') },
    // In the second year
    { found: found('heroin', 'furanylfentanyl'), step: 366 * STEPS_PER_DAY },
  );
  return one;
}

test('the share with a fentanyl is of seizures with heroin, in the first year', () => {
  expect(figure('fentanyl-share-2014', seized())).toBe(0.5);
  expect(figure('fentanyl-share-2017', seized())).toBe(0.5);
});

test('the mix is of finds: two in one seizure are two', () => {
  expect(figure('analogue-fentanyl', seized())).toBe(0.5);
  expect(figure('analogue-acetyl', seized())).toBe(0.25);
  expect(figure('analogue-carfentanil', seized())).toBe(0.25);
  expect(figure('analogue-furanyl', seized())).toBe(0);
  expect(cases('analogue-fentanyl', seized())).toBe(4);
});
