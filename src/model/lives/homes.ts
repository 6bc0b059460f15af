// Homes for people without one, as Housing First has it: no condition but to want one. Who has a home uses indoors and is seen by
// police as other housed people are; nothing else follows from it. Whoever loses the home goes on as other people do.

import { isOff } from '../levers/schedule.ts';
import { defineProcess } from '../process.ts';
import { pow } from '../world/arithmetic.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { custody, housing, using } from '../world/codes.ts';
import { findFew } from '../world/few.ts';
import { eachOfMonth } from '../world/month.ts';
import type { i32 } from '../world/numbers.ts';
import { STEPS_PER_DAY } from '../world/steps.kernel.ts';
import type { World } from '../world/world.ts';
import { isAlive } from './alive.kernel.ts';

const MOVES_IN = defineStream('lives/moves-in');
const KEEPS = defineStream('lives/keeps-home');

/** Homes are stated for so many people who use; retention over so many months. */
const PER_PEOPLE = 100;
const RETENTION_MONTHS = 12;

export const homes = defineProcess({
  name: 'homes',
  meaning: 'once in 30 days for each person: moving into a home that a programme gives, and losing it',
  run(world) {
    const { clock, city, levers, agenda, tally } = world;
    if (clock.step[0] % STEPS_PER_DAY === 0) {
      agenda.lodged = countLodged(world);
      tally.inHomes[tally.rows - 1] = agenda.lodged;
    }
    if (agenda.lodged === 0 && isOff(levers['care.housing'])) return;
    const keeps = pow(city.services.homeRetention, 1 / RETENTION_MONTHS);
    eachOfMonth(world, (_, person) => moveInOrOut(world, person, keeps));
  },
});

function countLodged({ people }: World): number {
  let count = 0;
  for (const i of findFew(people.rows, people.lodged)) if (isAlive(people, i)) count++;
  return count;
}

function moveInOrOut(world: World, person: number, keeps: number): void {
  const { people, city, keys, clock, levers, agenda } = world;
  const step = clock.step[0];
  const all = (levers['care.housing'][0] / PER_PEOPLE) * agenda.usingAtStart;
  if (people.lodged[person] === 1) {
    if (all > 0 && uniform(keys[KEEPS], person, step) < keeps) return;
    loseHome(world, person);
    return;
  }
  const seeks =
    people.housing[person] === housing.unsheltered &&
    people.using[person] !== using.never &&
    people.custody[person] === custody.free;
  if (!seeks || agenda.lodged >= all || uniform(keys[MOVES_IN], person, step) >= city.services.homeEntry) return;
  people.lodged[person] = 1;
  moveTo(world, person, housing.housed);
  agenda.lodged++;
}

/** A home of a programme is lost, and with it the roof. */
export function loseHome(world: World, person: i32): void {
  world.people.lodged[person] = 0;
  moveTo(world, person, housing.unsheltered);
  world.agenda.lodged--;
}

/** A person's housing becomes another. */
export function moveTo(world: World, person: i32, to: i32): void {
  const { people, witness } = world;
  const from = people.housing[person];
  people.housing[person] = to;
  witness?.('moves', person, -1, 10 * from + to);
}
