// The frame of a step: the day that opens and closes, and who is due.

import { setBeats } from './law/beats.ts';
import { shareDetectives } from './law/detectives.ts';
import { levels } from './levels.ts';
import { setLevers } from './levers/schedule.ts';
import { payBlock } from './market/income.kernel.ts';
import { FREED_DAYS, freeLots } from './market/lots.kernel.ts';
import { landPlacebo } from './market/placebo.ts';
import { layRings } from './market/rings.ts';
import { openBlock } from './market/role.ts';
import { followVacancies } from './market/vacancies.ts';
import { defineProcess } from './process.ts';
import { listDue } from './turns.kernel.ts';
import { reserve } from './world/columns.ts';
import { inKernel } from './world/kernel.ts';
import { STEPS_PER_DAY, stepsOf } from './world/steps.kernel.ts';

const free = inKernel('freeLots', freeLots);

export const openDay = defineProcess({
  name: 'open the day',
  meaning: 'levers and beats of the day, a row for its counts, who stands where in the market, the blocks of roles',
  run(world) {
    const { clock, tally, people } = world;
    const step = clock.step[0];
    if (step % STEPS_PER_DAY !== 0) return;
    world.kernel?.makeRoom();
    reserve(tally, 1);
    tally.rows++;
    openBlock(people, step);
    if (step % stepsOf(FREED_DAYS) === 0) free(world);
    setLevers(world.levers, world.changes, step);
    setBeats(world);
    shareDetectives(world);
    layRings(world);
    landPlacebo(world);
  },
});

const list = inKernel('listDue', listDue);

export const turns = defineProcess({
  name: 'turns',
  meaning: 'who has anything to do in this step, in the order of their turns; those whose time is served are let go',
  run(world) {
    list(world);
    world.agenda.overdoses.rows = 0;
    world.agenda.atSite.clear();
  },
});

export const income = defineProcess({
  name: 'income',
  meaning: 'outside income that has come due, and debts paid from it',
  run: inKernel('payBlock', payBlock),
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
