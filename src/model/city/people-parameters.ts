import { housing, race, route, work } from '../world/codes.ts';
import { keyed, number, places, share, shares } from './parameter.ts';

export const peopleParameters = {
  startYear: number('year', 'calendar year in which day 0 falls (a fraction for a later day)', 2000, 2040),
  burnInDays: number('days', 'days simulated before day 0 so that the market is steady', 0, 3650),
  poolPerUser: number('people per person using', 'people who may come to use, at the start', 0, 5),
  abstinentPerUser: number('people per person using', 'people who used and are abstinent, at the start', 0, 5),
  tradersPerUser: number(
    'people per person using',
    'people who do not use and would sell if it paid, at the start',
    0,
    1,
  ),
  residentsPerUser: number('people per person using', 'all residents of the city, kept as counts', 1, 10000),
  places: places('neighbourhoods, each one police beat'),
  ageMean: number('years', 'mean age of people who use', 15, 80),
  ageSd: number('years', 'standard deviation of age', 0, 30),
  female: share('share of people who use who are female'),
  race: shares(race.names, 'race and ethnicity of people who use'),
  route: shares(route.names, 'usual route of use'),
  depressants: share('share of people who use who take other depressants (alcohol, benzodiazepines) around use'),
  housing: shares(housing.names, 'housing of people who use'),
  work: shares(work.names, 'work of people who use'),
  incomeMedian: keyed(work.names, 'cents/day', 'median outside income left for drugs after living costs', 0, 100000),
  incomeSigma: number('log units', 'spread of that income (standard deviation of the logarithm)', 0, 3),
  sociabilityMean: share('mean chance of helping a friend who asks to have something bought'),
  sociabilitySpread: number('share', 'half the width of the uniform spread of sociability', 0, 0.5),
  hustlers: share('share of people who use who will hustle (other prohibited income) when short and in need'),
  hustleChance: share('chance that a try at hustling brings money, for those who do'),
  cueMedian: number('1/day', 'median rate of wanting to use apart from withdrawal', 0, 10),
  cueSigma: number('log units', 'spread of that rate between people', 0, 3),
  onsetHours: number('hours', 'mean time from an adequate dose to withdrawal', 6, 48),
  onsetSpread: number('hours', 'half the width of its uniform spread between people', 0, 24),
  startHabitMedian: number('mg morphine', 'median usual dose at the start', 1, 1000),
  startHabitSigma: number('log units', 'spread of the usual dose at the start', 0, 3),
  startCustody: share('share of people who use who are in custody at the start'),
  startSellers: share('share of people who use who sell at the start (the burn-in replaces this figure by its own)'),
  startKnowSeller: share('share of people who use who know a seller at the start'),
  startArrests: number('count', 'mean earlier arrests per person who uses', 0, 50),
  startConvictions: number('count', 'mean earlier convictions per person who uses', 0, 50),
} as const;

export const networkParameters = {
  meanFriends: number('count', 'mean number of friends who use, may come to use, or trade', 0, 10),
  clustering: share('share of friendships that close a triangle (friends of friends)'),
  sameplace: share('share of friendships sought within the same neighbourhood'),
  homophily: share('chance that a candidate of another race or ethnicity or age group is passed over'),
} as const;
