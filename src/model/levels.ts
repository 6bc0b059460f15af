// Levels at the end of a day, and what neighbourhoods remember.
import { custody, treatment, using } from './world/codes.ts';
import type { World } from './world/world.ts';

/** Days in which a neighbourhood forgets failed searches, and complaints, to 1/e. Definitions of the columns. */
const FAILED_DAYS = 30;
const COMPLAINT_DAYS = 14;

/** Writes the day's levels into its row. */
export function levels(world: World): void {
  const { people, shops, places, tally } = world;
  const day = tally.rows - 1;
  let active = 0;
  let takingPart = 0;
  let held = 0;
  let dependent = 0;
  let treated = 0;
  for (let i = 0; i < people.rows; i++) {
    if (people.deathStep[i] >= 0) continue;
    const uses = people.using[i] === using.active;
    if (uses) active++;
    if (uses || people.shop[i] >= 0) takingPart++;
    if (people.treatment[i] !== treatment.none) treated++;
    if (people.custody[i] === custody.free) continue;
    held++;
    dependent += people.dependentWhenTaken[i];
  }
  let sellers = 0;
  for (let shop = 0; shop < shops.rows; shop++) {
    const seller = shops.person[shop];
    if (seller >= 0 && people.custody[seller] === custody.free && shops.mixture[shop] >= shops.packet[shop]) sellers++;
  }
  tally.peopleUsing[day] = active;
  tally.takingPart[day] = takingPart;
  tally.sellers[day] = sellers;
  tally.inCustody[day] = held;
  tally.inCustodyDependent[day] = dependent;
  tally.inTreatment[day] = treated;
  for (let place = 0; place < places.rows; place++) {
    places.failed[place] *= 1 - 1 / FAILED_DAYS;
    places.openSales[place] *= 1 - 1 / COMPLAINT_DAYS;
  }
}
