// What most think of the drug they hold, without a call out: who was told of a fentanyl, and who has a strip and does not use it. The
// others think in thinking.ts, by the same draws.
import { defineStream, uniform } from '../world/chance.ts';
import { heeds, knowledge } from '../world/codes.ts';
import type { f64, i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { mayHear } from './alerts.kernel.ts';
import { throwAway } from './answering.ts';

const ANSWERS = defineStream('checking/answer');
export const PREFERS = defineStream('checking/prefers-fentanyl');
const NO_POINT = defineStream('checking/no-point');
export const WILL = defineStream('checking/will-to-test');

/** Shares of those who answer to a word as each of `responses`, where they stand in a list. */
const DISCARD: i32 = 0;
const LESS: i32 = 1;
const SLOWER: i32 = 2;
const COMPANY: i32 = 3;

/** For `answer`: no way to take it. */
const THROWN: i32 = -1;

/** Thinks for somebody who has not thought of their drug, if it is simple. Returns whether it was. */
export function thinkSimply(world: World, person: i32): boolean {
  const people = world.people;
  if (people.stashKnown.get(person) !== knowledge.no) {
    const shares = world.agenda.prepared.afterWord;
    decide(world, person, shares[DISCARD], shares[LESS], shares[SLOWER], shares[COMPANY]);
    return true;
  }
  if (mayHear(world, person)) return false;
  if (people.strips.get(person) === 0) return true;
  if (mayBeWilling(world, person)) return false;
  people.heed.set(person, heeds.decided);
  return true;
}

/** A person decides how to take the drug they hold, or throws it away. */
export function decide(world: World, person: i32, discard: f64, less: f64, slower: f64, company: f64): void {
  const heed = answer(world, person, discard, less, slower, company);
  world.people.heed.set(person, heed === THROWN ? heeds.decided : heed);
  if (heed === THROWN) throwAway(world, person);
}

/**
 * How a person takes drug that they learn holds a fentanyl, as bits of `heed`, or THROWN if they throw it away. One draw for all: who
 * does the rarer thing does the commoner too, as many of those in Krieger et al. 2018 did several. The shares are of everybody, and
 * those who prefer fentanyl do nothing of the kind: the others do so much the more.
 */
function answer(world: World, person: i32, discard: f64, less: f64, slower: f64, company: f64): i32 {
  const prefers: f64 = world.city.checking.prefersFentanyl;
  if (uniform(world.keys[PREFERS], person, 0) < prefers) return heeds.decided;
  const u: f64 = uniform(world.keys[ANSWERS], person, world.clock.step[0]) * (1 - prefers) - discard;
  if (u < 0) return THROWN;
  const how = (u < less ? heeds.less : 0) | (u < slower ? heeds.slower : 0) | (u < company ? heeds.company : 0);
  return heeds.decided | how;
}

/**
 * Whether somebody would use a strip if none had been positive of late: not those who see no point, for others not when it is too much
 * trouble.
 */
export function mayBeWilling(world: World, person: i32): boolean {
  const checking = world.city.checking;
  if (uniform(world.keys[NO_POINT], person, 0) < checking.noPoint) return false;
  return uniform(world.keys[WILL], person, world.clock.step[0]) < 1 - checking.tooMuchTrouble;
}
