// A step of six hours: what happens, in this order. The list is the plan, the documentation and the profile of a run. Police in
// the street come before use, since drug that was seized cannot be taken; slow things (care, lives, ties) look at
// each person once in 30 days. Those who are due take their turns in blocks: need, trade, police and use of one block, then
// the next, while what was read of these people is still at hand.
import { passBlocks } from './blocks.kernel.ts';
import { need } from './body/need.ts';
import { rescues } from './body/overdose.ts';
import { use } from './body/use.ts';
import { care } from './care/care.ts';
import { outreach } from './care/outreach.ts';
import { prescribedDoses } from './care/prescribed-dose.ts';
import { saferSupply } from './care/safer-supply.ts';
import { supervision } from './care/supervised-site.ts';
import { syringeServices } from './care/syringe-services.ts';
import { treat } from './care/treatment.ts';
import { alerts } from './checking/alerts.ts';
import { check } from './checking/check.ts';
import { strips } from './checking/handing-out.ts';
import { closeDay, income, openDay, turns } from './day.ts';
import { beds } from './law/capacity.ts';
import { courts } from './law/courts.ts';
import { detectives } from './law/detectives.ts';
import { patrol } from './law/patrol.ts';
import { isOff } from './levers/schedule.ts';
import { homes } from './lives/homes.ts';
import { lives } from './lives/lives.ts';
import { ties } from './lives/ties.ts';
import { supply } from './market/imports.ts';
import { restock } from './market/restocking.ts';
import { seeking } from './market/seeking.ts';
import { selling } from './market/selling.ts';
import type { Process } from './process.ts';
import { inKernel } from './world/kernel.ts';
import type { World } from './world/world.ts';

const before: readonly Process[] = [openDay, turns, saferSupply, supply, restock];

// blocks.kernel.ts has those of them that are always there, in this order.
const inBlocks: readonly Process[] = [income, need, prescribedDoses, seeking, patrol, check, use, supervision];

const after: readonly Process[] = [
  rescues,
  selling,
  detectives,
  courts,
  beds,
  care,
  treat,
  syringeServices,
  outreach,
  homes,
  strips,
  alerts,
  lives,
  ties,
  closeDay,
];

export const processes: readonly Process[] = [...before, ...inBlocks, ...after];

const inOneLoop = inKernel('passBlocks', passBlocks);

/**
 * Whether nothing is to be done in any block but by the processes that run in the kernel, and nobody looks on: to who does the agenda must
 * say which block it is and who is in it, and its counts come back from the kernel only at the end of a loop.
 */
function isAllInKernel({ agenda, levers, witness }: World): boolean {
  return witness === undefined && agenda.prescribed === 0 && isOff(levers['care.supervised-consumption']);
}

/**
 * Does one step. `watch`, if given, runs each process in its place (some once a block), and may time it. If not, and where it comes to
 * the same, the blocks pass in one loop of the kernel.
 */
export function step(world: World, watch: Watch = run): void {
  const { agenda } = world;
  for (const process of before) watch(process, world);
  if (watch === run && isAllInKernel(world)) inOneLoop(world);
  else
    for (agenda.block = 0; agenda.block < agenda.blocks; agenda.block++)
      for (const process of inBlocks) watch(process, world);
  for (const process of after) watch(process, world);
  world.clock.step[0]++;
}

type Watch = (process: Process, world: World) => void;

function run(process: Process, world: World): void {
  process.run(world);
}
