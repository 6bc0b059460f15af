// Role is not a trait: it is what a person did with drugs over the last 180 days, in six blocks of 30. Handled mass divides
// into used, passed on for nothing, brokered for gain, and resold.

import { fromByteFloat, toByteFloat } from '../world/byte-floats.ts';
import { STEPS_PER_MONTH } from '../world/clock.ts';
import { handling, role } from '../world/codes.ts';
import { BLOCKS, HANDLINGS, type People } from '../world/tables.ts';

const BEFORE = (BLOCKS - 1) * HANDLINGS;

/** Opens a block and forgets what is 180 days old: called at every step, it acts at the first of each block. */
export function openBlock(people: People, step: number): void {
  if (step % STEPS_PER_MONTH !== 0) return;
  const { handled, handledBefore, rows } = people;
  // All move on by a block at once; what moves out of one person's blocks is written over in the next one's.
  handledBefore.copyWithin(HANDLINGS, 0, rows * BEFORE - HANDLINGS);
  for (let i = 0; i < rows; i++) {
    for (let kind = 0; kind < HANDLINGS; kind++) {
      handledBefore[i * BEFORE + kind] = toByteFloat(handled.get(i * HANDLINGS + kind));
      handled.set(i * HANDLINGS + kind, 0);
    }
  }
}

/** What a person handled in one of the ways over 180 days, mg. */
export function handledIn180Days(people: People, person: number, kind: number): number {
  let sum = people.handled.get(person * HANDLINGS + kind);
  for (let b = kind; b < BEFORE; b += HANDLINGS) sum += fromByteFloat(people.handledBefore[person * BEFORE + b]);
  return sum;
}

/** Share of the mass handled in 180 days that was passed on for gain, 0 to 1; 0 for who handled nothing. */
export function continuum(people: People, person: number): number {
  const gain = handledIn180Days(people, person, handling.brokered) + handledIn180Days(people, person, handling.resold);
  const rest = handledIn180Days(people, person, handling.used) + handledIn180Days(people, person, handling.gift);
  return gain + rest > 0 ? gain / (gain + rest) : 0;
}

/** The role of a person over 180 days, for tables only: the first that holds of resold, brokered, passed on, used. */
export function roleOf(people: People, person: number): number {
  const used = handledIn180Days(people, person, handling.used) > 0;
  if (handledIn180Days(people, person, handling.resold) > 0) return used ? role.userSeller : role.seller;
  if (handledIn180Days(people, person, handling.brokered) > 0) return role.brokers;
  if (handledIn180Days(people, person, handling.gift) > 0) return role.hooksUp;
  return used ? role.uses : role.none;
}
