// What the law calls people beside what they are: of arrests as a dealer the share of each role, and of each role’s arrests the
// share that were as a dealer. The first five add up to one with those who had handled no drug.
import { role } from '../world/codes.ts';
import type { World } from '../world/world.ts';
import { asDealer, type Test } from './cases.ts';
import { defineOutcome, type Outcome } from './outcome.ts';
import { arrestsWhere, shareOf } from './period.ts';

const roles = [
  ['uses', 'use-only', 'uses only'],
  ['hooksUp', 'hook-friends-up', 'hooks friends up'],
  ['brokers', 'broker', 'brokers'],
  ['userSeller', 'sell-and-use', 'user-seller'],
  ['seller', 'sell-and-do-not-use', 'seller who does not use'],
] as const;

const isOf =
  ({ cases }: World, code: number): Test =>
  (row) =>
    cases.role[row] === code;

export const labelOutcomes: readonly Outcome[] = [
  ...roles.map(([name, id, words]) =>
    defineOutcome({
      id: `called-dealers-who-${id}`,
      label: `Of those arrested as dealers: ${words}`,
      unit: 'share',
      meaning: `of arrests as a dealer, the share of people whose role over the 180 days before was: ${words}`,
      measure: (world, period) =>
        shareOf(
          arrestsWhere(world, period, (row) => asDealer(world)(row) && isOf(world, role[name])(row)),
          arrestsWhere(world, period, asDealer(world)),
        ),
    }),
  ),
  ...roles.map(([name, id, words]) =>
    defineOutcome({
      id: `who-${id}-called-dealers`,
      label: `Arrested as dealers, of arrests of: ${words}`,
      unit: 'share',
      meaning: `of all arrests over drugs of people whose role was: ${words}, the share that were as a dealer`,
      measure: (world, period) =>
        shareOf(
          arrestsWhere(world, period, (row) => asDealer(world)(row) && isOf(world, role[name])(row)),
          arrestsWhere(world, period, isOf(world, role[name])),
        ),
    }),
  ),
];
