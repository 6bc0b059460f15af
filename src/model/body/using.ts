// One use: a dose is taken from the stash for the effect one wants, by what one believes it holds; what it holds is another
// matter. The body meets the true dose.
import { leave } from '../market/goods.ts';
import { handle } from '../market/role.ts';
import { takeFromStash } from '../market/stash.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { handling } from '../world/codes.ts';
import { meanOne } from '../world/distributions.ts';
import { SUBSTANCES } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { effectiveDose, morphineEquivalent } from './dose.ts';
import { holdsFentanyl } from './fentanyl.ts';
import { overdoseRisk } from './risk.ts';
import { adapt } from './tolerance.ts';

const UNEVEN = defineStream('body/uneven-dose');
const OVERDOSE = defineStream('body/overdose');

/** What a use came to. */
export interface Use {
  /** Dose as it acted, mg morphine. */
  dose: number;
  /** Tolerance when it was taken, mg morphine. */
  tolerance: number;
  /** A fentanyl was in it. */
  fentanyl: boolean;
  overdose: boolean;
}

// One record, used again: a use is the commonest thing there is, and an object for each would be most of its cost.
const latest: Use = { dose: 0, tolerance: 0, fentanyl: false, overdose: false };

/**
 * Takes a share of the stash (0 to 1; 1 is all of it) in this step. Mass goes to the books as used, tolerance adapts, and
 * chance says whether it was an overdose. The person must hold something. The record returned is the next call's too.
 */
export function useShare(world: World, person: number, share: number): Use {
  const { city, keys, people, clock, tally } = world;
  const step = clock.step[0];
  const { parcel } = world.agenda;
  // Doses split off one stash differ, by a factor of mean 1.
  const factor = meanOne(uniform(keys[UNEVEN], person, step), city.body.unevenDose);
  takeFromStash(world, person, Math.ceil(people.stashMixture[person] * share), factor, parcel);

  const mg = morphineEquivalent(city, parcel.mass);
  let pure = 0;
  for (let s = 0; s < SUBSTANCES; s++) {
    pure += parcel.mass[s];
  }
  const fentanyl = holdsFentanyl(city, parcel.mass);
  leave(world, parcel, 'used');
  handle(people, person, handling.used, pure, step);

  const dose = effectiveDose(city, mg, people.route[person], people.depressants[person] === 1);
  const tolerance = adapt(city, people, person, dose, step);
  const overdose = uniform(keys[OVERDOSE], person, step) < overdoseRisk(city, dose, tolerance);
  people.lastUse[person] = step;
  if (dose >= city.body.adequate * tolerance) people.lastAdequate[person] = step;

  const day = tally.rows - 1;
  tally.uses[day]++;
  tally.usedNg[day] += pure;
  if (overdose) {
    tally.overdoses[day]++;
    if (fentanyl) tally.overdosesFentanyl[day]++;
  }
  latest.dose = dose;
  latest.tolerance = tolerance;
  latest.fentanyl = fentanyl;
  latest.overdose = overdose;
  return latest;
}
