// Care, once in 30 days for each person: kits handed out and lost, treatment entered and left.

import { isDependent } from '../body/tolerance.ts';
import { defineProcess } from '../process.ts';
import { exp, pow } from '../world/arithmetic.ts';
import { defineStream, second, uniform } from '../world/chance.ts';
import { custody, treatment, using } from '../world/codes.ts';
import { binomial, poisson } from '../world/distributions.ts';
import { eachOfMonth } from '../world/month.ts';
import type { World } from '../world/world.ts';
import { enterTreatment, leaveTreatment } from './entering.ts';

const KITS = defineStream('care/kits');
const TREATMENT = defineStream('care/treatment');

/** Months over which the city states retention. */
const RETENTION_MONTHS = 6;
const KITS_MOST = 255;

export const care = defineProcess({
  name: 'care',
  meaning: 'once in 30 days for each person: naloxone kits, agonist treatment',
  run(world) {
    eachOfMonth(world, careFor);
  },
});

function careFor(world: World, person: number): void {
  const { people, city, keys, clock, levers } = world;
  const step = clock.step[0];
  if (people.kits[person] > 0)
    people.kits[person] = binomial(uniform(keys[KITS], person, step), people.kits[person], exp(-1 / city.care.kitLife));
  if (people.custody[person] !== custody.free) {
    if (people.treatment[person] !== treatment.none) leaveTreatment(world, person);
    return;
  }
  if (people.using[person] === using.active)
    handOutKits(world, person, levers['care.naloxone-kits'][people.place[person]]);
  if (people.treatment[person] !== treatment.none) {
    const stays = uniform(keys[TREATMENT], person, step) < pow(city.care.treatmentRetention, 1 / RETENTION_MONTHS);
    if (!stays) leaveTreatment(world, person);
  } else if (people.using[person] === using.active && isDependent(city, people, person, step)) {
    const places = levers['care.treatment-places'][people.place[person]];
    // More places than seek them change nothing; that people seek more when there is no wait is the lever's second half.
    const seeks = 1 - pow(1 - city.care.treatmentEntry, Math.max(1, places));
    if (uniform(keys[TREATMENT], person, step) < seeks) enterTreatment(world, person);
  }
}

function handOutKits(world: World, person: number, level: number): void {
  const { people, city, keys, clock, tally } = world;
  uniform(keys[KITS], person, clock.step[0], 1);
  const kits = poisson(second(), city.care.kitsPerMonth * level);
  if (kits === 0) return;
  people.kits[person] = Math.min(KITS_MOST, people.kits[person] + kits);
  tally.kitsHandedOut[tally.rows - 1] += kits;
}
