// Where officers are: the city’s officer-time, times the effort, is spread over beats by the strategy. Random patrol follows
// people; hot spots follow complaints of deals in the open. Concentrating it does not make more of it.
import { strategy, target } from '../world/codes.ts';
import type { World } from '../world/world.ts';

const USERS = 0;
const RETAIL = 1;
const MIDDLE = 2;

/** Sets today’s effort in each beat: officer-time over what today’s law has there. */
export function setBeats(world: World): void {
  const { agenda, places, city, levers } = world;
  let complaints = 0;
  for (let place = 0; place < places.rows; place++) complaints += places.openSales[place];
  for (let place = 0; place < places.rows; place++) {
    const { share } = city.people.places[place];
    const follows =
      levers['police.strategy'][place] === strategy.randomPatrol || complaints === 0 ? 0 : city.law.displacement;
    const concentrated = share > 0 && complaints > 0 ? places.openSales[place] / complaints / share : 1;
    agenda.effort[place] = levers['police.effort'][place] * (1 - follows + follows * concentrated);
  }
  const most = mostWatched(world);
  agenda.dealHazard = city.law.patrolPerDeal * Math.max(...agenda.prepared.visibility) * most;
  agenda.outingHazard = city.law.stopPerOuting * Math.max(1, city.law.stopHoused) * most;
}

/** The largest product there is today of effort, exposure and attention. */
function mostWatched(world: World): number {
  const { agenda, places } = world;
  let most = 0;
  for (let place = 0; place < places.rows; place++)
    for (const whom of ['users', 'retail', 'mid'] as const)
      most = Math.max(most, agenda.effort[place] * attention(world, place, whom));
  return most * Math.max(...agenda.prepared.exposure);
}

/**
 * Factor on the officer-time spent on users, retail sellers or middle-level sellers under the target in force at a place: a
 * target takes a share of the time spent on the others.
 */
export function attention(world: World, place: number, whom: 'users' | 'retail' | 'mid'): number {
  const { city, levers } = world;
  const aim = levers['police.target'][place];
  if (aim === target.anyone) return 1;
  const { timeShares, targetShift } = city.law;
  const index = whom === 'users' ? USERS : whom === 'retail' ? RETAIL : MIDDLE;
  const aimed = aim === target.users ? USERS : aim === target.retailSellers ? RETAIL : MIDDLE;
  if (index !== aimed) return 1 - targetShift;
  const own = index === USERS ? timeShares.users : index === RETAIL ? timeShares.retail : timeShares.mid;
  return own > 0 ? (own + targetShift * (1 - own)) / own : 1;
}
