// Custody: nobody in it uses, buys or sells; tolerance falls with time as anybody’s does, and habit is remembered. Nothing here
// says what release is like: that comes out.
import { startWanting } from '../body/need.ts';
import { isDependent } from '../body/tolerance.ts';
import { loseWork } from '../lives/working.ts';
import { closeShop } from '../market/shop.ts';
import { stepsOf } from '../world/clock.ts';
import { custody, using } from '../world/codes.ts';
import { NEVER } from '../world/tables.ts';
import type { World } from '../world/world.ts';

/** Held longer than this, a seller's business is over: days. Assumption. */
const BUSINESS_ENDS = 30;

/** Takes a person into custody until a step, or prolongs it: of two reasons to be held the longer counts. */
export function takeIntoCustody(world: World, person: number, kind: number, until: number): void {
  const { people, clock } = world;
  const step = clock.step[0];
  const free = people.custody[person] === custody.free;
  if (free) {
    people.custodySince[person] = step;
    people.dependentWhenTaken[person] = isDependent(world.city, people, person, step) ? 1 : 0;
  }
  people.custody[person] = free ? kind : Math.max(kind, people.custody[person]);
  people.nextAct[person] = free ? Math.max(until, step + 1) : Math.max(people.nextAct[person], until);
  const stay = people.nextAct[person] - people.custodySince[person];
  if (stay >= stepsOf(world.city.lives.workKept)) loseWork(world, person);
  if (people.nextAct[person] - step >= stepsOf(BUSINESS_ENDS)) closeShop(world, person);
}

/** Lets a person go: they are as they were, but for what time did. */
export function letFree(world: World, person: number): void {
  const { people, clock } = world;
  const step = clock.step[0];
  people.custody[person] = custody.free;
  people.nextAct[person] = NEVER;
  people.paidStep[person] = step;
  if (people.using[person] === using.active) startWanting(world, person);
  world.witness?.('release', person, -1, (step - people.custodySince[person]) / 4);
}
