// Overdoses of a step are listed as they happen, for rescue.
import { reserve } from '../world/columns.ts';
import type { f64, i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { overdoseRisk } from './risk.ts';

/** In place of who drug came from: it was prescribed. */
export const PRESCRIBED = -2;

/** Lists a dose if it ends in overdose, by a draw for it. */
export function meetDose(
  world: World,
  struck: f64,
  person: i32,
  source: i32,
  dose: f64,
  tolerance: f64,
  fentanyl: boolean,
): void {
  if (struck < overdoseRisk(world.city, dose, tolerance))
    noteOverdose(world, person, source, dose, tolerance, fentanyl);
}

/** Lists an overdose for rescue. */
export function noteOverdose(
  world: World,
  person: number,
  source: number,
  dose: number,
  tolerance: number,
  fentanyl: boolean,
): void {
  const { agenda, tally } = world;
  const { overdoses } = agenda;
  const day = tally.rows - 1;
  tally.overdoses[day]++;
  if (fentanyl) tally.overdosesFentanyl[day]++;
  reserve(overdoses, 1);
  const row = overdoses.rows++;
  overdoses.person[row] = person;
  overdoses.source[row] = source;
  overdoses.dose[row] = dose;
  overdoses.tolerance[row] = tolerance;
  overdoses.fentanyl[row] = fentanyl ? 1 : 0;
}
