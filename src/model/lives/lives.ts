// Lives, once in 30 days for each person: death from other causes, beginning, stopping, going back, housing, work,
// supervision.

import { checkSupervision } from '../law/revocation.ts';
import { considerSelling } from '../market/starting.ts';
import { defineProcess } from '../process.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { custody, death, housing, treatment, using } from '../world/codes.ts';
import { eachOfMonth } from '../world/month.ts';
import { FRIENDS } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { die } from './dying.ts';
import { loseHome, move } from './homes.ts';
import { ageAt } from './mortality.ts';
import { beginUsing, quit } from './quitting.ts';
import { changeWork } from './working.ts';

const LIVES = defineStream('lives/month');

/** Share of friends who use at which the city states its rate of beginning. */
const HALF = 0.5;

const draws = { death: 0, using: 1, housing: 2, work: 3 } as const;

export const lives = defineProcess({
  name: 'lives',
  meaning:
    'once in 30 days for each person: other deaths, beginning, stopping, going back, housing, work, supervision, selling',
  run(world) {
    eachOfMonth(world, live);
  },
});

function live(world: World, person: number): void {
  const { people, city, keys, clock, tally, agenda } = world;
  const { mortality } = agenda.prepared;
  const step = clock.step[0];
  const key = keys[LIVES];
  const uses = people.using[person];
  const dies = () => uniform(key, person, step, draws.death) < mortality[ageAt(people.age[person], step)];
  if (uses !== using.never && dies()) {
    tally.otherDeaths[tally.rows - 1]++;
    die(world, person, death.other);
    return;
  }
  if (people.custody[person] === custody.free) {
    const u = uniform(key, person, step, draws.using);
    if (uses === using.never) {
      // Friends are looked up only if the draw would do were all of them using.
      const { initiation } = city.lives;
      if (u < initiation * (1 / HALF) && !people.trader[person] && u < initiation * (shareUsing(world, person) / HALF))
        beginUsing(world, person);
    } else if (uses === using.abstinent) {
      if (u < city.lives.relapse) beginUsing(world, person);
    } else if (u < city.lives.quit && people.treatment[person] === treatment.none) quit(world, person);
    considerSelling(world, person);
    checkSupervision(world, person);
    changeWork(world, person, uniform(key, person, step, draws.work));
  }
  house(world, person, uniform(key, person, step, draws.housing));
  people.asked[person] >>= 1;
  people.failures[person] >>= 1;
}

function shareUsing(world: World, person: number): number {
  const { friends, using: uses } = world.people;
  let count = 0;
  let active = 0;
  for (let f = person * FRIENDS; f < (person + 1) * FRIENDS && friends[f] >= 0; f++) {
    count++;
    if (uses[friends[f]] === using.active) active++;
  }
  return count > 0 ? active / count : 0;
}

/**
 * Housing is lost and regained a step at a time, so that the city's shares last; in custody it is only lost. Who has the
 * home of a programme keeps it, while free, as homes.ts has it.
 */
function house(world: World, person: number, u: number): void {
  const { people, city } = world;
  const { housingLoss, housingLossInside, housingGain } = city.lives;
  // Mostly the draw would do for nobody.
  if (u >= housingLoss && u >= housingLossInside && 1 - u >= housingGain) return;
  const now = people.housing[person];
  const free = people.custody[person] < custody.pretrial;
  const loss = free ? housingLoss : housingLossInside;
  if (people.lodged[person] === 1) {
    if (!free && u < loss) loseHome(world, person);
    return;
  }
  if (now < housing.unsheltered && u < loss) move(world, person, now + 1);
  else if (free && now > housing.housed && 1 - u < housingGain) move(world, person, now - 1);
}
