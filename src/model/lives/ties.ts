// Ties and news, once in 30 days for each person: trust in unused sellers fades, friendships end and begin, fear fades and
// arrests in one's place are heard of.

import { areFriends } from '../city/network.ts';
import { fearLeft, liveInFear, newsOfMonth } from '../law/fear.ts';
import { changeTrust } from '../market/acquaintance.kernel.ts';
import { defineProcess } from '../process.ts';
import { defineStream, second, uniform } from '../world/chance.ts';
import { STEPS_PER_MONTH } from '../world/clock.ts';
import { custody, using } from '../world/codes.ts';
import { eachOfMonth } from '../world/month.ts';
import { STEPS_PER_DAY } from '../world/steps.kernel.ts';
import { FRIENDS, SELLERS } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { friendCount } from './friend-count.kernel.ts';
import { endFriendship, startFriendship } from './friendship.ts';

const ENDS = defineStream('lives/friendship-ends');
const BEGINS = defineStream('lives/friendship-begins');

export const ties = defineProcess({
  name: 'ties and news',
  meaning:
    'once in 30 days for each person: trust fades, friendships end and begin, fear of arrest fades and arrests are heard of',
  run(world) {
    const left = fearLeft(world.city, STEPS_PER_MONTH / STEPS_PER_DAY);
    const news = newsOfMonth(world);
    eachOfMonth(world, (_, person) => live(world, person, left, news));
  },
});

function live(world: World, person: number, left: number, news: readonly number[]): void {
  const { people, city } = world;
  const { sellers, deathStep } = people;
  liveInFear(world, person, left, news);
  for (let k = person * SELLERS; k < (person + 1) * SELLERS; k++) {
    const seller = sellers[k];
    if (seller < 0) continue;
    if (deathStep[seller] >= 0) sellers[k] = -1;
    else changeTrust(people, k, -city.lives.tieFades);
  }
  const free = people.custody[person] < custody.pretrial;
  // Either end may end it: each with half the chance, somebody in custody with one of their own.
  loseFriend(world, person, free ? city.lives.friendFades / 2 : city.lives.friendFadesInside);
  if (free && people.using[person] === using.active) makeFriend(world, person);
}

/** Friends are counted only if the draw would do for the most one can have. */
function loseFriend(world: World, person: number, each: number): void {
  const { people, keys, clock } = world;
  const u = uniform(keys[ENDS], person, clock.step[0]);
  if (u >= each * FRIENDS) return;
  const count = friendCount(people, person);
  if (u >= each * count) return;
  const friend = people.friends[person * FRIENDS + Math.floor(second() * count)];
  endFriendship(people, person, friend);
  world.witness?.('parts', person, friend, 0);
}

/** A friend of a friend becomes a friend. */
function makeFriend(world: World, person: number): void {
  const { people, city, keys, clock } = world;
  const step = clock.step[0];
  if (uniform(keys[BEGINS], person, step) >= city.lives.friendMade) return;
  const count = friendCount(people, person);
  if (count === 0 || count === FRIENDS) return;
  const through = people.friends[person * FRIENDS + Math.floor(second() * count)];
  const others = friendCount(people, through);
  const other = people.friends[through * FRIENDS + Math.floor(uniform(keys[BEGINS], person, step, 1) * others)];
  if (other === person || people.using[other] !== using.active || areFriends(people, person, other)) return;
  if (startFriendship(people, person, other)) world.witness?.('befriends', person, other, 0);
}
