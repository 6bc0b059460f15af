// Police in the street: at deals by where they are made, and stops of people who are out looking.
import { defineProcess } from '../process.ts';
import { inKernel } from '../world/kernel.ts';
import { passBlock } from './patrol.kernel.ts';

export const patrol = defineProcess({
  name: 'patrol and stops',
  meaning: 'police intervene at deals they can see, and stop people who are out to buy',
  run: inKernel('passBlock', passBlock),
});
