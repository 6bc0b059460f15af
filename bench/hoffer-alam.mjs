// Times Hoffer & Alam 2013, rebuilt: seconds for 10,000 ticks on one thread, in markets past their opening. The authors' own
// program takes about 3.4 s for as many, on two cores of the class that this was written on. node bench/hoffer-alam.mjs, after
// npm run build: [--rounds 15] [--json]
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { configurations } from '../dist/replications/hoffer-alam-2013/configuration.js';
import { openMarket } from '../dist/replications/hoffer-alam-2013/opening.js';
import { runDays } from '../dist/replications/hoffer-alam-2013/step.js';
import { medianInterval } from './interval.mjs';

const ORIGINAL = 3.4;
const TICKS = 10_000;
const DAYS = 420;
const TICKS_A_DAY = 48;

const { values } = parseArgs({ options: { rounds: { type: 'string' }, json: { type: 'boolean', default: false } } });
const rounds = Number(values.rounds ?? 15);
if (!Number.isSafeInteger(rounds) || rounds < 1) {
  console.error(`--rounds: a whole number of at least 1, not ${values.rounds}`);
  process.exit(2);
}

/** Opens a market and runs it for 420 days; seconds for 10,000 ticks, by the clock and of the processor. */
function time(configuration, seed) {
  const market = openMarket(configuration, seed);
  const processor = process.cpuUsage();
  const from = performance.now();
  runDays(market, DAYS);
  const clock = (performance.now() - from) / 1e3;
  const { user, system } = process.cpuUsage(processor);
  const scale = TICKS / (DAYS * TICKS_A_DAY);
  return { clock: clock * scale, processor: ((user + system) / 1e6) * scale };
}

// One to compile, and not to be timed.
for (const configuration of Object.values(configurations)) time(configuration, 1);

const timings = {};
for (const [name, configuration] of Object.entries(configurations)) {
  const timed = Array.from({ length: rounds }, (_, i) => time(configuration, 1 + i));
  timings[name] = {
    clock: medianInterval(timed.map(({ clock }) => clock)),
    processor: medianInterval(timed.map(({ processor }) => processor)),
  };
}

const machine = { cpu: cpus()[0]?.model ?? 'unknown', node: process.version };
const findings = {
  schema: 'crackdown-bench-hoffer-alam/1',
  machine,
  ticks: TICKS,
  rounds,
  original: ORIGINAL,
  timings,
};
if (values.json) console.log(JSON.stringify(findings, null, 2));
else {
  console.log(`seconds for 10,000 ticks on one thread, median and 95 % interval of ${rounds} seeds`);
  for (const [name, { clock, processor }] of Object.entries(timings))
    for (const [what, { median, lo, hi }] of Object.entries({ clock, processor }))
      console.log(
        `${name.padEnd(6)}${what.padEnd(11)}${median.toFixed(3)}   ${lo.toFixed(3)} to ${hi.toFixed(3)}   ${(ORIGINAL / median).toFixed(0)} times faster than the original`,
      );
}
