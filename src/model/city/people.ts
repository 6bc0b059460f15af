// The people of a synthetic city: those who use at the start, those who used and are abstinent, traders who do not use,
// and a pool who may come to use. All exist from the start, in both worlds, so that whoever begins in one world only has
// the same id and luck in the other. Traits are keyed draws by person; homes follow the ids.
import { defineStream, type Key, second, uniform } from '../world/chance.ts';
import { housing, race, route, using, work } from '../world/codes.ts';
import { createTable } from '../world/columns.ts';
import { lognormal, normal, poisson, weighted } from '../world/distributions.ts';
import { HOURS_PER_STEP, STEPS_PER_DAY } from '../world/steps.kernel.ts';
import { type People, peopleTable, SHARE } from '../world/tables.ts';
import type { City } from './parameters.ts';

const TRAITS = defineStream('city/traits');
const HOME = defineStream('city/home');

/** How many people of each kind a city of `usingAtStart` has, in the order of their ids. */
export interface Census {
  readonly using: number;
  readonly abstinent: number;
  readonly traders: number;
  readonly pool: number;
  readonly all: number;
}

/** Counts of people by kind. `usingAtStart` is a whole number, 1 or more. */
export function census(city: City, usingAtStart: number): Census {
  const of = (perUser: number) => Math.round(usingAtStart * perUser);
  const { abstinentPerUser, tradersPerUser, poolPerUser } = city.people;
  const counts = {
    using: usingAtStart,
    abstinent: of(abstinentPerUser),
    traders: of(tradersPerUser),
    pool: of(poolPerUser),
  };
  return { ...counts, all: counts.using + counts.abstinent + counts.traders + counts.pool };
}

/** People with their traits and homes, nobody yet in the market. Ties, custody and selling are laid on later. */
export function createPeople(city: City, keys: readonly Key[], usingAtStart: number): People {
  const count = census(city, usingAtStart);
  const people = createTable(peopleTable, count.all);
  for (let i = 0; i < count.all; i++) giveTraits(city, keys[TRAITS], people, i);
  let first = 0;
  for (const kind of [count.using, count.abstinent, count.traders, count.pool]) {
    for (let k = 0; k < kind; k++) giveHome(city, keys[HOME], people, first + k, (k + 0.5) / kind);
    first += kind;
  }
  people.using.fill(using.active, 0, count.using);
  people.trader.fill(1, count.using + count.abstinent, count.using + count.abstinent + count.traders);
  people.using.fill(using.abstinent, count.using, count.using + count.abstinent);
  return people;
}

/** Draws of a person's traits, by number: never reordered, or everybody becomes somebody else. */
const draws = {
  age: 0,
  female: 1,
  race: 2,
  route: 3,
  housing: 4,
  work: 5,
  income: 6,
  sociability: 7,
  caution: 8,
  hustler: 9,
  enterprise: 10,
  cue: 11,
  onset: 12,
  skims: 13,
  raises: 14,
  shares: 15,
  depressants: 16,
  habit: 17,
  arrests: 18,
  convictions: 19,
} as const;

function giveTraits(city: City, key: Key, people: People, i: number): void {
  const p = city.people;
  const m = city.market;
  const draw = (n: number) => uniform(key, i, 0, n);
  // Cut at 16 and 90. Assumption: of children the model knows nothing, and hardly anybody who uses is older.
  people.age[i] = Math.min(90, Math.max(16, Math.round(normal(draw(draws.age), p.ageMean, p.ageSd))));
  people.female[i] = draw(draws.female) < p.female ? 1 : 0;
  people.race[i] = category(draw(draws.race), race.names, p.race);
  people.route[i] = category(draw(draws.route), route.names, p.route);
  people.housing[i] = category(draw(draws.housing), housing.names, p.housing);
  people.work[i] = category(draw(draws.work), work.names, p.work);
  const median = p.incomeMedian[work.names[people.work[i]]];
  people.income.set(
    i,
    Math.min(65535, Math.round(lognormal(draw(draws.income), median, p.incomeSigma) / STEPS_PER_DAY)),
  );
  people.usualWork[i] = people.work[i];
  people.usualIncome[i] = people.income.get(i);
  const spread = (2 * draw(draws.sociability) - 1) * p.sociabilitySpread;
  people.sociability.set(i, Math.round(Math.min(1, Math.max(0, p.sociabilityMean + spread)) / SHARE));
  // Uniform. Assumption: nothing is known of its spread, and this is the widest without a peak.
  people.caution.set(i, Math.round(draw(draws.caution) / SHARE));
  people.hustler.set(i, draw(draws.hustler) < p.hustlers ? Math.round(p.hustleChance / SHARE) : 0);
  // Uniform. Assumption: as caution; how many sell is fitted by startChance.
  people.enterprise[i] = Math.round(draw(draws.enterprise) / SHARE);
  people.cueRate.set(i, lognormal(draw(draws.cue), p.cueMedian / STEPS_PER_DAY, p.cueSigma));
  const onset = p.onsetHours + (2 * draw(draws.onset) - 1) * p.onsetSpread;
  people.onset[i] = Math.max(1, Math.round(onset / HOURS_PER_STEP));
  people.brokerHabits.set(
    i,
    (draw(draws.skims) < m.brokerSkims ? 1 : 0) |
      (draw(draws.raises) < m.brokerRaises ? 2 : 0) |
      (draw(draws.shares) < m.brokerShares ? 4 : 0),
  );
  people.depressants[i] = draw(draws.depressants) < p.depressants ? 1 : 0;
  people.habit.set(i, lognormal(draw(draws.habit), p.startHabitMedian, p.startHabitSigma));
  people.tolerance.set(i, city.body.naive);
  people.strength.set(i, people.habit.get(i));
  people.arrests[i] = Math.min(255, poisson(draw(draws.arrests), p.startArrests));
  people.convictions[i] = Math.min(people.arrests[i], poisson(draw(draws.convictions), p.startConvictions));
  people.perceivedRisk.set(i, city.law.fearFloor);
}

/** The code of a category drawn by shares. */
function category<K extends string>(u: number, names: readonly K[], shares: Readonly<Record<K, number>>): number {
  return weighted(
    u,
    names.map((name) => shares[name]),
  );
}

// Homes are densest in the middle of a neighbourhood: a triangular density along each axis, so that no trigonometry is
// needed. People of a kind live along the street of their ids, from the first neighbourhood to the last and in each from
// west to east: neighbours, who deal and make friends with each other, stand near each other in memory too. `along` is
// the share of the street, 0 to 1.
function giveHome(city: City, key: Key, people: People, i: number, along: number): void {
  const { places } = city.people;
  let place = 0;
  let before = 0;
  while (place < places.length - 1 && along >= before + places[place].share) before += places[place++].share;
  const { x, y, radius, share } = places[place];
  const u = share > 0 ? Math.min(1, (along - before) / share) : 0.5;
  const east = u < 0.5 ? Math.sqrt(2 * u) - 1 : 1 - Math.sqrt(2 * (1 - u));
  const north = uniform(key, i, 0) - second();
  people.place[i] = place;
  people.homeX[i] = clampMetres(x + east * radius);
  people.homeY[i] = clampMetres(y + north * radius);
}

function clampMetres(metres: number): number {
  return Math.max(-32768, Math.min(32767, Math.round(metres)));
}
