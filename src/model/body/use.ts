// Use: whoever wants to and holds anything takes a dose, for the effect they want and by what they believe they hold; what
// it holds is another matter, and the body meets the true dose. Beliefs, habit and the day's plan follow from how it felt.
import { defineProcess } from '../process.ts';
import { inKernel } from '../world/kernel.ts';
import { takeDoses } from './use.kernel.ts';

export const use = defineProcess({
  name: 'use',
  meaning: 'doses are taken for the effect that is wanted; the body meets what they really hold',
  run: inKernel('takeDoses', takeDoses),
});
