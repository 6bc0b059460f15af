// Lives, once in 30 days for each person: death from other causes, beginning, stopping, going back, housing, work,
// supervision.
import { defineProcess } from '../process.ts';
import { inKernel } from '../world/kernel.ts';
import { liveMonth } from './lives.kernel.ts';

export const lives = defineProcess({
  name: 'lives',
  meaning:
    'once in 30 days for each person: other deaths, beginning, stopping, going back, housing, work, supervision, selling',
  run: inKernel('liveMonth', liveMonth),
});
