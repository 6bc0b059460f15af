// Overdoses laid on for a test: who, and how far the dose exceeded tolerance.
import { rescues } from '../../../src/model/body/overdose.ts';
import { reserve } from '../../../src/model/world/columns.ts';
import type { World } from '../../../src/model/world/world.ts';
import { rowsOf } from '../fixture.ts';

/** Lets these people overdose in the present step, by a dose so many times tolerance, and does what follows. */
export function overdose(world: World, who: readonly number[], ratio = 20, fentanyl = false): World {
  const { overdoses } = world.agenda;
  overdoses.rows = 0;
  reserve(overdoses, who.length);
  for (const person of who) {
    const row = overdoses.rows++;
    overdoses.person[row] = person;
    overdoses.source[row] = -1;
    overdoses.dose[row] = ratio * 50;
    overdoses.tolerance[row] = 50;
    overdoses.fentanyl[row] = fentanyl ? 1 : 0;
    world.tally.overdoses[world.tally.rows - 1]++;
  }
  rescues.run(world);
  overdoses.rows = 0;
  return world;
}

export const dead = (world: World) => rowsOf(world).filter((i) => world.people.deathStep[i] >= 0);
