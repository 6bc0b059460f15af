// Ties and news of each person whose step of the month this is.
import { liveInFear } from '../law/living-in-fear.kernel.ts';
import { changeTrust } from '../market/acquaintance.kernel.ts';
import { keep } from '../world/ahead.kernel.ts';
import { defineStream, second, uniform } from '../world/chance.ts';
import { STEPS_PER_MONTH } from '../world/clock.ts';
import { custody, using } from '../world/codes.ts';
import { type f64, i32 } from '../world/numbers.ts';
import { FRIENDS, SELLERS } from '../world/tables.ts';
import { isWitnessed } from '../world/witness.ts';
import type { World } from '../world/world.ts';
import { friendCount } from './friend-count.kernel.ts';
import { endFriendship, startFriendship } from './friendship.kernel.ts';
import { tellOfFriends, tellOfParting } from './friendship.ts';

const ENDS = defineStream('lives/friendship-ends');
const BEGINS = defineStream('lives/friendship-begins');

/** Ties of those whose step of the month this is. */
export function tieMonth(world: World): void {
  readMonth(world);
  const people = world.people;
  const lives = world.city.lives;
  const step = world.clock.step[0];
  const rows = people.rows;
  const left: f64 = world.agenda.prepared.fearLeftOfMonth;
  const news = world.agenda.news;
  for (let person = step % STEPS_PER_MONTH; person < rows; person += STEPS_PER_MONTH) {
    if (people.deathStep[person] >= 0) continue;
    liveInFear(world, person, left, news);
    trustLess(world, person);
    const free = people.custody[person] < custody.pretrial;
    // Either end may end it: each with half the chance, somebody in custody with one of their own.
    const fades: f64 = free ? lives.friendFades / 2 : lives.friendFadesInside;
    loseFriend(world, person, step, fades);
    if (free && people.using[person] === using.active) makeFriend(world, person, step);
  }
}

/** Reads what is about to be asked of the month's people, and of the sellers they know: see ahead.kernel.ts. */
function readMonth(world: World): void {
  const people = world.people;
  const rows = people.rows;
  let read = 0;
  for (let i = world.clock.step[0] % STEPS_PER_MONTH; i < rows; i += STEPS_PER_MONTH) {
    read ^= people.deathStep[i] ^ people.shop.get(i) ^ people.place[i] ^ people.custody[i] ^ people.using[i];
    read ^= people.friends[i * FRIENDS];
    // Nobody is read as the first of all.
    for (let k = i * SELLERS; k < (i + 1) * SELLERS; k++)
      read ^= people.deathStep[people.sellers.get(k) & ~(people.sellers.get(k) >> 31)];
  }
  keep(read);
}

/** Trust in sellers fades, and the dead are forgotten. */
function trustLess(world: World, person: i32): void {
  const people = world.people;
  const sellers = people.sellers;
  const fades: f64 = -world.city.lives.tieFades;
  for (let k = person * SELLERS; k < (person + 1) * SELLERS; k++) {
    const seller = sellers.get(k);
    if (seller < 0) continue;
    if (people.deathStep[seller] >= 0) sellers.set(k, -1);
    else changeTrust(people, k, fades);
  }
}

/** Friends are counted only if the draw would do for the most one can have. */
function loseFriend(world: World, person: i32, step: i32, each: f64): void {
  const u: f64 = uniform(world.keys[ENDS], person, step);
  if (u >= each * FRIENDS) return;
  const count = friendCount(world.people, person);
  if (u >= each * count) return;
  const friend = world.people.friends[person * FRIENDS + i32(Math.floor(second() * count))];
  endFriendship(world.people, person, friend);
  if (isWitnessed(world)) tellOfParting(world, person, friend);
}

/** A friend of a friend becomes a friend. */
function makeFriend(world: World, person: i32, step: i32): void {
  const people = world.people;
  const friends = people.friends;
  if (uniform(world.keys[BEGINS], person, step) >= world.city.lives.friendMade) return;
  const count = friendCount(people, person);
  if (count === 0 || count === FRIENDS) return;
  const through = friends[person * FRIENDS + i32(Math.floor(second() * count))];
  const others = friendCount(people, through);
  const u: f64 = uniform(world.keys[BEGINS], person, step, 1);
  const other = friends[through * FRIENDS + i32(Math.floor(u * others))];
  if (other === person || people.using[other] !== using.active) return;
  for (let f = 0; f < count; f++) if (friends[person * FRIENDS + f] === other) return;
  if (friendCount(people, other) === FRIENDS) return;
  startFriendship(people, person, other);
  if (isWitnessed(world)) tellOfFriends(world, person, other);
}
