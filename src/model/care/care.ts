// Care, once in 30 days for each person: kits handed out and lost, treatment entered and left.

import { isDependent } from '../body/tolerance.ts';
import { reachOfServices } from '../law/fear.ts';
import { defineProcess } from '../process.ts';
import { pow } from '../world/arithmetic.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { custody, treatment, using } from '../world/codes.ts';
import { eachOfMonth } from '../world/month.ts';
import type { World } from '../world/world.ts';
import { enterTreatment, leaveTreatment } from './entering.ts';
import { treatInside } from './inside.ts';
import { handOutKits, keepKits, keepResidentKits } from './kits.ts';

const TREATMENT = defineStream('care/treatment');

/** Months over which the city states retention. */
const RETENTION_MONTHS = 6;

export const care = defineProcess({
  name: 'care',
  meaning: 'once in 30 days for each person: naloxone kits, agonist treatment',
  run(world) {
    const { care: parameters, people } = world.city;
    // What is the same for everybody is reckoned once: powers are dear.
    const stays = pow(parameters.treatmentRetention, 1 / RETENTION_MONTHS);
    // Places alone change nothing where few seek them. That more seek treatment the more places there are, as if each place
    // asked again, is an assumption and the lever says so.
    const seeks = people.places.map((_, place) =>
      seekingShare(parameters.treatmentEntry, world.levers['care.treatment-places'][place]),
    );
    eachOfMonth(world, (_, person) => careFor(world, person, stays, seeks));
    keepResidentKits(world);
  },
});

function seekingShare(entry: number, places: number): number {
  return 1 - pow(1 - entry, Math.max(1, places));
}

function careFor(world: World, person: number, stays: number, seeks: readonly number[]): void {
  const { people, city, keys, clock, levers } = world;
  const step = clock.step[0];
  keepKits(world, person);
  if (people.custody[person] !== custody.free) {
    treatInside(world, person);
    return;
  }
  const uses = people.using[person] === using.active;
  const place = people.place[person];
  if (uses) handOutKits(world, person, levers['care.naloxone-kits'][place] * reachOfServices(world, person));
  if (people.treatment[person] !== treatment.none) {
    if (uniform(keys[TREATMENT], person, step) >= stays) leaveTreatment(world, person);
  } else if (uses && uniform(keys[TREATMENT], person, step) < seeks[place] * reachOfServices(world, person)) {
    if (isDependent(city, people, person, step)) enterTreatment(world, person);
  }
}
