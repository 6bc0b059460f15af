// Ties and news, once in 30 days for each person: trust in sellers fades, friendships end and begin, fear fades and
// arrests in one's place are heard of.
import { newsOfMonth } from '../law/fear.ts';
import { defineProcess } from '../process.ts';
import { inKernel } from '../world/kernel.ts';
import { tieMonth } from './ties.kernel.ts';

const tie = inKernel('tieMonth', tieMonth);

export const ties = defineProcess({
  name: 'ties and news',
  meaning:
    'once in 30 days for each person: trust fades, friendships end and begin, fear of arrest fades and arrests are heard of',
  run(world) {
    newsOfMonth(world);
    tie(world);
  },
});
