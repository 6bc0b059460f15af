// Revocation of probation and parole: for what officers call a technical violation (a positive test, a missed appointment), which
// who uses is likelier to be found in, and on a new arrest over drugs. Probation is revoked to jail, parole to prison, for
// a time or until the supervision would have been over.
import { defineStream, uniform } from '../world/chance.ts';
import { STEPS_PER_MONTH } from '../world/clock.ts';
import { custody, heldFor, supervision, treatment, using } from '../world/codes.ts';
import { exponential } from '../world/distributions.ts';
import type { i32 } from '../world/numbers.ts';
import { STEPS_PER_DAY, stepsOf } from '../world/steps.kernel.ts';
import type { World } from '../world/world.ts';
import { takeIntoCustody } from './custody.ts';
import { supervisionOf } from './supervision.ts';

const VIOLATION = defineStream('law/violation');
const ARRESTED = defineStream('law/arrested-under-supervision');

const DAYS = STEPS_PER_MONTH / STEPS_PER_DAY;

/** Once in 30 days for somebody who is free: an officer may find a violation. */
export function checkSupervision(world: World, person: i32): void {
  const { people, city, keys, clock, levers, tally } = world;
  const kind = supervisionOf(world, person);
  if (kind === supervision.none) return;
  const step = clock.step[0];
  const day = tally.rows - 1;
  const parole = kind === supervision.parole;
  if (parole) tally.onParole[day]++;
  else tally.onProbation[day]++;
  const clean = people.using[person] !== using.active || people.treatment[person] !== treatment.none;
  const rate = city.law.violation[parole ? 'parole' : 'probation'] * (clean ? city.law.violationClean : 1);
  if (uniform(keys[VIOLATION], person, step) >= rate * DAYS * levers['custody.revocation'][0]) return;
  tally.violations[day]++;
  revoke(world, person, kind, uniform(keys[VIOLATION], person, step, 1));
}

/** On an arrest that leads to court: supervision may be revoked, which holds the person whatever becomes of the case. */
export function checkAtArrest(world: World, person: number): void {
  const { city, keys, clock, levers, tally } = world;
  const kind = supervisionOf(world, person);
  if (kind === supervision.none) return;
  const step = clock.step[0];
  const share = city.law.revokedOnArrest[kind === supervision.parole ? 'parole' : 'probation'];
  if (uniform(keys[ARRESTED], person, step) >= share * levers['custody.revocation'][0]) return;
  tally.revokedOnArrest[tally.rows - 1]++;
  revoke(world, person, kind, uniform(keys[ARRESTED], person, step, 1));
}

function revoke(world: World, person: number, kind: number, u: number): void {
  const { people, city, clock } = world;
  const step = clock.step[0];
  const parole = kind === supervision.parole;
  const steps = stepsOf(exponential(u, city.law.revocationDays[parole ? 'parole' : 'probation']));
  // Nobody is held for a violation longer than the supervision would have lasted.
  const until = Math.min(step + steps, people.supervisedUntil[person]);
  world.witness?.('revocation', person, -1, kind);
  takeIntoCustody(world, person, parole ? custody.prison : custody.jail, until, heldFor.violation);
}
