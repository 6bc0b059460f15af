// Who of a block has anything to think of before they use: few have, and what they think stands in thinking.ts.
import { custody, heeds, knowledge } from '../world/codes.ts';
import type { World } from '../world/world.ts';
import { lookForAlerts } from './alerts.kernel.ts';
import { thinkSimply } from './thinking.kernel.ts';
import { shareTaken, think } from './thinking.ts';

/** Passes those who want to use, and has those think who hold drug and have a strip, know something, or may have heard an alert. */
export function passWants(world: World): void {
  const agenda = world.agenda;
  const people = world.people;
  const wants = agenda.wants;
  const count = agenda.wantsCount;
  const leftOut = agenda.leftOut;
  const cutAt = agenda.cutAt;
  const heed = people.heed;
  const strips = people.strips;
  const stashKnown = people.stashKnown;
  const stashMixture = people.stashMixture;
  const held = people.custody;
  const cuts = agenda.cutCount;
  for (let c = 0; c < cuts; c++) leftOut[cutAt[c]] = 0;
  let cut = 0;
  const alert = lookForAlerts(world) ? 1 : 0;
  for (let w = 0; w < count; w++) {
    const person = wants[w];
    if ((heed.get(person) | strips.get(person) | stashKnown.get(person) | alert) === 0) continue;
    if (stashMixture.get(person) === 0 || held[person] !== custody.free) continue;
    if (heed.get(person) === 0) {
      if (!thinkSimply(world, person)) think(world, person);
      if (stashMixture.get(person) === 0) continue;
    }
    // All else would take the whole of it, and nothing is told of that.
    if ((heed.get(person) & (heeds.less | heeds.slower)) === 0 && stashKnown.get(person) !== knowledge.tested) continue;
    const share = shareTaken(world, person);
    if (share >= 1) continue;
    leftOut[w] = 1 - share;
    cutAt[cut] = w;
    cut++;
  }
  agenda.cutCount = cut;
}
