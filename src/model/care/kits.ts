// Naloxone kits in people’s hands: handed out, given on to friends, opened at overdoses, expired, lost. They are conserved: what
// was handed out is in hands, or was opened, expired or lost. An opened kit is used up, whatever is left in it.
import { reachOfServices } from '../law/fear.ts';
import { drawFriend } from '../lives/friendship.ts';
import { exp } from '../world/arithmetic.ts';
import { defineStream, firstWord, pairUniform, second, uniform } from '../world/chance.ts';
import { STEPS_PER_MONTH } from '../world/clock.ts';
import { custody, kitsTo, using } from '../world/codes.ts';
import { binomial, poisson } from '../world/distributions.ts';
import type { i32 } from '../world/numbers.ts';
import { FRIENDS } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { HANDED_OUT, KITS } from './care.kernel.ts';

const SHARE = defineStream('care/kits-shared');
const RESIDENTS = defineStream('care/residents-kits');
const ELSEWHERE = defineStream('care/residents-kit-near');

const KITS_MOST = 255;

/** Gives a person so many kits, as many as can be held. Returns how many. */
export function handOut(world: World, person: number, kits: number): number {
  const { tally } = world;
  const given = give(world, person, kits);
  tally.kitsHandedOut[tally.rows - 1] += given;
  return given;
}

function give({ people }: World, person: number, kits: number): number {
  const given = Math.min(kits, KITS_MOST - people.kits[person]);
  people.kits[person] += given;
  return given;
}

/** Kits of a person are opened at an overdose. */
export function openKits({ people, tally }: World, person: number, kits: number): void {
  people.kits[person] -= kits;
  tally.kitsUsed[tally.rows - 1] += kits;
}

/** What the dead held is lost. */
export function loseKits({ people, tally }: World, person: number): void {
  tally.kitsLost[tally.rows - 1] += people.kits[person];
  people.kits[person] = 0;
}

/** A month of a person’s kits: some expire, some are lost, some are given to friends who have none. */
export function keepKits(world: World, person: i32): void {
  const { people, city, keys, clock, tally } = world;
  if (people.kits[person] === 0) return;
  const day = tally.rows - 1;
  // The first draw below the share that stays: the more kits, the more stay.
  const fresh = binomial(uniform(keys[KITS], person, clock.step[0]), people.kits[person], 1 - city.care.kitExpires);
  const lost = second();
  tally.kitsExpired[day] += people.kits[person] - fresh;
  people.kits[person] = fresh === 0 ? 0 : binomial(lost, fresh, 1 - city.care.kitLost);
  tally.kitsLost[day] += fresh - people.kits[person];
  if (people.custody[person] === custody.free) shareKits(world, person);
}

/** Who has more than one kit gives of them to friends who are free, use and have none. */
function shareKits(world: World, person: number): void {
  const { people, city, keys, clock, levers, tally } = world;
  const chance = city.care.kitShared * levers['care.naloxone-sharing'][people.place[person]];
  for (let f = 0; f < FRIENDS && people.kits[person] > 1; f++) {
    const friend = people.friends.of(person, f);
    if (friend < 0) return;
    if (people.kits[friend] > 0 || people.custody[friend] !== custody.free) continue;
    if (people.using[friend] !== using.active || pairUniform(keys[SHARE], person, friend, clock.step[0]) >= chance)
      continue;
    people.kits[person]--;
    people.kits[friend]++;
    tally.kitsShared[tally.rows - 1]++;
  }
}

/** The month’s kits for somebody who uses: to them, or to whom the policy gives them instead. */
export function handOutKits(world: World, person: i32): void {
  const { city, keys, clock, people, levers } = world;
  uniform(keys[KITS], person, clock.step[0], HANDED_OUT);
  const whose = firstWord();
  const u = second();
  const level = levers['care.naloxone-kits'][people.place[person]];
  // Fear is looked up only if there were kits without it.
  if (poisson(u, city.care.kitsPerMonth * level) === 0) return;
  const kits = poisson(u, city.care.kitsPerMonth * (level * reachOfServices(world, person)));
  if (kits === 0) return;
  const to = levers['care.naloxone-to'][people.place[person]];
  const friend = to === kitsTo.friends ? friendNotUsing(world, person, whose) : -1;
  if (to === kitsTo.peopleWhoUse) handOut(world, person, kits);
  else if (friend >= 0) handOut(world, friend, kits);
  else handOutToResidents(world, people.place[person], kits);
}

/** One of a person’s friends who are free and do not use, -1 if there is none. */
function friendNotUsing({ people }: World, person: number, word: number): number {
  const { using: uses, custody: held } = people;
  return drawFriend(people, person, word, (i) => uses[i] !== using.active && held[i] === custody.free);
}

function handOutToResidents({ places, tally }: World, place: number, kits: number): void {
  places.residentKits[place] += kits;
  tally.kitsHandedOut[tally.rows - 1] += kits;
}

/** A month of residents’ kits, once in 30 days. */
export function keepResidentKits({ places, city, keys, clock, tally }: World): void {
  const step = clock.step[0];
  if (step % STEPS_PER_MONTH !== 0) return;
  const day = tally.rows - 1;
  for (let place = 0; place < places.rows; place++) {
    const held = places.residentKits[place];
    if (held === 0) continue;
    const fresh = binomial(uniform(keys[RESIDENTS], place, step), held, 1 - city.care.kitExpires);
    const lost = second();
    places.residentKits[place] = fresh === 0 ? 0 : binomial(lost, fresh, 1 - city.care.kitLost);
    tally.kitsExpired[day] += held - fresh;
    tally.kitsLost[day] += fresh - places.residentKits[place];
  }
}

/** Whether a resident who is near somebody who overdoses has a kit: as many as there are among all who live in the place. */
export function residentHasKit(world: World, person: number): boolean {
  const { people, places, city, agenda, keys, clock } = world;
  const place = people.place[person];
  if (places.residentKits[place] === 0) return false;
  const residents = city.people.residentsPerUser * agenda.usingAtStart * city.people.places[place].share;
  const chance = 1 - exp(-places.residentKits[place] / residents);
  return uniform(keys[ELSEWHERE], person, clock.step[0]) < chance;
}

/** A resident’s kit is opened. */
export function residentOpensKit({ places, tally }: World, place: number): void {
  places.residentKits[place]--;
  tally.kitsUsed[tally.rows - 1]++;
}

/** Kits in hands now: with handed out = in hands + used + expired + lost the books of kits balance. */
export function kitsInHands({ people, places }: World): number {
  let held = 0;
  for (let i = 0; i < people.rows; i++) held += people.kits[i];
  for (let place = 0; place < places.rows; place++) held += places.residentKits[place];
  return held;
}
