// Care, once in 30 days for each person: kits handed out and lost, treatment asked for.

import { reachOfServices } from '../law/fear.ts';
import { defineProcess } from '../process.ts';
import { exp } from '../world/arithmetic.ts';
import { defineStream, second, uniform } from '../world/chance.ts';
import { custody, using } from '../world/codes.ts';
import { binomial, poisson } from '../world/distributions.ts';
import { eachOfMonth } from '../world/month.ts';
import type { World } from '../world/world.ts';
import { treatInside } from './inside.ts';
import { handOut } from './kits.ts';
import { seekTreatment } from './seeking-treatment.ts';

const KITS = defineStream('care/kits');

export const care = defineProcess({
  name: 'care',
  meaning: 'once in 30 days for each person: naloxone kits, asking for treatment',
  run(world) {
    const { care: parameters } = world.city;
    // What is the same for everybody is reckoned once: powers are dear.
    const kept = exp(-1 / parameters.kitLife);
    eachOfMonth(world, (_, person) => careFor(world, person, kept));
  },
});

function careFor(world: World, person: number, kept: number): void {
  const { people, keys, clock, levers } = world;
  const step = clock.step[0];
  if (people.kits[person] > 0)
    people.kits[person] = binomial(uniform(keys[KITS], person, step), people.kits[person], kept);
  if (people.custody[person] >= custody.pretrial) {
    treatInside(world, person);
    return;
  }
  const uses = people.using[person] === using.active;
  const place = people.place[person];
  if (uses) handOutKits(world, person, levers['care.naloxone-kits'][place] * reachOfServices(world, person));
  if (uses && people.custody[person] === custody.free) seekTreatment(world, person);
}

function handOutKits(world: World, person: number, level: number): void {
  const { city, keys, clock } = world;
  uniform(keys[KITS], person, clock.step[0], 1);
  const kits = poisson(second(), city.care.kitsPerMonth * level);
  if (kits > 0) handOut(world, person, kits);
}
