// Ties and news of each person whose step of the month this is.
import { liveInFear } from '../law/living-in-fear.kernel.ts';
import { changeTrust } from '../market/acquaintance.kernel.ts';
import { keep } from '../world/ahead.kernel.ts';
import { BLOCK } from '../world/block.ts';
import { defineStream, open, uniform, uniformWords } from '../world/chance.ts';
import { STEPS_PER_MONTH } from '../world/clock.ts';
import { custody, using } from '../world/codes.ts';
import { LISTED, listMonth } from '../world/month.kernel.ts';
import { type f64, i32 } from '../world/numbers.ts';
import { FRIENDS, SELLERS } from '../world/tables.ts';
import { isWitnessed } from '../world/witness.ts';
import type { World } from '../world/world.ts';
import { isAlive } from './alive.kernel.ts';
import { friendCount } from './friend-count.kernel.ts';
import { endFriendship, startFriendship } from './friendship.kernel.ts';
import { tellOfFriends, tellOfParting } from './friendship.ts';

const ENDS = defineStream('lives/friendship-ends');
const BEGINS = defineStream('lives/friendship-begins');

const persons = new Int32Array(BLOCK);
const ends = new Int32Array(BLOCK);
const whoseEnds = new Int32Array(BLOCK);
const begins = new Int32Array(BLOCK);
const through = new Int32Array(BLOCK);

/** Ties of those whose step of the month this is. */
export function tieMonth(world: World): void {
  const step = world.clock.step[0];
  const rows = world.people.rows;
  for (let first = step % STEPS_PER_MONTH; first < rows; first += LISTED) {
    const count = listMonth(world, first, persons);
    readTies(world, count);
    uniformWords(world.keys[ENDS], persons, count, step, 0, ends, whoseEnds);
    uniformWords(world.keys[BEGINS], persons, count, step, 0, begins, through);
    tieAll(world, count, step);
  }
}

/** Ties of those who are listed, by the words that were drawn for them. */
function tieAll(world: World, count: i32, step: i32): void {
  const people = world.people;
  const lives = world.city.lives;
  const left: f64 = world.agenda.prepared.fearLeftOfMonth;
  const news = world.agenda.news;
  for (let at = 0; at < count; at++) {
    const person = persons[at];
    liveInFear(world, person, left, news);
    trustLess(world, person);
    const free = people.custody[person] < custody.pretrial;
    // Either end may end it: each with half the chance, somebody in custody with one of their own.
    const fades: f64 = free ? lives.friendFades / 2 : lives.friendFadesInside;
    loseFriend(world, person, fades, at);
    if (free && people.using[person] === using.active) makeFriend(world, person, step, at);
  }
}

/** Reads what is about to be asked of those who are listed, and of the sellers they know: see ahead.kernel.ts. */
function readTies(world: World, count: i32): void {
  const people = world.people;
  let read = 0;
  for (let at = 0; at < count; at++) {
    const person = persons[at];
    read ^= people.shop.get(person) ^ people.place[person] ^ people.custody[person] ^ people.using[person];
    read ^= people.friends.of(person, 0);
    // Nobody is read as the first of all.
    for (let k = person * SELLERS; k < (person + 1) * SELLERS; k++)
      read ^= people.deathCause[people.sellers.get(k) & ~(people.sellers.get(k) >> 31)];
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
    if (!isAlive(people, seller)) sellers.set(k, -1);
    else changeTrust(people, k, fades);
  }
}

/** Friends are counted only if the draw would do for the most one can have. */
function loseFriend(world: World, person: i32, each: f64, at: i32): void {
  const u: f64 = open(ends[at]);
  if (u >= each * FRIENDS) return;
  const count = friendCount(world.people, person);
  if (u >= each * count) return;
  const friend = world.people.friends.of(person, i32(Math.floor(open(whoseEnds[at]) * count)));
  endFriendship(world.people, person, friend);
  if (isWitnessed(world)) tellOfParting(world, person, friend);
}

/** A friend of a friend becomes a friend. */
function makeFriend(world: World, person: i32, step: i32, at: i32): void {
  const people = world.people;
  const friends = people.friends;
  if (open(begins[at]) >= world.city.lives.friendMade) return;
  const count = friendCount(people, person);
  if (count === 0 || count === FRIENDS) return;
  const between = friends.of(person, i32(Math.floor(open(through[at]) * count)));
  const others = friendCount(people, between);
  const u: f64 = uniform(world.keys[BEGINS], person, step, 1);
  const other = friends.of(between, i32(Math.floor(u * others)));
  if (other === person || people.using[other] !== using.active) return;
  for (let f = 0; f < count; f++) if (friends.of(person, f) === other) return;
  if (friendCount(people, other) === FRIENDS) return;
  startFriendship(people, person, other);
  if (isWitnessed(world)) tellOfFriends(world, person, other);
}
