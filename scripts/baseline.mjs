// Writes test/baseline.json anew, to the last bit. Only in the commit that means to move results, which says why.
// Usage: npm run baseline
import { readFileSync, writeFileSync } from 'node:fs';
import { loadCity, measureAll, openWorld, STEPS_PER_DAY, step, worldChecksum } from '../dist/index.js';

const file = new URL('../test/baseline.json', import.meta.url);
const { setting, runs } = JSON.parse(readFileSync(file, 'utf8'));
const { city, people, days, changes } = setting;
for (const run of runs) {
  const world = openWorld(loadCity(city), people, run.seed, changes);
  run.opened = worldChecksum(world);
  for (let i = 0; i < days * STEPS_PER_DAY; i++) step(world);
  run.checksum = worldChecksum(world);
  const measured = measureAll(world, { from: 0, until: world.clock.step[0], firstDay: 0, days });
  for (const id of Object.keys(run.outcomes)) run.outcomes[id] = measured[id].value;
}
writeFileSync(file, `${JSON.stringify({ setting, runs }, null, 2)}\n`);
console.log(`test/baseline.json holds the results of this build: ${runs.map((run) => run.checksum).join(', ')}`);
