// Police who come to an overdose may arrest whoever holds drug there: the survivor, and the friend who called. Arrests there are rare;
// what keeps people from calling is that they fear them. A Good Samaritan law protects as far as it is kept to.
import { isAlive } from '../lives/alive.kernel.ts';
import { defineStream, pairUniform } from '../world/chance.ts';
import { custody, means } from '../world/codes.ts';
import type { World } from '../world/world.ts';
import { arrest } from './arrest.ts';

const SCENE = defineStream('law/police-at-overdose');

/** Police come to the overdose of `victim` and find `person`, who may be the same. */
export function policeAtOverdose(world: World, victim: number, person: number): void {
  const { people, city, keys, clock, levers, tally } = world;
  if (!isAlive(people, person) || people.custody[person] !== custody.free) return;
  const place = people.place[victim];
  const chance = city.rescue.policeArrest * (1 - levers['law.good-samaritan'][place]);
  if (pairUniform(keys[SCENE], victim, person, clock.step[0]) >= chance) return;
  const stock = city.law.carriedPackets;
  if (arrest(world, person, { means: means.overdose, place, handover: false, stock, seen: 0 }))
    tally.arrestsAtOverdoses[tally.rows - 1]++;
}
