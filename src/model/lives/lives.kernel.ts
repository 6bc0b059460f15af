// The month of each person whose step it is: most draws would do for nobody, and what is rare is done outside.
import { checkSupervision } from '../law/revocation.ts';
import { maySell } from '../market/starting.kernel.ts';
import { considerSelling } from '../market/starting.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { STEPS_PER_MONTH } from '../world/clock.ts';
import { custody, treatment, using } from '../world/codes.ts';
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

/** Lives of those whose step of the month this is. */
export function liveMonth(world: World): void {
  const people = world.people;
  const key = world.keys[LIVES];
  const step = world.clock.step[0];
  const rows = people.rows;
  const years = i32(Math.floor(f64(step) / STEPS_PER_YEAR));
  const mortality = world.agenda.prepared.mortality;
  for (let person = step % STEPS_PER_MONTH; person < rows; person += STEPS_PER_MONTH) {
    if (people.deathStep[person] >= 0) continue;
    if (people.using[person] !== using.never) {
      const age = people.age[person] + years;
      if (uniform(key, person, step, DEATH) < mortality[age < OLDEST ? age : OLDEST]) {
        dieOfOther(world, person);
        continue;
      }
    }
    if (people.custody[person] === custody.free) {
      beginOrStop(world, person, uniform(key, person, step, USING));
      if (maySell(world, person)) considerSelling(world, person);
      if (people.supervisedUntil[person] > step) checkSupervision(world, person);
      changeWork(world, person, uniform(key, person, step, WORK));
    }
    changeHousing(world, person, uniform(key, person, step, HOUSING));
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
  for (let f = person * FRIENDS; f < (person + 1) * FRIENDS && friends[f] >= 0; f++) {
    count++;
    if (uses[friends[f]] === using.active) active++;
  }
  return count > 0 ? f64(active) / count : 0;
}
