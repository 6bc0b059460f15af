// Care, once in 30 days for each person: kits handed out and lost, treatment asked for.

import { defineProcess } from '../process.ts';
import { custody, using } from '../world/codes.ts';
import { eachOfMonth } from '../world/month.ts';
import type { World } from '../world/world.ts';
import { treatInside } from './inside.ts';
import { handOutKits, keepKits, keepResidentKits } from './kits.ts';
import { seekTreatment } from './seeking-treatment.ts';

export const care = defineProcess({
  name: 'care',
  meaning: 'once in 30 days for each person: naloxone kits, asking for treatment',
  run(world) {
    eachOfMonth(world, careFor);
    keepResidentKits(world);
  },
});

function careFor(world: World, person: number): void {
  const { people } = world;
  keepKits(world, person);
  if (people.custody[person] >= custody.pretrial) {
    treatInside(world, person);
    return;
  }
  const uses = people.using[person] === using.active;
  if (uses) handOutKits(world, person);
  if (uses && people.custody[person] === custody.free) seekTreatment(world, person);
}
