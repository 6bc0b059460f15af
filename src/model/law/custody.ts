// Custody: nobody in it uses, buys or sells; tolerance falls with time as anybody’s does, and habit is remembered. Nothing here
// says what release is like: that comes out.

import { isAgonist } from '../body/medicine.ts';
import { startWanting } from '../body/need.ts';
import { isDependent } from '../body/tolerance.ts';
import { leaveTreatment } from '../care/entering.ts';
import { treatInside } from '../care/inside.ts';
import { completeWard } from '../care/ward.ts';
import { loseWork } from '../lives/working.ts';
import { closeShop } from '../market/shop.ts';
import { charge, custody, episodeEnd, heldFor, using } from '../world/codes.ts';
import { reserve } from '../world/columns.ts';
import type { i32 } from '../world/numbers.ts';
import { STEPS_PER_DAY, stepsOf } from '../world/steps.kernel.ts';
import { NEVER } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { sendOff } from './release.ts';

/** Held longer than this, a seller's business is over: days. Assumption. */
const BUSINESS_ENDS = 30;

/** Why somebody is held, as a code of heldFor, for a charge. */
export function heldForCharge(chargeCode: number): number {
  return heldFor[charge.names[chargeCode]];
}

/**
 * Takes a person into custody until a step, or prolongs it: of two reasons to be held the longer and the graver count.
 * `why` is a code of heldFor.
 */
export function takeIntoCustody(
  world: World,
  person: number,
  kind: number,
  until: number,
  why: number = heldFor.possession,
): void {
  const { people, releases, clock } = world;
  const step = clock.step[0];
  if (people.custody[person] === custody.ward) leaveTreatment(world, person, episodeEnd.taken);
  const free = people.custody[person] === custody.free;
  if (free) {
    people.custodySince[person] = step;
    people.dependentWhenTaken[person] = isDependent(world.city, people, person, step) ? 1 : 0;
    people.treatedWhenTaken[person] = isAgonist(people.treatment[person]) ? 1 : 0;
    const release = people.lastRelease[person];
    if (release >= 0) releases.endStep[release] = step;
  }
  people.custody[person] = free ? kind : Math.max(kind, people.custody[person]);
  people.heldFor[person] = free ? why : Math.max(why, people.heldFor[person]);
  people.nextAct[person] = free ? Math.max(until, step + 1) : Math.max(people.nextAct[person], until);
  const stay = people.nextAct[person] - people.custodySince[person];
  if (stay >= stepsOf(world.city.lives.workKept)) loseWork(world, person);
  if (people.nextAct[person] - step >= stepsOf(BUSINESS_ENDS)) closeShop(world, person);
  treatInside(world, person);
}

/** Lets somebody go whose time is served. */
export function timeServed(world: World, person: i32): void {
  letFree(world, person);
}

/** Lets a person go, at their time or early for want of a bed: they are as they were, but for what time did. So from a ward. */
export function letFree(world: World, person: number, early = false): void {
  const { people, clock } = world;
  if (people.custody[person] === custody.ward) {
    completeWard(world, person);
    return;
  }
  const step = clock.step[0];
  note(world, person, early);
  sendOff(world, person);
  people.custody[person] = custody.free;
  people.nextAct[person] = NEVER;
  people.paidStep.set(person, step);
  if (people.using[person] === using.active) startWanting(world, person);
  world.witness?.('release', person, -1, (step - people.custodySince[person]) / STEPS_PER_DAY);
}

function note(world: World, person: number, early: boolean): void {
  const { people, releases, tally, clock } = world;
  const step = clock.step[0];
  reserve(releases, 1);
  const row = releases.rows++;
  releases.person[row] = person;
  releases.step[row] = step;
  releases.days[row] = (step - people.custodySince[person]) / STEPS_PER_DAY;
  releases.kind[row] = people.custody[person];
  releases.uses[row] = people.using[person] === using.active ? 1 : 0;
  releases.early[row] = early ? 1 : 0;
  people.lastRelease[person] = row;
  const day = tally.rows - 1;
  tally.releases[day]++;
  if (early) tally.releasesEarly[day]++;
}
