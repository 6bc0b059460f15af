// Levels at the end of a day, and what neighbourhoods remember.
import { custody, treatment, using } from './world/codes.ts';
import { reserve } from './world/columns.ts';
import type { People } from './world/tables.ts';
import type { Tally } from './world/tally.ts';
import type { World } from './world/world.ts';

/** Days in which a neighbourhood forgets failed searches, complaints and arrests to 1/e. Definitions of the columns. */
const FAILED_DAYS = 30;
const COMPLAINT_DAYS = 14;
const NEWS_DAYS = 30;

/** Writes the day's levels into its row. */
export function levels(world: World): void {
  const { people, shops, places, tally, beatDays, city, levers } = world;
  const day = tally.rows - 1;
  countPeople(people, tally, day);
  let sellers = 0;
  for (let shop = 0; shop < shops.rows; shop++) {
    const seller = shops.person[shop];
    if (seller >= 0 && people.custody[seller] === custody.free && shops.mixture[shop] >= shops.packet[shop]) sellers++;
  }
  tally.sellers[day] = sellers;
  reserve(beatDays, (day + 1) * places.rows - beatDays.rows);
  beatDays.rows = (day + 1) * places.rows;
  let effort = 0;
  for (let place = 0; place < places.rows; place++) {
    effort += city.people.places[place].share * levers['police.effort'][place];
    places.failed[place] *= 1 - 1 / FAILED_DAYS;
    places.arrested[place] *= 1 - 1 / NEWS_DAYS;
    beatDays.openDeals[day * places.rows + place] = Math.round(places.openSales[place] - places.openKept[place]);
    places.openSales[place] *= 1 - 1 / COMPLAINT_DAYS;
    places.openKept[place] = places.openSales[place];
  }
  tally.policeEffort[day] = effort;
}

/** Counts are of flags, 0 or 1, which need no branch: this is over everybody. */
function countPeople(people: People, tally: Tally, day: number): void {
  const { deathStep, using: uses, shop, treatment: treatedBy, custody: heldIn, rows } = people;
  const { dependentWhenTaken, treatedWhenTaken } = people;
  const { active } = using;
  const { methadone, buprenorphine, inside } = treatment;
  const { pretrial, prison } = custody;
  let usersCount = 0;
  let takingPart = 0;
  let treated = 0;
  let held = 0;
  let dependent = 0;
  let fromTreatment = 0;
  let beforeTrial = 0;
  let inPrison = 0;
  let usingInside = 0;
  let treatedInside = 0;
  for (let i = 0; i < rows; i++) {
    const alive = deathStep[i] >>> 31;
    const isUsing = uses[i] === active ? alive : 0;
    const sells = ~shop[i] >>> 31;
    usersCount = (usersCount + isUsing) | 0;
    takingPart = (takingPart + (isUsing | (sells & alive))) | 0;
    const kind = treatedBy[i];
    treated = (treated + (kind === methadone || kind === buprenorphine ? alive : 0)) | 0;
    if (heldIn[i] < pretrial || alive === 0) continue;
    held++;
    dependent += dependentWhenTaken[i];
    fromTreatment += treatedWhenTaken[i];
    usingInside += isUsing;
    if (heldIn[i] === pretrial) beforeTrial++;
    if (heldIn[i] === prison) inPrison++;
    if (treatedBy[i] === inside) treatedInside++;
  }
  tally.peopleUsing[day] = usersCount;
  tally.takingPart[day] = takingPart;
  tally.inTreatment[day] = treated;
  tally.inCustody[day] = held;
  tally.inCustodyDependent[day] = dependent;
  tally.inCustodyFromTreatment[day] = fromTreatment;
  tally.inPretrial[day] = beforeTrial;
  tally.inPrison[day] = inPrison;
  tally.inJail[day] = held - beforeTrial - inPrison;
  tally.usingInside[day] = usingInside;
  tally.inTreatmentInside[day] = treatedInside;
}
