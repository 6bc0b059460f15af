// One use: a dose is taken from the stash for the effect one wants, by what one believes it holds; what it holds is another
// matter. The body meets the true dose.
import { handle } from '../market/role.ts';
import { noteTaken } from '../market/stash.ts';
import { coarse, defineStream, firstWord, second, uniform } from '../world/chance.ts';
import { handling, substances } from '../world/codes.ts';
import { quantile } from '../world/quantiles.ts';
import { SUBSTANCES } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { effectiveDose } from './dose.ts';
import { moreThanTrace } from './fentanyl.ts';
import { overdoses } from './risk.ts';
import { adapt } from './tolerance.ts';

const DOSE = defineStream('body/dose');

/** What a use came to. */
export interface Use {
  /** Dose as it acted, mg morphine. */
  dose: number;
  /** The same as it felt, with an error of perception. */
  felt: number;
  /** Gross weight taken, ng. */
  weight: number;
  /** Tolerance when it was taken, mg morphine. */
  tolerance: number;
  /** A fentanyl was in it. */
  fentanyl: boolean;
  overdose: boolean;
}

// One record, used again: a use is the commonest thing there is, and an object for each would be most of its cost.
const latest: Use = { dose: 0.5, felt: 0.5, weight: 0.5, tolerance: 0.5, fentanyl: false, overdose: false };

/**
 * Takes a share of the stash (0 to 1; 1 is all of it) in this step. Mass goes to the books as used, tolerance adapts, and
 * chance says whether it was an overdose. The person must hold something. The record returned is the next call's too.
 */
export function useShare(world: World, person: number, share: number): Use {
  const { city, keys, people, clock, tally, ledger } = world;
  const { prepared } = world.agenda;
  const { stash } = people;
  const step = clock.step[0];
  // One block for all that is left to chance: two factors of 16 bits each, and a rare event of 32.
  uniform(keys[DOSE], person, step);
  const struck = second();
  const word = firstWord();
  const held = people.stashMixture[person];
  const mixture = Math.ceil(held * share);
  const all = mixture >= held;
  // Doses split off one stash differ, by a factor of mean 1.
  const portion = all ? 1 : (mixture / held) * quantile(prepared.unevenDose, coarse(word, 0));
  // From the stash into the books and the body, without a parcel in between: this is half of what a use costs.
  const { potency } = prepared;
  const { used } = ledger;
  const at = person * SUBSTANCES;
  let mg = 0;
  let heroin = 0;
  let pure = 0;
  for (let s = 0; s < SUBSTANCES; s++) {
    const there = stash[at + s];
    if (there === 0) continue;
    const ng = all ? there : Math.min(there, Math.floor(there * portion));
    stash[at + s] = there - ng;
    used[s] += ng;
    pure += ng;
    mg += ng * potency[s];
    if (s === substances.heroin) heroin = mg;
  }
  const weight = all ? held : Math.min(held, Math.max(mixture, pure));
  noteTaken(world, person, weight);
  const fentanyl = moreThanTrace(city, mg - heroin, mg);
  handle(people, person, handling.used, pure);

  const dose = effectiveDose(prepared.acting, mg, people.route[person], people.depressants[person]);
  const tolerance = adapt(city, people, person, dose, step);
  const overdose = overdoses(city, prepared.overdoseCeilings, struck, dose, tolerance);
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
  latest.felt = dose * quantile(prepared.perception, coarse(word, 16));
  latest.weight = weight;
  latest.tolerance = tolerance;
  latest.fentanyl = fentanyl;
  latest.overdose = overdose;
  return latest;
}
