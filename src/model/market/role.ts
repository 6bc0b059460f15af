// Role is not a trait: it is what a person did with drugs over the last 180 days, in six blocks of 30. Handled mass divides
// into used, passed on for nothing, brokered for gain, and resold.
import { STEPS_PER_MONTH } from '../world/clock.ts';
import { handling, role } from '../world/codes.ts';
import { BLOCKS, HANDLINGS, type People } from '../world/tables.ts';
import { NG_PER_MG } from '../world/units.ts';

const MOST = 0xffff;

/** The block that a step falls in. */
function blockOf(step: number): number {
  return Math.floor(step / STEPS_PER_MONTH) % BLOCKS;
}

/** Writes down that a person handled `ng` of pure drug in one of the four ways. Held as whole milligrams, at most 65 g. */
export function handle(people: People, person: number, kind: number, ng: number, step: number): void {
  const at = (person * BLOCKS + blockOf(step)) * HANDLINGS + kind;
  people.handled[at] = Math.min(MOST, people.handled[at] + Math.ceil(ng / NG_PER_MG));
}

/** Forgets what is 180 days old: called once, at the first step of each block. */
export function openBlock(people: People, step: number): void {
  if (step % STEPS_PER_MONTH !== 0) return;
  const block = blockOf(step);
  for (let i = 0; i < people.rows; i++) {
    const at = (i * BLOCKS + block) * HANDLINGS;
    people.handled.fill(0, at, at + HANDLINGS);
  }
}

function total(people: People, person: number, kind: number): number {
  let sum = 0;
  for (let b = 0; b < BLOCKS; b++) sum += people.handled[(person * BLOCKS + b) * HANDLINGS + kind];
  return sum;
}

/** Share of the mass handled in 180 days that was passed on for gain, 0 to 1; 0 for who handled nothing. */
export function continuum(people: People, person: number): number {
  const gain = total(people, person, handling.brokered) + total(people, person, handling.resold);
  const rest = total(people, person, handling.used) + total(people, person, handling.gift);
  return gain + rest > 0 ? gain / (gain + rest) : 0;
}

/** The role of a person over 180 days, for tables only: the first that holds of resold, brokered, passed on, used. */
export function roleOf(people: People, person: number): number {
  const used = total(people, person, handling.used) > 0;
  if (total(people, person, handling.resold) > 0) return used ? role.userSeller : role.seller;
  if (total(people, person, handling.brokered) > 0) return role.brokers;
  if (total(people, person, handling.gift) > 0) return role.hooksUp;
  return used ? role.uses : role.none;
}
