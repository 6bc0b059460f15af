import { keyed, number, share } from '../city/parameter.ts';
import { houses } from '../world/codes.ts';

export const careParameters = {
  kitsPerMonth: number('per person-month', 'naloxone kits handed out per person who uses', 0, 10),
  kitExpires: number('per month', 'chance that a kit in somebody’s hands expires', 0, 1),
  kitLost: number('per month', 'chance that a kit is lost, stolen or goes out of the city’s network', 0, 1),
  kitShared: number(
    'per month',
    'chance that a person with more than one kit gives one to a given friend who has none',
    0,
    1,
  ),
  placeKept: number('days', 'time in custody for which a programme outside keeps a place in agonist treatment', 0, 60),
  insideContinued: keyed(houses, 'share', 'of those in agonist treatment when taken, share kept on it', 0, 1),
  insideBegun: keyed(
    houses,
    'share',
    'of the other people dependent when taken, share begun on agonist treatment',
    0,
    1,
  ),
  insideAccepts: share('share of people dependent when taken who accept agonist treatment when all are offered it'),
  insideLinked: share('of those treated in custody, share seen into treatment outside, if there is a place'),
} as const;

export const livesParameters = {
  quit: number('per month', 'chance a month that a person who uses stops without treatment', 0, 1),
  quitAfterOverdose: share('chance of stopping after a survived overdose'),
  relapse: number('per month', 'chance a month that an abstinent person returns to use', 0, 1),
  initiation: number('per month', 'chance a month that a person in the pool with half of friends using begins', 0, 1),
  otherMortality: number('per year', 'death rate of people who use or used from other causes, mean over ages', 0, 0.2),
  mortalityDoubles: number('years', 'years of age in which that rate doubles', 1, 1000),
  housingLoss: number('per month', 'chance a month that someone on the way down loses a step of housing', 0, 1),
  housingLossInside: number('per month', 'chance a month that someone in custody loses a step of housing', 0, 1),
  housingGain: number('per month', 'chance a month that someone regains a step of housing', 0, 1),
  tieFades: number('per month', 'share of full trust by which trust in every known seller falls each month', 0, 1),
  friendFades: number('per month', 'chance a month that a friendship ends', 0, 1),
  friendFadesInside: number('per month', 'the same of a friendship of somebody in custody, by their side alone', 0, 1),
  workKept: number('days', 'time in custody from which on work is lost', 0, 365),
  workLost: number('per month', 'chance a month that someone free loses their work', 0, 1),
  workFound: number('per month', 'chance a month that someone free finds the work they lost again', 0, 1),
  friendMade: number('per month', 'chance a month that a person with room makes a friend', 0, 1),
} as const;
