// Times what an event log costs: two worlds of the same people and luck, one with a log and one without, turn and turn about in one
// process, by the time of the processor. node bench/event-log.mjs [options of step.mjs], after npm run build.
import { cpus } from 'node:os';
import { EventLog } from '../dist/index.js';
import { medianInterval } from './interval.mjs';
import { readSetting, usage } from './setting.mjs';
import { openSubject } from './subject.mjs';

let setting;
try {
  setting = readSetting(process.argv.slice(2));
} catch (error) {
  console.error(`${error.message}\n\n${usage}`);
  process.exit(2);
}
if (setting.help) {
  console.log(usage);
  process.exit(0);
}

const { people, steps, rounds } = setting;
const without = await openSubject(setting);
const withLog = await openSubject(setting);
const log = new EventLog();
log.attach(withLog.world);

/** Nanoseconds of the processor for some steps of a world. */
function time(subject) {
  const from = process.cpuUsage();
  subject.run(steps);
  const { user, system } = process.cpuUsage(from);
  return (user + system) * 1e3;
}

// One to compile and to let the log grow; the room it has grown to is used again in each round.
time(without);
time(withLog);
log.truncate(0);

const ratios = [];
let events = 0;
let personSteps = 0;
for (let round = 0; round < rounds; round++) {
  // Either goes first in every other round.
  const first = round % 2 === 0 ? time(without) : time(withLog);
  const second = round % 2 === 0 ? time(withLog) : time(without);
  ratios.push(round % 2 === 0 ? second / first : first / second);
  events += log.rows;
  personSteps += withLog.active() * steps;
  log.truncate(0);
}

const findings = {
  schema: 'crackdown-bench-event-log/1',
  machine: { cpu: cpus()[0]?.model ?? 'unknown', node: process.version },
  setting: { city: setting.city, seed: setting.seed, people, burnInSteps: setting.burnInSteps, steps, rounds },
  ratio: medianInterval(ratios),
  ratios,
  eventsPerPersonDay: (events / personSteps) * 4,
};
if (setting.json) console.log(JSON.stringify(findings, null, 2));
else {
  const { median, lo, hi, coverage } = findings.ratio;
  const interval = `${median.toFixed(3)}   ${lo.toFixed(3)} to ${hi.toFixed(3)}`;
  console.log(`${people.toLocaleString('en')} people, ${rounds} rounds of ${steps} steps each way`);
  console.log(`with a log to without    ${interval}   median and ${Math.floor(coverage * 100)} % interval`);
  console.log(`events a person-day      ${findings.eventsPerPersonDay.toFixed(2)}`);
}
