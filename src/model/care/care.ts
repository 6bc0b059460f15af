// Care, once in 30 days for each person: kits handed out and lost, treatment asked for.

import { defineProcess } from '../process.ts';
import { inKernel } from '../world/kernel.ts';
import { careMonth } from './care.kernel.ts';
import { keepResidentKits } from './kits.ts';

const careForMonth = inKernel('careMonth', careMonth);

export const care = defineProcess({
  name: 'care',
  meaning: 'once in 30 days for each person: naloxone kits, asking for treatment',
  run(world) {
    const { agenda, city, levers } = world;
    const kits = levers['care.naloxone-kits'];
    for (let place = 0; place < kits.length; place++) agenda.kitsAt[place] = city.care.kitsPerMonth * kits[place];
    careForMonth(world);
    keepResidentKits(world);
  },
});
