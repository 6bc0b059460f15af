// Safer supply: heroin of known strength, prescribed to people who depend, so many doses a day at no price. A part is passed on
// to friends. It enters the city's books when it is taken or passed on; what is not asked for stays at the pharmacy. It
// lowers no risk by itself: who has had a dose looks for no other, and knew what was in it.

import { isDependent } from '../body/tolerance.ts';
import { reachOfServices } from '../law/fear.ts';
import { isOff } from '../levers/schedule.ts';
import { isAlive } from '../lives/alive.kernel.ts';
import { defineProcess } from '../process.ts';
import { pow } from '../world/arithmetic.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { custody, treatment, using } from '../world/codes.ts';
import { findFew } from '../world/few.ts';
import { eachOfMonth } from '../world/month.ts';
import { STEPS_PER_DAY } from '../world/steps.kernel.ts';
import type { World } from '../world/world.ts';
import { passOnDose } from './passed-on.ts';

const ENTERS = defineStream('care/enters-safer-supply');
const STAYS = defineStream('care/stays-in-safer-supply');
const PASSES = defineStream('care/passes-dose-on');

/** Places are stated for so many people who use; retention over so many months. */
const PER_PEOPLE = 100;
const RETENTION_MONTHS = 12;

export const saferSupply = defineProcess({
  name: 'safer supply',
  meaning: 'every day the prescribed doses; once in 30 days for each person: entering and leaving safer supply',
  run(world) {
    const { clock, city, levers, agenda } = world;
    if (clock.step[0] % STEPS_PER_DAY === 0) prescribe(world);
    if (agenda.prescribed === 0 && isOff(levers['supply.safer-supply'])) return;
    const stays = pow(city.services.saferRetention, 1 / RETENTION_MONTHS);
    eachOfMonth(world, (_, person) => enterOrLeave(world, person, stays));
  },
});

/** Doses for the day to whoever is in the programme, less what is passed on. */
function prescribe(world: World): void {
  const { people, agenda, tally } = world;
  let count = 0;
  for (const person of findFew(people.rows, people.prescribed)) {
    if (mayStay(world, person)) {
      count++;
      people.dosesLeft[person] = dosesToday(world, person);
    } else leave(world, person);
  }
  agenda.prescribed = count;
  tally.inSaferSupply[tally.rows - 1] = count;
}

function mayStay({ people, levers }: World, person: number): boolean {
  return (
    isAlive(people, person) &&
    people.using[person] === using.active &&
    people.custody[person] === custody.free &&
    people.treatment[person] === treatment.none &&
    levers['supply.safer-supply'][0] > 0
  );
}

function dosesToday(world: World, person: number): number {
  const { city, keys, clock } = world;
  const { saferDoses, saferPassedOn } = city.services;
  const all = Math.round(saferDoses);
  let own = all;
  for (let dose = 0; dose < all; dose++) {
    const passes = uniform(keys[PASSES], person, clock.step[0], dose) < saferPassedOn;
    if (passes && passOnDose(world, person, dose)) own--;
  }
  return own;
}

function enterOrLeave(world: World, person: number, stays: number): void {
  const { people, city, keys, clock, levers, agenda } = world;
  const step = clock.step[0];
  if (people.prescribed[person] === 1) {
    if (uniform(keys[STAYS], person, step) < stays) return;
    agenda.prescribed--;
    leave(world, person);
    return;
  }
  const places = (levers['supply.safer-supply'][0] / PER_PEOPLE) * agenda.usingAtStart;
  if (agenda.prescribed >= places || !mayStay(world, person)) return;
  if (uniform(keys[ENTERS], person, step) >= city.services.saferEntry * reachOfServices(world, person)) return;
  if (!isDependent(city, people, person, step)) return;
  people.prescribed[person] = 1;
  agenda.prescribed++;
  world.witness?.('entersSaferSupply', person, -1, 0);
}

function leave({ people, witness }: World, person: number): void {
  people.prescribed[person] = 0;
  people.dosesLeft[person] = 0;
  witness?.('leavesSaferSupply', person, -1, 0);
}
