// The blocks of a step in one loop: the processes that `inBlocks` of step.ts lists, in its order, but for those that are left to JavaScript.
// A call into the kernel costs what the engine and the step look up anew each time, and there are six a block.
import { findNeed } from './body/need.kernel.ts';
import { takeDoses } from './body/use.kernel.ts';
import { passWants } from './checking/check.kernel.ts';
import { passBlock } from './law/patrol.kernel.ts';
import { payBlock } from './market/income.kernel.ts';
import { seek } from './market/seeking.kernel.ts';
import type { World } from './world/world.ts';

/** Block after block, all that happens in it. How many shops and cases there are none of it asks: calls out may make more. */
export function passBlocks(world: World): void {
  const agenda = world.agenda;
  const blocks = agenda.blocks;
  for (let block = 0; block < blocks; block++) {
    agenda.block = block;
    payBlock(world);
    findNeed(world);
    seek(world);
    passBlock(world);
    passWants(world);
    takeDoses(world);
  }
  agenda.block = blocks;
}
