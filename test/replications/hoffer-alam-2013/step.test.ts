import { expect, test } from 'vitest';
import { configurations } from '../../../src/replications/hoffer-alam-2013/configuration.ts';
import { openMarket } from '../../../src/replications/hoffer-alam-2013/opening.ts';
import { isDue } from '../../../src/replications/hoffer-alam-2013/rule.ts';
import { rules, runDays } from '../../../src/replications/hoffer-alam-2013/step.ts';

const dueAt = (tick: number) => rules.filter(({ when }) => isDue(when, tick)).map(({ name }) => name);

test('rules go by falling priority', () => {
  const priorities = rules.map(({ priority }) => priority);
  expect(priorities).toEqual([...priorities].sort((a, b) => b - a));
});

test.each([
  [1, ['clock', 'income', 'supply', 'arrest', 'consume or buy']],
  [2, ['clock', 'income', 'supply', 'consume or buy']],
  [49, ['clock', 'income', 'supply', 'arrest', 'consume or buy']],
])('what happens in tick %i, in order', (tick, expected) => expect(dueAt(tick)).toEqual(expected));

test('what happens at the end of a day, in order', () => {
  expect(dueAt(48)).toEqual([
    'clock',
    'income',
    'supply',
    'consume or buy',
    'day accounts',
    'package',
    'franchise',
    'measures',
    'close the day',
  ]);
});

test('weekly checks begin in tick 336, surplus in 480, dropping in 672, and are due in every tick from then on', () => {
  const added = (tick: number) => dueAt(tick).filter((name) => !dueAt(tick - 1).includes(name));
  expect(dueAt(335)).toEqual(dueAt(2));
  expect(added(336)).toEqual(expect.arrayContaining(['leave without customers', 'make a tie', 'cut bad ties']));
  expect(added(480)).toContain('leave with surplus');
  expect(added(672)).toContain('drop unused dealers');
  expect(dueAt(1000)).toEqual([
    ...['clock', 'income', 'supply', 'leave without customers', 'leave with surplus', 'consume or buy', 'make a tie'],
    ...['cut bad ties', 'drop unused dealers'],
  ]);
});

test('a day is 48 ticks, and each leaves one row of measures', () => {
  const market = openMarket({ ...configurations.code, customers: 20, dealers: 5 }, 1);
  runDays(market, 3);
  expect(market.clock.tick[0]).toBe(144);
  expect([...market.days.day.subarray(0, market.days.rows)]).toEqual([1, 2, 3]);
});
