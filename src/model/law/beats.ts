// Where officers are. Patrol and stops are spread over beats by the strategy: random patrol follows people, hot spots follow
// complaints of deals in the open. Concentrating it does not make more of it. Detectives work the whole city.
import { aim, duty, setting, strategy } from '../world/codes.ts';
import type { World } from '../world/world.ts';
import { dutyTime, sum, TIME_CELLS, timeCell, timeFactors } from './officer-time.ts';

/** The levers of the duties after patrol, in the order of codes.ts. */
const dutyLevers = ['police.stops', 'police.undercover', 'police.surveillance', 'police.raids'] as const;

/** Sets today's officer-time in each beat over what today's law has there. */
export function setBeats(world: World): void {
  const { agenda, places, city, levers } = world;
  const own = agenda.prepared.ownTime;
  // Patrol and stops stand first among the duties.
  const street = timeCell(duty.stops, aim.names.length);
  const complaints = sum(places.openSales);
  const ofDuties = dutyLevers.map((id) => levers[id]);
  const targets = levers['police.target'];
  let factors = own;
  for (let place = 0; place < places.rows; place++) {
    // Most policies are the same everywhere.
    if (place === 0 || !alike(ofDuties, place) || targets[place] !== targets[place - 1])
      factors = timeFactors(city, own, dutiesAt(ofDuties, place), targets[place], spent);
    const effort = levers['police.effort'][place];
    const here = effort * concentration(world, place, complaints);
    const from = place * TIME_CELLS;
    for (let cell = 0; cell < TIME_CELLS; cell++)
      agenda.time[from + cell] = factors[cell] * (cell < street ? here : effort);
    agenda.presence[place] = dutyTime(own, agenda.time, from, duty.patrol);
  }
  const { exposure, visibility } = agenda.prepared;
  const watched = largest(exposure);
  agenda.dealHazard = city.law.patrolPerDeal * largest(visibility) * watched * mostTime(world, duty.patrol);
  agenda.outingHazard =
    city.law.stopPerOuting * Math.max(1, city.law.stopHoused) * watched * mostTime(world, duty.stops);
}

const weights = new Float64Array(duty.names.length);
const spent = new Float64Array(TIME_CELLS);

/** What levers make of each duty at a place, before all are cut to the time there is: patrol is the measure. One list, used at once. */
function dutiesAt(ofDuties: readonly Float64Array[], place: number): Float64Array {
  weights[0] = 1;
  for (let i = 0; i < ofDuties.length; i++) weights[i + 1] = ofDuties[i][place];
  return weights;
}

/** Whether duties stand alike at a place and at the one before it. */
function alike(ofDuties: readonly Float64Array[], place: number): boolean {
  for (let i = 0; i < ofDuties.length; i++) if (ofDuties[i][place] !== ofDuties[i][place - 1]) return false;
  return true;
}

/** The largest of a list of numbers that are not negative. */
function largest(values: Float64Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i]);
  return most;
}

/** Patrol in a beat over an even spread, by strategy; `complaints` are those of the whole city. */
function concentration({ places, city, levers }: World, place: number, complaints: number): number {
  if (levers['police.strategy'][place] === strategy.randomPatrol || complaints === 0) return 1;
  const { share } = city.people.places[place];
  const follows = city.law.followsComplaints;
  return 1 - follows + follows * (share > 0 ? places.openSales[place] / complaints / share : 1);
}

/** The most there is today of a duty, in any beat and for anybody. */
export function mostTime({ agenda, places }: World, onDuty: number): number {
  let most = 0;
  for (let place = 0; place < places.rows; place++)
    for (let whom = 0; whom < aim.names.length; whom++)
      most = Math.max(most, agenda.time[place * TIME_CELLS + timeCell(onDuty, whom)]);
  return most;
}

/** The beat of a seller's deals: the site in the open, else the home. */
export function beatOf({ shops, people }: World, shop: number): number {
  return shops.setting.get(shop) === setting.street ? shops.site.get(shop) : people.place[shops.person.get(shop)];
}
