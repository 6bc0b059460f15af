// Levels at the end of a day, and what neighbourhoods remember.
import { countLevels } from './levels.kernel.ts';
import { reserve } from './world/columns.ts';
import { inKernel } from './world/kernel.ts';
import type { World } from './world/world.ts';

const countPeople = inKernel('countLevels', countLevels);

/** Days in which a neighbourhood forgets failed searches, complaints and arrests to 1/e. Definitions of the columns. */
const FAILED_DAYS = 30;
const COMPLAINT_DAYS = 14;
const NEWS_DAYS = 30;

/** Writes the day's levels into its row. */
export function levels(world: World): void {
  const { places, tally, beatDays, city, levers } = world;
  const day = tally.rows - 1;
  countPeople(world);
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
