// The placebo: one bag that holds no drug lands in one person's hand. It means nothing, and yet some fates part, since in a
// market anything that moves moves something else: comparisons stand beside what it does.
import { isAlive } from '../lives/alive.kernel.ts';
import { defineStream, deriveKey, uniform } from '../world/chance.ts';
import { custody, lotTier, treatment, using } from '../world/codes.ts';
import { STEPS_PER_DAY } from '../world/steps.kernel.ts';
import { NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';
import { makeLot } from './lots.kernel.ts';
import { addToStash } from './stash.ts';

const PLACEBO = defineStream('market/placebo');

/** On the day on which a policy begins to set the lever: gives the bag to somebody who uses, holds nothing and will have something to do that day. */
export function landPlacebo(world: World): void {
  const { changes, clock, people, keys, agenda, city } = world;
  const step = clock.step[0];
  if (!changes.some((change) => change.from === step && Number(change.set['supply.inert-bag'] ?? 0) > 0)) return;
  const weight = city.market.packetWeight * NG_PER_MG;
  const first = Math.floor(uniform(keys[PLACEBO], 0, step) * people.rows);
  for (let i = 0; i < people.rows; i++) {
    const person = (first + i) % people.rows;
    if (!isAlive(people, person) || people.using[person] !== using.active) continue;
    if (people.custody[person] !== custody.free || people.treatment[person] !== treatment.none) continue;
    // With drug in hand it would be mixed in, and who takes all they have would hardly feel it.
    if (people.nextAct[person] >= step + STEPS_PER_DAY || people.stashMixture.get(person) > 0) continue;
    agenda.parcel.mixture = weight;
    const lot = makeLot(world, deriveKey(keys[PLACEBO], person, step).a, -1, -1, lotTier.hand, 0);
    addToStash(world, person, agenda.parcel, lot, 1, -1);
    return;
  }
}
