// How much police are there for somebody: officer-time where they are, and what their race and ethnicity do to it.
import type { f64, i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { AIMS, TIME_CELLS } from './officer-time.ts';

/** Officer-time today over the city's own, at a place, of a duty, spent on users, retail or middle-level sellers. */
export function officerTime(world: World, place: i32, onDuty: i32, whom: i32): f64 {
  return world.agenda.time[place * TIME_CELLS + onDuty * AIMS + whom];
}

/** Race and ethnicity change exposure to police by the city’s ratios, and nothing else in the model. */
export function exposure(world: World, person: i32): f64 {
  return world.agenda.prepared.exposure[world.people.race[person]];
}
