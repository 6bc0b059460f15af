// Results to the last bit. They move when a mechanism, a value of the city or an order of draws is meant to move them: then
// `npm run baseline` writes them anew, in the same commit, which says why. Moved unasked, they are a defect to find.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openWorld } from '../src/model/opening.ts';
import { measureAll } from '../src/model/outcomes/index.ts';
import { STEPS_PER_DAY } from '../src/model/world/clock.ts';
import { worldChecksum } from '../src/model/world/world.ts';
import { loadCity } from '../src/study/scenario-files.ts';
import { runDays } from './model/fixture.ts';

const { setting, runs } = JSON.parse(readFileSync(new URL('./baseline.json', import.meta.url), 'utf8'));
const { city, people, days, changes } = setting;

test.each(runs as { seed: number; outcomes: object }[])('seed $seed gives what it gave', (kept) => {
  const world = openWorld(loadCity(city), people, kept.seed, changes);
  const opened = worldChecksum(world);
  runDays(world, days);
  const measured = measureAll(world, { from: 0, until: days * STEPS_PER_DAY, firstDay: 0, days });
  const outcomes = Object.fromEntries(Object.keys(kept.outcomes).map((id) => [id, measured[id].value]));
  // Outcomes first: they say more of what has moved than a checksum does.
  expect({ outcomes, seed: kept.seed, opened, checksum: worldChecksum(world) }).toEqual(kept);
});
