import { expect, test } from 'vitest';
import { configurations } from '../../../src/replications/hoffer-alam-2013/configuration.ts';
import { daysTable, type Measure } from '../../../src/replications/hoffer-alam-2013/days.ts';
import { openMarket } from '../../../src/replications/hoffer-alam-2013/opening.ts';
import { runDays } from '../../../src/replications/hoffer-alam-2013/step.ts';
import { PlainMarket } from './plainly.ts';

test.each([
  ['what the program runs with', configurations.code, 50, 1],
  ['what its interface shows', { ...configurations.gui, customers: 150, dealers: 30 }, 150, 2],
  [
    'a market that lives on brokers',
    { ...configurations.gui, customers: 120, dealers: 24, ownDealer: 0.25, share: 1 },
    150,
    3,
  ],
  ['few and hardly tied', { ...configurations.code, customers: 60, dealers: 9, meanTies: 3 }, 300, 4],
])('%s: every measure of every day is that of the rules written plainly', (_, configuration, days, seed) => {
  const market = openMarket(configuration, seed);
  runDays(market, days);
  const plain = new PlainMarket(configuration, seed);
  plain.run(days);
  for (const [i, expected] of plain.days.entries())
    for (const name of Object.keys(daysTable.columns) as (Measure | 'day')[])
      expect(market.days[name][i], `${name} of day ${i + 1}`).toBeCloseTo(expected[name], 9);
});
