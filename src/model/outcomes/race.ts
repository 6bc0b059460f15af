// The same shares by race and ethnicity. In the model these change exposure to police, by the city’s ratios, and nothing else: what
// differs after an arrest follows from that alone (a longer record, say), so that disparities in charging, bail or sentencing of
// their own, which studies find, are not here, and these figures are a lower bound.
import { race, shopTier } from '../world/codes.ts';
import type { World } from '../world/world.ts';
import { asDealer, type Test } from './cases.ts';
import { defineOutcome, type Outcome } from './outcome.ts';
import { arrestsWhere, shareOf } from './period.ts';
import { monthsImposed } from './sentences.ts';

const LIMIT = 'race and ethnicity change exposure to police and nothing else in the model';

const groups = [
  ['white', 'white people'],
  ['black', 'Black people'],
  ['hispanic', 'Hispanic people'],
  ['other', 'other people'],
] as const;

function ofGroup([name, words]: (typeof groups)[number]): Outcome[] {
  const dealersOf = (world: World): Test => {
    const dealer = asDealer(world);
    return (row) => dealer(row) && world.people.race[world.cases.person[row]] === race[name];
  };
  const ofDealers = (what: string, label: string, meaning: string, test: (world: World, row: number) => boolean) =>
    defineOutcome({
      id: `arrested-sellers-${name}-${what}`,
      label: `Of ${words} arrested as dealers, ${label}`,
      unit: 'share',
      meaning: `of arrests of ${words} as dealers, the share ${meaning}; ${LIMIT}`,
      measure: (world, period) =>
        shareOf(
          arrestsWhere(world, period, (row) => dealersOf(world)(row) && test(world, row)),
          arrestsWhere(world, period, dealersOf(world)),
        ),
    });
  return [
    defineOutcome({
      id: `arrested-sellers-${name}`,
      label: `Of those arrested as dealers, ${words}`,
      unit: 'share',
      meaning: `of arrests as a dealer, the share of ${words}; ${LIMIT}`,
      measure: (world, period) =>
        shareOf(arrestsWhere(world, period, dealersOf(world)), arrestsWhere(world, period, asDealer(world))),
    }),
    ofDealers('who-use', 'people who use', 'who had used within 30 days', ({ cases }, row) => cases.uses[row] === 1),
    ofDealers(
      'low-level',
      'below the middle level',
      'who were not selling with a supplier at the edge of the city in reach',
      ({ cases }, row) => cases.tier[row] !== shopTier.mid,
    ),
    defineOutcome({
      id: `months-imposed-${name}`,
      label: `Months imposed as a dealer: ${words}`,
      unit: 'months',
      meaning: `mean imprisonment imposed by sentences to jail or prison as a dealer on ${words}; ${LIMIT}`,
      measure: (world, period) =>
        monthsImposed(world, period, (row) => world.people.race[world.cases.person[row]] === race[name]),
    }),
  ];
}

export const raceOutcomes: readonly Outcome[] = groups.flatMap(ofGroup);
