// Writes the exact baseline of Hoffer & Alam 2013 anew, after npm run build: part of npm run baseline.
import { readFileSync, writeFileSync } from 'node:fs';
import { configurations } from '../dist/replications/hoffer-alam-2013/configuration.js';
import { marketChecksum } from '../dist/replications/hoffer-alam-2013/market.js';
import { openMarket } from '../dist/replications/hoffer-alam-2013/opening.js';
import { runDays } from '../dist/replications/hoffer-alam-2013/step.js';

const file = new URL('../test/replications/hoffer-alam-2013/baseline.json', import.meta.url);
const runs = JSON.parse(readFileSync(file, 'utf8'));
for (const run of runs) {
  const market = openMarket(configurations[run.configuration], run.seed);
  runDays(market, run.days);
  run.checksum = marketChecksum(market);
}
writeFileSync(file, `${JSON.stringify(runs, null, 2)}\n`);
