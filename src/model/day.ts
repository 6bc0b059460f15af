// The frame of a step: the day that opens and closes, and who is due.

import { setBeats } from './law/beats.ts';
import { letFree } from './law/custody.ts';
import { levels } from './levels.ts';
import { setLevers } from './levers/schedule.ts';
import { payIncome } from './market/income.ts';
import { landPlacebo } from './market/placebo.ts';
import { layRings } from './market/rings.ts';
import { openBlock } from './market/role.ts';
import { followVacancies } from './market/vacancies.ts';
import { defineProcess } from './process.ts';
import { defineStream, turnMask } from './world/chance.ts';
import { STEPS_PER_DAY } from './world/clock.ts';
import { custody, treatment } from './world/codes.ts';
import { reserve } from './world/columns.ts';

const TURNS = defineStream('world/turns');

export const openDay = defineProcess({
  name: 'open the day',
  meaning: 'levers and beats of the day, a row for its counts, who stands where in the market, the blocks of roles',
  run(world) {
    const { clock, tally, agenda, people } = world;
    const step = clock.step[0];
    if (step % STEPS_PER_DAY !== 0) return;
    reserve(tally, 1);
    tally.rows++;
    openBlock(people, step);
    setLevers(world.levers, world.changes, step);
    setBeats(world);
    layRings(world);
    agenda.treated = 0;
    for (let i = 0; i < people.rows; i++) if (people.treatment[i] !== treatment.none) agenda.treated++;
    landPlacebo(world);
  },
});

export const turns = defineProcess({
  name: 'turns',
  meaning: 'who has anything to do in this step, in the order of their turns; those whose time is served are let go',
  run(world) {
    const { people, agenda, clock, keys } = world;
    const step = clock.step[0];
    const bits = Math.max(1, 32 - Math.clz32(people.rows - 1));
    const mask = turnMask(keys[TURNS], step, bits);
    const size = 1 << bits;
    const { nextAct } = people;
    let count = 0;
    for (let position = 0; position < size; position++) {
      const person = position ^ mask;
      if (person >= people.rows || nextAct[person] > step) continue;
      if (people.custody[person] !== custody.free) letFree(world, person);
      else agenda.due[count++] = person;
    }
    agenda.dueCount = count;
  },
});

export const income = defineProcess({
  name: 'income',
  meaning: 'outside income that has come due, and debts paid from it',
  run(world) {
    const { agenda } = world;
    for (let d = 0; d < agenda.dueCount; d++) payIncome(world, agenda.due[d]);
  },
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
