// What became of everybody in one world, and who is who by what a law did to them.
import { roleOf } from '../../model/market/role.ts';
import type { Period } from '../../model/outcomes/outcome.ts';
import { STEPS_PER_DAY } from '../../model/world/clock.ts';
import { charge, custody, death, disposition, role, treatment, using } from '../../model/world/codes.ts';
import type { World } from '../../model/world/world.ts';
import { fate } from './fate.ts';

/** Of everybody in one world, by people row; plain data. */
export interface Fates {
  readonly bits: Uint16Array;
  /** Overdoses survived since the world began, at most 255. */
  readonly overdoses: Uint8Array;
  /** Days of the period lived, in jail or prison, and in treatment. */
  readonly lived: Float32Array;
  readonly held: Float32Array;
  readonly treated: Float32Array;
}

/** What became of everybody in the measured period, up to the step that the world stands at. */
export function fateOf(world: World, { from, until }: Period): Fates {
  const { people, cases, releases, episodes, clock } = world;
  const rows = people.rows;
  const end = Math.min(until, clock.step[0]);
  const bits = new Uint16Array(rows);
  const held = new Float32Array(rows);
  const treated = new Float32Array(rows);
  const lived = new Float32Array(rows);
  const days = (start: number, stop: number) =>
    Math.max(0, Math.min(stop, end) - Math.max(start, from)) / STEPS_PER_DAY;
  for (let i = 0; i < rows; i++) {
    const died = people.deathStep[i];
    lived[i] = days(from, died < 0 ? end : died);
    if (died >= from) bits[i] |= people.deathCause[i] === death.overdose ? fate.diedOfOverdose : fate.diedOtherwise;
    if (died < 0 && people.using[i] === using.active) bits[i] |= fate.usesNow;
    const was = roleOf(people, i);
    if (people.shop.get(i) >= 0 || was === role.userSeller || was === role.seller) bits[i] |= fate.sold;
    if (people.custody[i] < custody.pretrial) continue;
    held[i] = days(people.custodySince[i], end);
    if (people.custody[i] !== custody.prison) bits[i] |= fate.jailed;
    else if (people.custodySince[i] >= from) bits[i] |= fate.imprisoned;
  }
  for (let row = 0; row < releases.rows; row++) {
    const person = releases.person[row];
    if (releases.step[row] < from) continue;
    const since = releases.step[row] - Math.round(releases.days[row] * STEPS_PER_DAY);
    held[person] += days(since, releases.step[row]);
    if (releases.kind[row] !== custody.prison) bits[person] |= fate.jailed;
    else if (since >= from) bits[person] |= fate.imprisoned;
  }
  for (let row = 0; row < cases.rows; row++) {
    const person = cases.person[row];
    if (cases.step[row] >= from) {
      bits[person] |= fate.arrested;
      if (cases.charge[row] !== charge.possession) bits[person] |= fate.arrestedAsDealer;
    }
    const passed = cases.dueStep[row] >= from && cases.dueStep[row] < end;
    if (passed && cases.disposition[row] === disposition.prison) bits[person] |= fate.imprisoned;
  }
  for (let row = 0; row < episodes.rows; row++) {
    const start = episodes.startStep[row];
    if (start < 0 || episodes.kind[row] === treatment.none) continue;
    const stop = episodes.endStep[row] < 0 ? end : episodes.endStep[row];
    treated[episodes.person[row]] += days(start, stop);
    if (start >= from) bits[episodes.person[row]] |= fate.treated;
  }
  return { bits, overdoses: people.overdoses.slice(0, rows), lived, held, treated };
}
