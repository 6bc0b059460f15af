// Where an alert is out, for the loop over who wants to use.
import type { i32 } from '../world/numbers.ts';
import { stepsOf } from '../world/steps.kernel.ts';
import type { World } from '../world/world.ts';

/** A place is a byte. */
const PLACES_MOST: i32 = 256;

const out = new Uint8Array(PLACES_MOST);

/** Whether an alert is out, by how long since it began, in steps. */
export function isOut(since: i32, lasts: i32): boolean {
  return since >= 0 && since < lasts;
}

/** Looks where alerts are out in this step. Returns whether one is anywhere. */
export function lookForAlerts(world: World): boolean {
  const alertStep = world.places.alertStep;
  const places = alertStep.length;
  const step = world.clock.step[0];
  const lasts = stepsOf(world.city.checking.alertLasts);
  let count = 0;
  for (let place = 0; place < places; place++) {
    out[place] = isOut(step - alertStep[place], lasts) ? 1 : 0;
    count += out[place];
  }
  return count > 0;
}

/** Whether an alert may be about the drug somebody holds: one is out where they live, or where who sold it lives. Look for alerts before. */
export function mayHear(world: World, person: i32): boolean {
  const place = world.people.place;
  const source = world.people.stashSource.get(person);
  return (out[place[person]] | (source >= 0 ? out[place[source]] : 0)) !== 0;
}
