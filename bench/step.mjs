// Times a step of the built model against the yardstick, in one process on one thread, and says what a world takes in
// memory and where its time goes.
import { cpus } from 'node:os';
import { medianInterval } from './interval.mjs';
import { reachableBytes, tableBytes } from './memory.mjs';
import { table } from './print.mjs';
import { timeRounds } from './rounds.mjs';
import { readSetting, usage } from './setting.mjs';
import { openSubject } from './subject.mjs';
import { createYardstick } from './yardstick.mjs';

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
const yardstick = createYardstick(people);
const before = process.memoryUsage();
const subject = await openSubject(setting);
const after = process.memoryUsage();
// Now, for what happened is written down as long as a world lives, and is no person's.
const tables = tableBytes(subject.world, subject.bytesPerRow);
const allTables = Object.values(tables).reduce((sum, bytes) => sum + bytes, 0);
const allArrays = reachableBytes(subject.world, subject.bytesPerRow);

const timed = timeRounds(subject.run, yardstick.run, steps, rounds);
// Clocks on the processes cost time themselves, so they are not on in the rounds above.
const personSteps = subject.active() * steps;
const profile = subject.profile(steps);
const profiled = profile.reduce((sum, { seconds }) => sum + seconds, 0);

const findings = {
  schema: 'crackdown-bench/1',
  machine: {
    cpu: cpus()[0]?.model ?? 'unknown',
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
  },
  setting: { city: setting.city, seed: setting.seed, people, burnInSteps: setting.burnInSteps, steps, rounds },
  ratio: medianInterval(timed.map(({ ratio }) => ratio)),
  model: medianInterval(timed.map(({ modelNs }) => modelNs)),
  yardstick: medianInterval(timed.map(({ yardstickNs }) => yardstickNs)),
  rounds: timed,
  memory: {
    tables,
    peopleRows: subject.world.people.rows,
    tableBytesPerPerson: allTables / people,
    tableBytesPerRow: allTables / subject.world.people.rows,
    arrayBytesPerPerson: allArrays / people,
    arrayBytesPerRow: allArrays / subject.world.people.rows,
    residentBytesPerPerson: (after.rss - before.rss) / people,
    residentBytesPerRow: (after.rss - before.rss) / subject.world.people.rows,
    before,
    after,
  },
  openSeconds: subject.openSeconds,
  processes: profile.map(({ process: name, seconds }) => ({
    process: name,
    seconds,
    nsPerPersonStep: (seconds * 1e9) / personSteps,
    share: seconds / profiled,
  })),
};

process.stdout.write(setting.json ? `${JSON.stringify(findings, null, 2)}\n` : table(findings));
