// Test strips in people's hands: handed out once in 30 days to people who use, and passed on to a friend by some.

import { reachOfServices } from '../law/fear.ts';
import { drawFriend } from '../lives/friendship.ts';
import { defineProcess } from '../process.ts';
import { defineStream, secondWord, uniform } from '../world/chance.ts';
import { custody, using } from '../world/codes.ts';
import { poisson } from '../world/distributions.ts';
import { inKernel } from '../world/kernel.ts';
import type { i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { STRIPS, stripsMonth } from './handing-out.kernel.ts';

const PASSED_ON = defineStream('checking/strips-passed-on');

const STRIPS_MOST = 255;

const handOut = inKernel('stripsMonth', stripsMonth);

export const strips = defineProcess({
  name: 'strips',
  meaning: 'once in 30 days for each person: test strips handed out, passed on to friends, and old answers forgotten',
  run(world) {
    const { agenda, city, levers } = world;
    const { stripsPerMonth, stripsPack } = city.checking;
    const more = levers['care.strips-users'];
    for (let place = 0; place < more.length; place++)
      agenda.packsAt[place] = (stripsPerMonth + more[place]) / stripsPack;
    handOut(world);
  },
});

/** The month's strips for somebody who uses and is free. */
export function stripsFor(world: World, person: i32): void {
  const { people, city, keys, clock, levers } = world;
  const { stripsPerMonth, stripsPack } = city.checking;
  const level = stripsPerMonth + levers['care.strips-users'][people.place[person]];
  const u = uniform(keys[STRIPS], person, clock.step[0]);
  // Fear is looked up only if there were strips without it.
  if (poisson(u, level / stripsPack) === 0) return;
  const packs = poisson(u, (level * reachOfServices(world, person)) / stripsPack);
  if (packs > 0) giveStrips(world, person, packs * stripsPack);
}

/** Gives a person so many strips, as far as they can hold them; some give half to a friend who uses. */
export function giveStrips(world: World, person: number, strips: number): void {
  const { people, city, keys, clock, tally } = world;
  const given = Math.min(strips, STRIPS_MOST - people.strips.get(person));
  people.strips.set(person, people.strips.get(person) + given);
  tally.stripsHandedOut[tally.rows - 1] += given;
  if (uniform(keys[PASSED_ON], person, clock.step[0]) >= city.checking.stripsShared) return;
  const friend = drawFriend(people, person, secondWord());
  if (friend < 0 || !usesFreely(world, friend)) return;
  const passed = Math.min(given >> 1, STRIPS_MOST - people.strips.get(friend));
  people.strips.set(person, people.strips.get(person) - passed);
  people.strips.set(friend, people.strips.get(friend) + passed);
}

function usesFreely({ people }: World, person: number): boolean {
  return people.using[person] === using.active && people.custody[person] === custody.free;
}
