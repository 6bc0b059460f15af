// A step of six hours: what happens, in this order. The list is the plan, the documentation and the profile of a run. Police in
// the street come before use, since drug that was seized cannot be taken; slow things (care, lives, ties) look at
// each person once in 30 days.
import { need } from './body/need.ts';
import { rescues } from './body/overdose.ts';
import { use } from './body/use.ts';
import { care } from './care/care.ts';
import { closeDay, income, openDay, turns } from './day.ts';
import { courts } from './law/courts.ts';
import { patrol } from './law/patrol.ts';
import { undercover } from './law/undercover.ts';
import { lives } from './lives/lives.ts';
import { ties } from './lives/ties.ts';
import { supply } from './market/imports.ts';
import { restock } from './market/restocking.ts';
import { seeking } from './market/seeking.ts';
import { selling } from './market/selling.ts';
import type { Process } from './process.ts';
import type { World } from './world/world.ts';

export const processes: readonly Process[] = [
  openDay,
  turns,
  income,
  supply,
  restock,
  need,
  seeking,
  patrol,
  use,
  rescues,
  selling,
  undercover,
  courts,
  care,
  lives,
  ties,
  closeDay,
];

/** Does one step. `watch`, if given, runs each process in its place, and may time it. */
export function step(world: World, watch?: (process: Process, world: World) => void): void {
  for (const process of processes) {
    if (watch) watch(process, world);
    else process.run(world);
  }
  world.clock.step[0]++;
}
