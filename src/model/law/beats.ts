// Where officers are. Patrol and stops are spread over beats by the strategy: random patrol follows people, hot spots follow
// complaints of deals in the open. Concentrating it does not make more of it. Detectives work the whole city.
import { TIME_CELLS } from '../world/agenda.ts';
import { aim, duty, setting, strategy } from '../world/codes.ts';
import type { World } from '../world/world.ts';
import { dutyTime, ownTime, timeCell, timeFactors } from './officer-time.ts';

/** Sets today's officer-time in each beat over what today's law has there. */
export function setBeats(world: World): void {
  const { agenda, places, city, levers } = world;
  const own = ownTime(city);
  const weights = new Float64Array(duty.names.length).fill(1);
  const street = timeCell(duty.stops, aim.names.length);
  for (let place = 0; place < places.rows; place++) {
    weights[duty.stops] = levers['police.stops'][place];
    weights[duty.undercover] = levers['police.undercover'][place];
    weights[duty.surveillance] = levers['police.surveillance'][place];
    weights[duty.raids] = levers['police.raids'][place];
    const factors = timeFactors(city, own, weights, levers['police.target'][place]);
    const effort = levers['police.effort'][place];
    const here = effort * concentration(world, place);
    const from = place * TIME_CELLS;
    // Patrol and stops stand first among the duties.
    for (let cell = 0; cell < TIME_CELLS; cell++)
      agenda.time[from + cell] = factors[cell] * (cell < street ? here : effort);
    agenda.presence[place] = dutyTime(own, agenda.time, from, duty.patrol);
  }
  const { exposure, visibility } = agenda.prepared;
  const watched = Math.max(...exposure);
  agenda.dealHazard = city.law.patrolPerDeal * Math.max(...visibility) * watched * mostTime(world, duty.patrol);
  agenda.outingHazard =
    city.law.stopPerOuting * Math.max(1, city.law.stopHoused) * watched * mostTime(world, duty.stops);
}

/** Patrol in a beat over an even spread, by strategy. */
function concentration({ places, city, levers }: World, place: number): number {
  const { share } = city.people.places[place];
  const complaints = places.openSales.reduce((a, b) => a + b, 0);
  if (levers['police.strategy'][place] === strategy.randomPatrol || complaints === 0) return 1;
  const follows = city.law.followsComplaints;
  return 1 - follows + follows * (share > 0 ? places.openSales[place] / complaints / share : 1);
}

/** The most there is today of a duty in the street, in any beat and for anybody. */
function mostTime({ agenda, places }: World, onDuty: number): number {
  let most = 0;
  for (let place = 0; place < places.rows; place++)
    for (let whom = 0; whom < aim.names.length; whom++)
      most = Math.max(most, agenda.time[place * TIME_CELLS + timeCell(onDuty, whom)]);
  return most;
}

/** Officer-time today over the city's own, at a place, of a duty, spent on users, retail or middle-level sellers. */
export function officerTime({ agenda }: World, place: number, onDuty: number, whom: number): number {
  return agenda.time[place * TIME_CELLS + timeCell(onDuty, whom)];
}

/** The beat of a seller's deals: the site in the open, else the home. */
export function beatOf({ shops, people }: World, shop: number): number {
  return shops.setting[shop] === setting.street ? shops.site[shop] : people.place[shops.person[shop]];
}
