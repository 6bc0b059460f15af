// The month of each person whose step it is: most draws would do for nobody, and what is rare is done outside.
import { checkSupervision } from '../law/revocation.ts';
import { maySell, START } from '../market/starting.kernel.ts';
import { considerSelling } from '../market/starting.ts';
import { keep } from '../world/ahead.kernel.ts';
import { BLOCK } from '../world/block.ts';
import { defineStream, open, uniformWords } from '../world/chance.ts';
import { STEPS_PER_MONTH } from '../world/clock.ts';
import { custody, treatment, using } from '../world/codes.ts';
import { LISTED, listMonth } from '../world/month.kernel.ts';
import { f64, i32 } from '../world/numbers.ts';
import { FRIENDS } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { dieOfOther } from './dying.ts';
import { changeHousing } from './housing.kernel.ts';
import { OLDEST, STEPS_PER_YEAR } from './mortality.ts';
import { beginUsing, quit } from './quitting.ts';
import { changeWork } from './working.kernel.ts';

const LIVES = defineStream('lives/month');

/** Share of friends who use at which the city states its rate of beginning. */
const HALF: f64 = 0.5;

// Which draw of the month is which.
const DEATH: i32 = 0;
const USING: i32 = 1;
const HOUSING: i32 = 2;
const WORK: i32 = 3;

const persons = new Int32Array(BLOCK);
const dies = new Int32Array(BLOCK);
const uses = new Int32Array(BLOCK);
const moves = new Int32Array(BLOCK);
const works = new Int32Array(BLOCK);
const sells = new Int32Array(BLOCK);
const spare = new Int32Array(BLOCK);

/** Lives of those whose step of the month this is. */
export function liveMonth(world: World): void {
  const step = world.clock.step[0];
  const rows = world.people.rows;
  for (let first = step % STEPS_PER_MONTH; first < rows; first += LISTED) {
    const count = listMonth(world, first, persons);
    readLives(world, count);
    const key = world.keys[LIVES];
    uniformWords(key, persons, count, step, DEATH, dies, spare);
    uniformWords(key, persons, count, step, USING, uses, spare);
    uniformWords(key, persons, count, step, HOUSING, moves, spare);
    uniformWords(key, persons, count, step, WORK, works, spare);
    uniformWords(world.keys[START], persons, count, step, 0, sells, spare);
    liveAll(world, count, step);
  }
}

/** Reads what is about to be asked of those who are listed: see ahead.kernel.ts. */
function readLives(world: World, count: i32): void {
  const people = world.people;
  let read = 0;
  for (let at = 0; at < count; at++) {
    const person = persons[at];
    read ^= people.using[person] ^ people.age[person] ^ people.custody[person] ^ people.trader[person];
    read ^= people.supervisedUntil[person] ^ people.asked.get(person);
  }
  keep(read);
}

/** Lives of those who are listed, by the words that were drawn for them. */
function liveAll(world: World, count: i32, step: i32): void {
  const people = world.people;
  const years = i32(Math.floor(f64(step) / STEPS_PER_YEAR));
  const mortality = world.agenda.prepared.mortality;
  for (let at = 0; at < count; at++) {
    const person = persons[at];
    if (people.using[person] !== using.never) {
      const age = people.age[person] + years;
      if (open(dies[at]) < mortality[age < OLDEST ? age : OLDEST]) {
        dieOfOther(world, person);
        continue;
      }
    }
    if (people.custody[person] === custody.free) {
      beginOrStop(world, person, open(uses[at]));
      if (maySell(world, person, open(sells[at]))) considerSelling(world, person);
      if (people.supervisedUntil[person] > step) checkSupervision(world, person);
      changeWork(world, person, open(works[at]));
    }
    changeHousing(world, person, open(moves[at]));
    // Half are forgotten. Assumption: demand of a month ago says less of what selling would bring now.
    people.asked.set(person, people.asked.get(person) >> 1);
    people.failures.set(person, people.failures.get(person) >> 1);
  }
}

function beginOrStop(world: World, person: i32, u: f64): void {
  const people = world.people;
  const lives = world.city.lives;
  const uses = people.using[person];
  if (uses === using.never) {
    // Friends are looked up only if the draw would do were all of them using.
    const initiation: f64 = lives.initiation;
    if (u >= initiation * (1 / HALF) || people.trader[person] !== 0) return;
    if (u < initiation * (shareUsing(world, person) / HALF)) beginUsing(world, person);
  } else if (uses === using.abstinent) {
    if (u < lives.relapse) beginUsing(world, person);
  } else if (u < lives.quit && people.treatment[person] === treatment.none) quit(world, person);
}

function shareUsing(world: World, person: i32): f64 {
  const friends = world.people.friends;
  const uses = world.people.using;
  let count = 0;
  let active = 0;
  for (let f = 0; f < FRIENDS && friends.of(person, f) >= 0; f++) {
    count++;
    if (uses[friends.of(person, f)] === using.active) active++;
  }
  return count > 0 ? f64(active) / count : 0;
}
