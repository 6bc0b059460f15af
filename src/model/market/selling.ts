// Sellers decide, once a week each: the size of the packet, how much to order, what to spend, where to deal, to look for
// another supplier, to stop.
import { defineProcess } from '../process.ts';
import { inKernel } from '../world/kernel.ts';
import { setPrices } from './prices.ts';
import { decideSellers } from './selling.kernel.ts';

const decide = inKernel('decideSellers', decideSellers);

export const selling = defineProcess({
  name: 'sellers decide',
  meaning: 'once a week each: packet, order, spending, setting, supplier, stopping',
  run(world) {
    setPrices(world);
    decide(world);
  },
});
