// The frame of a step: the day that opens and closes, and who is due.

import { setBeats } from './law/beats.ts';
import { letFree } from './law/custody.ts';
import { shareDetectives } from './law/detectives.ts';
import { levels } from './levels.ts';
import { setLevers } from './levers/schedule.ts';
import { forgetDescent } from './market/goods.ts';
import { payBlock } from './market/income.ts';
import { landPlacebo } from './market/placebo.ts';
import { layRings } from './market/rings.ts';
import { openBlock } from './market/role.ts';
import { followVacancies } from './market/vacancies.ts';
import { defineProcess } from './process.ts';
import { BLOCK } from './world/block.ts';
import { defineStream, turnMask } from './world/chance.ts';
import { STEPS_PER_MONTH } from './world/clock.ts';
import { custody } from './world/codes.ts';
import { reserve } from './world/columns.ts';
import { STEPS_PER_DAY } from './world/steps.kernel.ts';

const TURNS = defineStream('world/turns');

export const openDay = defineProcess({
  name: 'open the day',
  meaning: 'levers and beats of the day, a row for its counts, who stands where in the market, the blocks of roles',
  run(world) {
    const { clock, tally, people } = world;
    const step = clock.step[0];
    if (step % STEPS_PER_DAY !== 0) return;
    reserve(tally, 1);
    tally.rows++;
    openBlock(people, step);
    if (step % STEPS_PER_MONTH === 0) forgetDescent(world);
    setLevers(world.levers, world.changes, step);
    setBeats(world);
    shareDetectives(world);
    layRings(world);
    landPlacebo(world);
  },
});

export const turns = defineProcess({
  name: 'turns',
  meaning: 'who has anything to do in this step, in the order of their turns; those whose time is served are let go',
  run(world) {
    const { people, agenda, clock, keys } = world;
    const { due, blockStart } = agenda;
    const { nextAct, rows } = people;
    const held = people.custody;
    const step = clock.step[0];
    const bits = Math.max(1, 32 - Math.clz32(rows - 1));
    const mask = turnMask(keys[TURNS], step, bits);
    let count = 0;
    let blocks = 0;
    for (let from = 0; from < 1 << bits; from += BLOCK) {
      const first = from ^ (mask & -BLOCK);
      if (first >= rows) continue;
      blockStart[blocks++] = count;
      const end = findDue(nextAct, rows, first, mask & (BLOCK - 1), step, due, count);
      for (let d = count; d < end; d++) {
        const person = due[d];
        if (held[person] !== custody.free) letFree(world, person);
        else due[count++] = person;
      }
    }
    blockStart[blocks] = count;
    agenda.dueCount = count;
    agenda.block = 0;
    agenda.blocks = blocks;
    agenda.overdoses.rows = 0;
  },
});

/**
 * Lists the people of a block who are due, in the order of their turns; returns where the list ends. Everybody is written
 * down, and kept if due: a branch would be a toss-up. A function of arrays and whole numbers alone, so that the engine
 * keeps them in registers: this is asked of everybody in every step.
 */
function findDue(
  nextAct: Int32Array,
  rows: number,
  first: number,
  mask: number,
  step: number,
  due: Int32Array,
  from: number,
): number {
  let count = from;
  if (first + BLOCK <= rows) {
    for (let turn = 0; turn < BLOCK; turn++) {
      const person = first + (turn ^ mask);
      due[count] = person;
      count += (nextAct[person] - step - 1) >>> 31;
    }
    return count;
  }
  // The last block of a city has room.
  for (let turn = 0; turn < BLOCK; turn++) {
    const person = first + (turn ^ mask);
    if (person >= rows) continue;
    due[count] = person;
    count += (nextAct[person] - step - 1) >>> 31;
  }
  return count;
}

export const income = defineProcess({
  name: 'income',
  meaning: 'outside income that has come due, and debts paid from it',
  run: payBlock,
});

export const closeDay = defineProcess({
  name: 'records',
  meaning: 'levels at the end of the day, vacancies, smoothed complaints',
  run(world) {
    const { clock } = world;
    if (clock.step[0] % STEPS_PER_DAY !== STEPS_PER_DAY - 1) return;
    followVacancies(world);
    levels(world);
  },
});
