// Who of a block has anything to think of before they use: few have, and what they think stands in thinking.ts.
import { custody, heeds, knowledge } from '../world/codes.ts';
import type { i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { lookForAlerts } from './alerts.kernel.ts';
import { shareTaken } from './taking.kernel.ts';
import { thinkSimply } from './thinking.kernel.ts';
import { think } from './thinking.ts';

/** Passes those who want to use, and has those think who hold drug and have a strip, know something, or may have heard an alert. */
export function passWants(world: World): void {
  const agenda = world.agenda;
  const people = world.people;
  const wants = agenda.wants;
  const count = agenda.wantsCount;
  const leftOut = agenda.leftOut;
  const cutAt = agenda.cutAt;
  const heed = people.heed;
  const stashMixture = people.stashMixture;
  const cuts = agenda.cutCount;
  for (let c = 0; c < cuts; c++) leftOut[cutAt[c]] = 0;
  let cut = 0;
  const alert = lookForAlerts(world) ? 1 : 0;
  let next = 0;
  while (next < count) {
    const w = nextConcerned(world, next, count, alert);
    next = w + 1;
    if (w === count) break;
    const person = wants[w];
    if (stashMixture.get(person) === 0 || people.custody[person] !== custody.free) continue;
    if (heed.get(person) === 0) {
      if (!thinkSimply(world, person)) think(world, person);
      if (stashMixture.get(person) === 0) continue;
    }
    // All else would take the whole of it, and nothing is told of that.
    if ((heed.get(person) & (heeds.less | heeds.slower)) === 0 && people.stashKnown.get(person) !== knowledge.tested)
      continue;
    const share = shareTaken(world, person);
    if (share >= 1) continue;
    leftOut[w] = 1 - share;
    cutAt[cut] = w;
    cut++;
  }
  agenda.cutCount = cut;
}

/**
 * The first of those who want, from one on, who has a strip, knows something or may have heard an alert, and `count` if there is none. In
 * a loop of its own, for there is nobody between most; looked for anew after each, for who thinks may tell a friend further down.
 */
function nextConcerned(world: World, from: i32, count: i32, alert: i32): i32 {
  const people = world.people;
  const wants = world.agenda.wants;
  const heed = people.heed;
  const strips = people.strips;
  const stashKnown = people.stashKnown;
  let w = from;
  while (w < count && (heed.get(wants[w]) | strips.get(wants[w]) | stashKnown.get(wants[w]) | alert) === 0) w++;
  return w;
}
