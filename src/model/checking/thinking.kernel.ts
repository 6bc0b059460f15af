// What most think of the drug they hold, without a call out: who was told of a fentanyl and throws nothing away, and who has a strip and
// does not use it. The others think in thinking.ts, by the same draws.
import { defineStream, uniform } from '../world/chance.ts';
import { heeds, knowledge } from '../world/codes.ts';
import type { f64, i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { mayHear } from './alerts.kernel.ts';

export const ANSWERS = defineStream('checking/answer');
export const PREFERS = defineStream('checking/prefers-fentanyl');
export const NO_POINT = defineStream('checking/no-point');
export const WILL = defineStream('checking/will-to-test');

/** Shares of those who answer to a word as each of `responses`, where they stand in a list. */
const DISCARD: i32 = 0;
const LESS: i32 = 1;
const SLOWER: i32 = 2;
const COMPANY: i32 = 3;

/** Thinks for somebody who has not thought of their drug, if it is simple. Returns whether it was. */
export function thinkSimply(world: World, person: i32): boolean {
  const people = world.people;
  if (people.stashKnown.get(person) !== knowledge.no) return answerWord(world, person);
  if (mayHear(world, person)) return false;
  if (people.strips.get(person) === 0) return true;
  if (mayBeWilling(world, person)) return false;
  people.heed.set(person, heeds.decided);
  return true;
}

/** How somebody who was told takes it: as `decide` has it. Who throws it away does so there. */
function answerWord(world: World, person: i32): boolean {
  const checking = world.city.checking;
  const heed = world.people.heed;
  const shares = world.agenda.prepared.afterWord;
  if (uniform(world.keys[PREFERS], person, 0) < checking.prefersFentanyl) {
    heed.set(person, heeds.decided);
    return true;
  }
  const drawn: f64 = uniform(world.keys[ANSWERS], person, world.clock.step[0]);
  const u: f64 = drawn * (1 - checking.prefersFentanyl) - shares[DISCARD];
  if (u < 0) return false;
  const less = u < shares[LESS] ? heeds.less : 0;
  const slower = u < shares[SLOWER] ? heeds.slower : 0;
  const company = u < shares[COMPANY] ? heeds.company : 0;
  heed.set(person, heeds.decided | less | slower | company);
  return true;
}

/** Whether somebody would use a strip if none had been positive of late. */
function mayBeWilling(world: World, person: i32): boolean {
  const checking = world.city.checking;
  if (uniform(world.keys[NO_POINT], person, 0) < checking.noPoint) return false;
  return uniform(world.keys[WILL], person, world.clock.step[0]) < 1 - checking.tooMuchTrouble;
}
