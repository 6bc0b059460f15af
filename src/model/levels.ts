// Levels at the end of a day, and what neighbourhoods remember.
import { isAgonist } from './body/medicine.ts';
import { custody, treatment, using } from './world/codes.ts';
import { reserve } from './world/columns.ts';
import { findFew } from './world/few.ts';
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
  countAway(people, tally, day);
  let sellers = 0;
  let sellOnly = 0;
  for (let shop = 0; shop < shops.rows; shop++) {
    const seller = shops.person[shop];
    if (seller < 0) continue;
    if (people.using[seller] !== using.active) sellOnly++;
    if (people.custody[seller] === custody.free && shops.mixture[shop] >= shops.packet[shop]) sellers++;
  }
  tally.sellers[day] = sellers;
  tally.peopleUsing[day] = countUsing(people);
  tally.takingPart[day] = tally.peopleUsing[day] + sellOnly;
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

/** People alive who use. Without a branch, for it is over everybody. */
function countUsing({ using: uses, deathStep, rows }: People): number {
  const { active } = using;
  let count = 0;
  for (let i = 0; i < rows; i++) count = (count + (uses[i] === active ? deathStep[i] >>> 31 : 0)) | 0;
  return count;
}

/** Who is in custody or in treatment, or in both. */
function countAway(people: People, tally: Tally, day: number): void {
  const { deathStep, using: uses, treatment: treatedBy, custody: heldIn, rows } = people;
  const { dependentWhenTaken, treatedWhenTaken } = people;
  const { active } = using;
  const { inside } = treatment;
  const { pretrial, prison } = custody;
  let treated = 0;
  let held = 0;
  let dependent = 0;
  let fromTreatment = 0;
  let beforeTrial = 0;
  let inPrison = 0;
  let usingInside = 0;
  let treatedInside = 0;
  for (const i of findFew(rows, heldIn, treatedBy)) {
    if (deathStep[i] >= 0) continue;
    if (isAgonist(treatedBy[i])) treated++;
    if (heldIn[i] < pretrial) continue;
    held++;
    dependent += dependentWhenTaken[i];
    fromTreatment += treatedWhenTaken[i];
    if (uses[i] === active) usingInside++;
    if (heldIn[i] === pretrial) beforeTrial++;
    if (heldIn[i] === prison) inPrison++;
    if (treatedBy[i] === inside) treatedInside++;
  }
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
